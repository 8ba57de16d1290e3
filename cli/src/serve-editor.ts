import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Becomes the language server, which is a bundle of its own and reads the transport from the command line. Nothing of
 * the command line is loaded for it: the server runs long, and so wants its code optimised.
 */
export function serveEditor(): void {
  const server = join(import.meta.dirname, 'server.cjs');
  if (existsSync(server)) {
    createRequire(server)(server);
    return;
  }
  process.stderr.write(
    'The language server is not built. Run “npm run build”, and then dist/throughline.cjs.\n',
  );
  process.exitCode = 2;
}
