import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Target } from '../files/find-targets';
import type { Io } from '../io';
import { systemCode } from '../notice';
import { compileForLongRun } from '../runtime';
import type { CheckSettings } from './check-settings';
import type { FileChecker, FileOutcome } from './file-checker';

/** What a thread gets to start with. */
export interface ThreadTask {
  readonly settings: CheckSettings;
  readonly targets: readonly Target[];
  /** One number that all threads share: the first batch that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** What a thread sends back, again and again. */
export interface ThreadResult {
  readonly batch: number;
  readonly outcomes: readonly FileOutcome[];
}

/** Files that a thread takes at a time: few enough to share the work evenly, enough to seldom talk about it. */
export const BATCH = 16;

/** Below this a thread does not earn the time it takes to start and to warm up. */
const MANY_FILES = 200;
const MUCH_TEXT = 2_000_000;
const MOST_THREADS = 8;

/** Calls `absorb` with the outcome of every file, in order. Large runs use all cores, with the same result. */
export async function checkAll(
  targets: readonly Target[],
  checker: FileChecker,
  settings: CheckSettings,
  io: Io,
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(targets.length / BATCH));
  const bytes = targets.length < MANY_FILES ? bytesOf(targets, io) : Number.POSITIVE_INFINITY;
  compileForLongRun(bytes);
  if (io.workerScript !== null && threads > 1 && bytes >= MUCH_TEXT) {
    return checkInThreads(io.workerScript, threads, settings, targets, absorb);
  }
  for (const target of targets) absorb(checker.check(target));
}

function bytesOf(targets: readonly Target[], { disk }: Io): number {
  let bytes = 0;
  for (const { path } of targets) {
    try {
      bytes += disk.stat(path).size;
    } catch (fault) {
      // Whoever reads the file will say what is wrong with it.
      if (systemCode(fault) === null) throw fault;
    }
  }
  return bytes;
}

function checkInThreads(
  script: string,
  threads: number,
  settings: CheckSettings,
  targets: readonly Target[],
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  const workerData: ThreadTask = { settings, targets, next: new SharedArrayBuffer(4) };
  const batches = Math.ceil(targets.length / BATCH);
  const early = new Map<number, readonly FileOutcome[]>();
  let due = 0;
  return new Promise((resolve, reject) => {
    const workers = Array.from({ length: threads }, () => new Worker(script, { workerData }));
    const stop = () => Promise.all(workers.map((worker) => worker.terminate()));
    const fail = (fault: Error) => void stop().then(() => reject(fault));
    const take = ({ batch, outcomes }: ThreadResult) => {
      early.set(batch, outcomes);
      for (let ready = early.get(due); ready; ready = early.get(due)) {
        early.delete(due);
        due += 1;
        for (const outcome of ready) absorb(outcome);
      }
      if (due === batches) void stop().then(() => resolve());
    };
    for (const worker of workers) worker.on('message', take).on('error', fail);
  });
}
