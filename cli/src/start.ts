import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadBundle } from './compiled-code';
import { nodeDisk } from './io';
import type { IoWithEngine } from './io-with-engine';
import { main } from './main';
import { readRulePage } from './rule-page';

/** Runs the command line on the real world. */
export async function start(args: readonly string[]): Promise<void> {
  // A reader such as `head` that has seen enough closes the pipe: no fault of ours, and no one is left to tell.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  process.exitCode = await main(args, nodeIo());
  // V8 would clear up all memory before it goes, which nobody needs any more.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}

function nodeIo(): IoWithEngine {
  const worker = join(import.meta.dirname, 'worker.cjs');
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    disk: nodeDisk,
    readStdin,
    rulePage: readRulePage,
    engine: () => loadBundle('engine', () => import('./engine')),
    workerScript: existsSync(worker) ? worker : null,
    cores: availableParallelism(),
  };
}

async function readStdin(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
