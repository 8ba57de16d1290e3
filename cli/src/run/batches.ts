import type { Target } from '../files/find-targets';

/** How many files are taken at a time: few enough to show how far a run is. */
const MOST = 32;
/**
 * Into how many batches what is left could be parted. Batches grow smaller towards the end, so that all threads end
 * together: the last document of a thread may take as long as many other files.
 */
const SHARES = 32;

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
      const end = start + Math.min(MOST, Math.ceil((length - start) / SHARES));
      // Another thread may have taken the same ones meanwhile.
      if (Atomics.compareExchange(this.#taken, 0, start, end) === start)
        return { start, targets: this.#targets.slice(start, end) };
    }
    return null;
  }
}
