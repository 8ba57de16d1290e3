import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Io, nodeDisk, type RulePage } from './io';
import { main } from './main';
import { serveChecks } from './run/serve-checks';
import { packageRoot } from './version';

/** Runs the command line on the real world. */
export async function start(args: readonly string[]): Promise<void> {
  // A reader such as `head` that has seen enough closes the pipe: no fault of ours, and no one is left to tell.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  process.exitCode = await main(args, nodeIo());
}

/** Runs a thread of a large check. */
export const startThread = (): void => serveChecks(readRulePage);

function nodeIo(): Io {
  const worker = join(import.meta.dirname, 'worker.cjs');
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    disk: nodeDisk,
    readStdin,
    rulePage: readRulePage,
    workerScript: existsSync(worker) ? worker : null,
  };
}

async function readStdin(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function readRulePage(id: string): RulePage | null {
  const path = join(packageRoot(), 'docs', 'rules', `${id}.md`);
  return existsSync(path) ? { markdown: readFileSync(path, 'utf8'), url: pathToFileURL(path).href } : null;
}
