import type { ResultCache } from '../cache/result-cache';
import type { Target } from '../files/find-targets';
import type { IoWithEngine } from '../io-with-engine';
import { systemCode } from '../notice';
import { checkInThreads } from './check-in-threads';
import type { CheckSettings } from './check-settings';
import type { FileChecker } from './file-checker';
import type { FileOutcome } from './file-outcome';
import { MANY_FILES, Threads } from './threads';

/** So much text is as much work as many files. */
const MUCH_TEXT = 2_000_000;

/**
 * Calls `absorb` with the outcome of every file, in order.
 * @param kept What a cache knows of each. What it does not know is checked, and given to it.
 * @param checker Loads what checks, where there is something to check.
 * @param threads Those that were started for this run; null to start some where there is much to check.
 */
export async function checkAll(
  targets: readonly Target[],
  kept: readonly (FileOutcome | null)[],
  checker: () => Promise<FileChecker>,
  settings: CheckSettings,
  io: IoWithEngine,
  threads: Threads | null,
  cache: ResultCache | null,
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  let at = 0;
  const absorbKept = () => {
    for (let outcome = kept[at]; outcome; outcome = kept[at]) {
      absorb(outcome);
      at += 1;
    }
  };
  absorbKept();
  const rest = targets.filter((_, index) => !kept[index]);
  if (rest.length === 0) return;
  await checkEach(rest, checker, settings, io, threads, (outcome) => {
    const target = targets[at];
    if (target) cache?.keep(target, outcome);
    absorb(outcome);
    at += 1;
    absorbKept();
  });
}

/** Large runs use all cores, with the same result. */
async function checkEach(
  targets: readonly Target[],
  checker: () => Promise<FileChecker>,
  settings: CheckSettings,
  io: IoWithEngine,
  started: Threads | null,
  absorb: (outcome: FileOutcome) => void,
): Promise<void> {
  const isMuch = targets.length >= MANY_FILES || bytesOf(targets, io) >= MUCH_TEXT;
  const threads = started ?? (isMuch ? Threads.start(io) : null);
  if (threads) return checkInThreads(threads, targets, checker, settings, absorb);
  const own = await checker();
  for (const target of targets) absorb(own.check(target));
}

function bytesOf(targets: readonly Target[], { disk }: IoWithEngine): number {
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
