import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { ROOT } from './generate/output';

/** The bundle's files. Node starts fastest from one CommonJS file a purpose. */
const MAIN = './main.cjs';

/** Leaves the way from the small entry to the large bundle open, so that `--version` need not read the latter. */
const loadMainLater: Plugin = {
  name: 'load-main-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/start$/ }, () => ({ path: MAIN, external: true }));
  },
};

const shared: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages offer CommonJS that cannot be bundled; their modules can.
  mainFields: ['module', 'main'],
  define: { BUILT_VERSION: JSON.stringify(manifest.version), 'import.meta.dirname': '__dirname' },
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
};

const dist = join(ROOT, 'dist');
rmSync(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: ['cli/src/bin.ts'],
    outfile: 'dist/throughline.cjs',
    plugins: [loadMainLater],
    supported: { 'dynamic-import': false },
  }),
  build({ ...shared, entryPoints: ['cli/src/start.ts'], outfile: 'dist/main.cjs' }),
]);
