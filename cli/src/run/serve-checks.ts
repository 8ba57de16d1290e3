import { parentPort } from 'node:worker_threads';
import { reporterFor } from '../../../core/src';
import type { Target } from '../files/find-targets';
import { listingOnce, nodeDisk, type RulePage } from '../io';
import { Batches } from './batches';
import type { ThreadResult, ThreadTask } from './check-in-threads';
import { createReporters } from './create-reporters';
import { FileChecker } from './file-checker';
import { type FileOutcome, PASSED_OVER } from './file-outcome';

const orNull = (outcome: FileOutcome): FileOutcome | null => (outcome === PASSED_OVER ? null : outcome);

/** Waits for a task, and ends with it. */
export function serveChecks(rulePage: (id: string) => RulePage | null): void {
  parentPort?.once('message', (task: ThreadTask) => checkShare(task, rulePage));
}

/** Checks files in a thread: takes batch after batch until none is left. */
async function checkShare(
  { settings, targets, taken }: ThreadTask,
  rulePage: (id: string) => RulePage | null,
): Promise<void> {
  const ruleUrl = (id: string) => rulePage(id)?.url ?? null;
  const reporters = await createReporters(settings, ruleUrl, async () => ({ reporterFor }));
  const checker = new FileChecker(listingOnce(nodeDisk), settings, reporters);
  for (const { start, targets: files } of new Batches(JSON.parse(targets) as readonly Target[], taken)) {
    const outcomes = files.map((target) => checker.check(target)).map(orNull);
    parentPort?.postMessage({ start, outcomes } satisfies ThreadResult);
  }
}
