import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Becomes the language server, which is a bundle of its own and reads the transport from the command line. Nothing of
 * the command line is loaded for it: the server runs long, and so wants its code optimised.
 */
export function serveEditor(): void {
  const server = join(import.meta.dirname, 'server.cjs');
  if (existsSync(server)) {
    // From Node 22 on, what is compiled once need not be compiled again.
    if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
      module.enableCompileCache();
    createRequire(server)(server);
    return;
  }
  process.stderr.write(
    'The language server is not built. Run “npm run build”, and then dist/throughline.cjs.\n',
  );
  process.exitCode = 2;
}
