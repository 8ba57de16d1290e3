import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COULD_NOT } from './commands/refuse';
import { loadBundle } from './compiled-code';
import { nodeDisk } from './io';
import type { IoWithEngine } from './io-with-engine';
import { main } from './main';
import { reasonOf, systemCode } from './notice';
import { readRulePage } from './rule-page';

/** Runs the command line on the real world. */
export async function start(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endUnwritten);
  process.exitCode = await main(args, nodeIo());
  // A file tells so at once, and only later by an event.
  if (process.stdout.errored) endUnwritten(process.stdout.errored);
  // V8 would clear up all memory before it goes, which nobody needs any more.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}

/** Ends a run whose report nobody gets whole. */
function endUnwritten(fault: Error): never {
  // A reader such as `head` that has seen enough closes the pipe: no fault of ours, and no one is left to tell.
  if (systemCode(fault) === 'EPIPE') process.exit();
  process.stderr.write(`error: The output cannot be written: ${reasonOf(fault, 'write')}\n`);
  process.exit(COULD_NOT);
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
