import { setImmediate as othersTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Target } from '../files/find-targets';
import { Batches } from './batches';
import type { CheckSettings } from './check-settings';
import type { FileChecker } from './file-checker';
import type { FileOutcome } from './file-outcome';

/** What a thread gets to start with. */
export interface ThreadTask {
  readonly settings: CheckSettings;
  readonly targets: readonly Target[];
  /** What `Batches` share. */
  readonly taken: SharedArrayBuffer;
}

/** What a thread sends back, again and again. */
export interface ThreadResult {
  /** Where the first of the files stands among all. */
  readonly start: number;
  readonly outcomes: readonly FileOutcome[];
}

/**
 * Checks files in this thread and in others beside it.
 * @param script What the others run.
 * @param others How many there are.
 * @param checker Loads what checks in this thread, while the others load theirs.
 * @param absorb Called with the outcome of every file, in the order of the files.
 */
export async function checkInThreads(
  script: string,
  others: number,
  targets: readonly Target[],
  checker: () => Promise<FileChecker>,
  settings: CheckSettings,
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  const taken = new SharedArrayBuffer(4);
  const workerData: ThreadTask = { settings, targets, taken };
  const batches = new Batches(targets, taken);
  const take = inOrder(absorb);
  const threads = Array.from({ length: others }, () => new Worker(script, { workerData }));
  const ended = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.on('message', ({ start, outcomes }: ThreadResult) => take(start, outcomes));
        thread.on('error', reject);
        // Whatever ends a thread early, its files were not checked.
        thread.on('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`)),
        );
      }),
  );
  const ownShare = async () => {
    const own = await checker();
    for (const { start, targets: files } of batches) {
      take(
        start,
        files.map((target) => own.check(target)),
      );
      await othersTurn();
    }
  };
  try {
    await Promise.all([...ended, ownShare()]);
  } finally {
    // After a fault nobody goes on.
    batches.close();
  }
}

/** Hands on things in their order, stretch by stretch, each as soon as all before it have come. */
function inOrder<T>(handOn: (thing: T) => void): (start: number, things: readonly T[]) => void {
  const early = new Map<number, readonly T[]>();
  let due = 0;
  return (start, things) => {
    early.set(start, things);
    for (let ready = early.get(due); ready !== undefined; ready = early.get(due)) {
      early.delete(due);
      due += ready.length;
      for (const thing of ready) handOn(thing);
    }
  };
}
