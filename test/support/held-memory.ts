import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * On a signal it collects garbage and says on standard error what is left, in KB. Machine code is left out: there is
 * more of it the longer the engine thinks about what it runs.
 */
const TELL_MEMORY = `const { getHeapCodeStatistics } = require('node:v8');
process.on('SIGUSR2', () => {
  global.gc();
  const { code_and_metadata_size: code } = getHeapCodeStatistics();
  process.stderr.write('held ' + Math.round((process.memoryUsage().heapUsed - code) / 1024) + '\\n');
});`;

/** Asks Node processes what memory they cannot give back. Not on Windows, which has no such signals. */
export class HeldMemory {
  readonly #folder = mkdtempSync(join(tmpdir(), 'throughline-memory-'));
  /** What a process that is asked has to be started with, its standard error as a pipe. */
  readonly nodeFlags: readonly string[];

  constructor() {
    const preload = join(this.#folder, 'tell-memory.cjs');
    writeFileSync(preload, TELL_MEMORY);
    this.nodeFlags = ['--expose-gc', '--require', preload];
  }

  /** In KB. */
  of(child: ChildProcess): Promise<number> {
    return new Promise((resolve) => {
      let said = '';
      const listen = (part: Buffer) => {
        said += part.toString();
        const held = /held (\d+)\n/.exec(said);
        if (!held) return;
        child.stderr?.off('data', listen);
        resolve(Number(held[1]));
      };
      child.stderr?.on('data', listen);
      child.kill('SIGUSR2');
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
