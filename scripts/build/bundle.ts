import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../generate/output';

/** Leaves the way from the small entry to the large bundle open, so that `--version` need not read the latter. */
const loadMainLater: Plugin = {
  name: 'load-main-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/start$/ }, () => ({ path: './main.cjs', external: true }));
  },
};

/** Node starts fastest from CommonJS in one file. */
const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages offer CommonJS that cannot be bundled; their modules can.
  mainFields: ['module', 'main'],
  define: { BUILT_VERSION: JSON.stringify(manifest.version), 'import.meta.dirname': '__dirname' },
  // All that we run in knows \p{L}; where esbuild has its doubts, it makes such patterns anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  minifySyntax: true,
  minifyWhitespace: true,
  // Licences are in the notices beside the bundles.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** A Web Worker loads one plain script. */
const FOR_WORKER: BuildOptions = {
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
  mainFields: ['browser', 'module', 'main'],
  // Some packages offer browsers code that needs a page; a worker has none.
  conditions: ['worker', 'browser', 'module'],
};

/** Builds the action for GitHub alone. It shares the work of large runs with the command line beside it. */
export const bundleAction = (folder: string) =>
  build({ ...SHARED, entryPoints: ['action/src/main.ts'], outfile: join(folder, 'action', 'index.cjs') });

/** Builds the command line, the action for GitHub and the language server into a folder, which is emptied first, and says what went into it. */
export async function bundle(folder: string): Promise<readonly Metafile[]> {
  rmSync(folder, { recursive: true, force: true });
  const small = (name: string, outfile: string) =>
    build({
      ...SHARED,
      entryPoints: [`cli/src/${name}.ts`],
      outfile: join(folder, outfile),
      plugins: [loadMainLater],
      supported: { 'dynamic-import': false },
    });
  const built = await Promise.all([
    small('bin', 'throughline.cjs'),
    small('worker', 'worker.cjs'),
    build({ ...SHARED, entryPoints: ['cli/src/start.ts'], outfile: join(folder, 'main.cjs') }),
    bundleAction(folder),
    build({ ...SHARED, entryPoints: ['server/src/node.ts'], outfile: join(folder, 'server.cjs') }),
    build({
      ...SHARED,
      ...FOR_WORKER,
      entryPoints: ['server/src/browser.ts'],
      outfile: join(folder, 'web', 'server.js'),
    }),
  ]);
  return built.flatMap(({ metafile }) => metafile ?? []);
}
