import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { ROOT } from '../generate/output';

const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  // VS Code loads extensions as CommonJS, in the browser too.
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** Builds the extension’s two entries, for Node and for a browser, and says what went into them. */
export async function bundleClient(folder: string): Promise<readonly Metafile[]> {
  const web = join(folder, 'web');
  mkdirSync(web, { recursive: true });
  // The package is made of modules, and what VS Code loads in a browser ends in `.js` and is not one.
  writeFileSync(join(web, 'package.json'), '{ "type": "commonjs" }\n');
  const built = await Promise.all([
    build({
      ...SHARED,
      entryPoints: ['client/src/node.ts'],
      outfile: join(folder, 'client.cjs'),
      platform: 'node',
    }),
    build({
      ...SHARED,
      entryPoints: ['client/src/browser.ts'],
      outfile: join(web, 'client.js'),
      platform: 'browser',
    }),
  ]);
  return built.flatMap(({ metafile }) => metafile ?? []);
}
