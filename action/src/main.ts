import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runAction } from './run-action';

const worker = join(import.meta.dirname, '..', 'worker.cjs');
void runAction({
  env: process.env,
  stdout: process.stdout,
  workerScript: existsSync(worker) ? worker : null,
  wait: (milliseconds) => setTimeout(milliseconds),
}).then((code) => {
  process.exitCode = code;
});
