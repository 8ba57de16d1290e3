import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { ROOT } from '../generate/output';

/** Builds the pages that panels show, each as one script and one style sheet, and says what went into them. */
export async function bundlePages(folder: string): Promise<readonly Metafile[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'client/webview/raci/main.tsx', out: 'raci' },
      { in: 'client/webview/raci/styles/raci.css', out: 'raci' },
    ],
    outdir: join(folder, 'webview'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return [metafile];
}
