import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Target } from '../files/find-targets';
import { Batches } from './batches';
import type { CheckSettings } from './check-settings';
import type { FileChecker } from './file-checker';
import { type FileOutcome, PASSED_OVER } from './file-outcome';
import type { Threads } from './threads';

/** What a thread gets to do. */
export interface ThreadTask {
  readonly settings: CheckSettings;
  /** `Target[]` as JSON: many are read from it several times as fast as they are copied. */
  readonly targets: string;
  /** What `Batches` share. */
  readonly taken: SharedArrayBuffer;
}

/** What a thread sends back, again and again. */
export interface ThreadResult {
  /** Where the first of the files stands among all. */
  readonly start: number;
  /** Null stands for `PASSED_OVER`, which would be another object here than there. */
  readonly outcomes: readonly (FileOutcome | null)[];
}

/**
 * Checks files in this thread and in others beside it.
 * @param checker Loads what checks in this thread, while the others load theirs.
 * @param absorb Called with the outcome of every file, in the order of the files.
 */
export async function checkInThreads(
  threads: Threads,
  targets: readonly Target[],
  checker: () => Promise<FileChecker>,
  settings: CheckSettings,
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  const taken = new SharedArrayBuffer(4);
  const batches = new Batches(targets, taken);
  const take = inOrder(absorb);
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
  const task: ThreadTask = { settings, targets: JSON.stringify(targets), taken };
  const others = threads.work(task, ({ start, outcomes }) =>
    take(
      start,
      outcomes.map((outcome) => outcome ?? PASSED_OVER),
    ),
  );
  try {
    await Promise.all([others, ownShare()]);
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
