import { parentPort, workerData } from 'node:worker_threads';
import { reporterFor } from '../../../core/src';
import { listingOnce, nodeDisk, type RulePage } from '../io';
import { Batches } from './batches';
import type { ThreadResult, ThreadTask } from './check-in-threads';
import { createReporters } from './create-reporters';
import { FileChecker } from './file-checker';

/** Checks files in a thread: takes batch after batch until none is left. */
export async function serveChecks(rulePage: (id: string) => RulePage | null): Promise<void> {
  // What `checkInThreads` starts its threads with.
  const { settings, targets, taken } = workerData as ThreadTask;
  const ruleUrl = (id: string) => rulePage(id)?.url ?? null;
  const reporters = await createReporters(settings, ruleUrl, async () => ({ reporterFor }));
  const checker = new FileChecker(listingOnce(nodeDisk), settings, reporters);
  for (const { start, targets: files } of new Batches(targets, taken)) {
    const outcomes = files.map((target) => checker.check(target));
    parentPort?.postMessage({ start, outcomes } satisfies ThreadResult);
  }
}
