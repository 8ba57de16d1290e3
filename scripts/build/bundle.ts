import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../generate/output';

/** Bundles that others load when they need them, by the module that each is made of. */
const LOADED_LATER: ReadonlyMap<string, string> = new Map([
  ['./start', './main.cjs'],
  ['./engine', './engine.cjs'],
]);

/** Leaves the way from small bundles to large ones open, so that nobody waits for what is not needed. */
const loadLater: Plugin = {
  name: 'load-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(?:start|engine)$/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: LOADED_LATER.get(path) ?? path, external: true } : null,
    );
  },
};

/** Loads what starts processes at its first use: most runs start none, and it takes a tenth of the time to the first word. */
const startProcessesLater: Plugin = {
  name: 'start-processes-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/, namespace: 'file' }, ({ path }) => ({
      path,
      namespace: LATER,
    }));
    onLoad({ filter: /./, namespace: LATER }, ({ path }) => ({
      contents: ['spawn', 'spawnSync']
        .map((name) => `exports.${name} = (...args) => require('${path}').${name}(...args);`)
        .join('\n'),
    }));
  },
};
const LATER = 'later';

/** Takes of the core only what is asked for: its modules do nothing but say what they export. */
const takeWhatIsAsked: Plugin = {
  name: 'take-what-is-asked',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\//, namespace: 'file' }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === RESOLVED || !resolveDir.startsWith(ROOT)) return null;
      const found = await resolve(path, { kind, resolveDir, pluginData: RESOLVED });
      return { ...found, sideEffects: !found.path.startsWith(CORE) };
    });
  },
};
const RESOLVED = 'resolved';
const CORE = join(ROOT, 'core', 'src');

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

/** Builds one program for Node into one file, as the language server is built. */
export const bundleForNode = (program: string, outfile: string) =>
  build({ ...SHARED, entryPoints: [program], outfile });

/** Builds the action for GitHub alone. It shares the work of large runs with the command line beside it. */
export const bundleAction = (folder: string) =>
  bundleForNode('action/src/main.ts', join(folder, 'action', 'index.cjs'));

/** Builds the command line, the action for GitHub and the language server into a folder, which is emptied first, and says what went into it. */
export async function bundle(folder: string): Promise<readonly Metafile[]> {
  rmSync(folder, { recursive: true, force: true });
  const engine = join(folder, 'engine.cjs');
  const reading = await build({
    ...SHARED,
    entryPoints: ['cli/src/engine.ts'],
    outfile: engine,
    plugins: [startProcessesLater],
  });
  const digest = createHash('sha256').update(readFileSync(engine)).digest('base64url');
  const small = (name: string, outfile: string) =>
    build({
      ...SHARED,
      entryPoints: [`cli/src/${name}.ts`],
      outfile: join(folder, outfile),
      define: { ...SHARED.define, BUILT_ENGINE: JSON.stringify(digest) },
      plugins: [loadLater, startProcessesLater, takeWhatIsAsked],
      supported: { ...SHARED.supported, 'dynamic-import': false },
    });
  const built = await Promise.all([
    small('bin', 'throughline.cjs'),
    small('worker', 'worker.cjs'),
    small('start', 'main.cjs'),
    bundleAction(folder),
    bundleForNode('server/src/node.ts', join(folder, 'server.cjs')),
    build({
      ...SHARED,
      ...FOR_WORKER,
      entryPoints: ['server/src/browser.ts'],
      outfile: join(folder, 'web', 'server.js'),
    }),
  ]);
  return [reading, ...built].flatMap(({ metafile }) => metafile ?? []);
}
