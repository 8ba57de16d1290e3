import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk, type RulePage } from '../io';
import { BATCH, type ThreadResult, type ThreadTask } from './check-all';
import { createReporter } from './check-settings';
import { FileChecker } from './file-checker';

/** Checks files in a thread: takes batch after batch until none is left. */
export function serveChecks(rulePage: (id: string) => RulePage | null): void {
  // What `checkAll` starts its threads with.
  const { settings, targets, next } = workerData as ThreadTask;
  const reporter = createReporter(settings, (id) => rulePage(id)?.url ?? null);
  const checker = new FileChecker(nodeDisk, settings, reporter);
  const counter = new Int32Array(next);
  for (
    let batch = Atomics.add(counter, 0, 1);
    batch * BATCH < targets.length;
    batch = Atomics.add(counter, 0, 1)
  ) {
    const outcomes = targets.slice(batch * BATCH, (batch + 1) * BATCH).map((target) => checker.check(target));
    parentPort?.postMessage({ batch, outcomes } satisfies ThreadResult);
  }
}
