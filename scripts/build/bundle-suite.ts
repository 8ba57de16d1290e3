import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ROOT } from '../generate/output';

const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  logLevel: 'warning',
};

/**
 * Builds the tests that run inside VS Code, once for Node and once for a browser, into a folder of the extension: a
 * browser loads both from one place.
 */
export async function bundleSuite(
  extension: string,
): Promise<{ readonly node: string; readonly web: string }> {
  const node = join(extension, 'suite', 'node.js');
  const web = join(extension, 'suite', 'web.js');
  await Promise.all([
    build({
      ...SHARED,
      entryPoints: ['test/e2e/suite/node.ts'],
      outfile: node,
      platform: 'node',
      external: ['vscode', 'mocha'],
    }),
    build({
      ...SHARED,
      entryPoints: ['test/e2e/suite/web.ts'],
      outfile: web,
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' },
    }),
  ]);
  return { node, web };
}
