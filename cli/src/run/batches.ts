import { folderOf } from '../../../core/src';
import type { Target } from '../files/find-targets';

/** How many files are taken at a time: few enough to show how far a run is. */
const MOST = 32;
/**
 * Into how many batches what is left could be parted. Batches grow smaller towards the end, so that all threads end
 * together: the last document of a thread may take as long as many other files.
 */
const SHARES = 16;
/** The rest of a folder goes with a batch that gets by it no more than one part in so many of what is left. */
const MOST_SHARE = 4;

export interface Batch {
  /** Where its first file stands among all. */
  readonly start: number;
  readonly targets: readonly Target[];
}

/** The files of a run, shared out among threads: who is free takes the next that nobody has taken. */
export class Batches implements Iterable<Batch> {
  readonly #targets: readonly Target[];
  readonly #taken: Int32Array;

  /** @param taken One number that all threads share: how many files are taken. */
  constructor(targets: readonly Target[], taken: SharedArrayBuffer) {
    this.#targets = targets;
    this.#taken = new Int32Array(taken);
  }

  /** Takes batch after batch, until none is left. */
  *[Symbol.iterator](): Iterator<Batch> {
    for (let batch = this.#take(); batch; batch = this.#take()) yield batch;
  }

  /** Leaves nothing to take, for any thread. */
  close(): void {
    Atomics.store(this.#taken, 0, this.#targets.length);
  }

  #take(): Batch | null {
    const { length } = this.#targets;
    for (let start = Atomics.load(this.#taken, 0); start < length; start = Atomics.load(this.#taken, 0)) {
      const end = this.#endOfFolder(start, Math.min(MOST, Math.ceil((length - start) / SHARES)));
      // Another thread may have taken the same ones meanwhile.
      if (Atomics.compareExchange(this.#taken, 0, start, end) === start)
        return { start, targets: this.#targets.slice(start, end) };
    }
    return null;
  }

  /**
   * Documents of a folder link to one another, and the thread that checks one has read the others for its links: so a
   * batch holds the rest of a folder too, unless that is many files, or much of what is left.
   */
  #endOfFolder(start: number, size: number): number {
    const targets = this.#targets;
    const latest = start + size + Math.min(MOST, Math.ceil((targets.length - start) / MOST_SHARE));
    const [first, last] = [targets[start], targets[start + size - 1]];
    const folder = first && last ? brokenOffIn(first.path, last.path) : '';
    let end = start + size;
    while (end < latest && targets[end]?.path.startsWith(`${folder}/`)) end += 1;
    return end < latest ? end : start + size;
  }
}

/** The folder that the last file of a stretch lies in, or the first one does, as seen from the one around both. */
function brokenOffIn(first: string, last: string): string {
  const isBelow = (folder: string) => last.startsWith(`${folder}/`);
  const own = folderOf(first);
  if (isBelow(own)) return own;
  let around = own;
  while (!isBelow(around) && around !== folderOf(around)) around = folderOf(around);
  const end = last.indexOf('/', around.length + 1);
  return end === -1 ? around : last.slice(0, end);
}
