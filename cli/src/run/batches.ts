import type { Target } from '../files/find-targets';

/** Files that are taken at a time: few enough to share the work evenly, enough to seldom talk about it. */
const SIZE = 16;

export interface Batch {
  /** Its place among all batches, from 0. */
  readonly number: number;
  readonly targets: readonly Target[];
}

/** The files of a run, shared out among threads: who is free takes the first batch that nobody has taken. */
export class Batches implements Iterable<Batch> {
  /** How many there are. */
  readonly count: number;
  readonly #targets: readonly Target[];
  readonly #taken: Int32Array;

  /** @param taken One number that all threads share: how many batches are taken. */
  constructor(targets: readonly Target[], taken: SharedArrayBuffer) {
    this.#targets = targets;
    this.#taken = new Int32Array(taken);
    this.count = Math.ceil(targets.length / SIZE);
  }

  /** Takes batch after batch, until none is left. */
  *[Symbol.iterator](): Iterator<Batch> {
    for (let number = this.#take(); number < this.count; number = this.#take()) {
      yield { number, targets: this.#targets.slice(number * SIZE, (number + 1) * SIZE) };
    }
  }

  /** Leaves nothing to take, for any thread. */
  close(): void {
    Atomics.store(this.#taken, 0, this.count);
  }

  #take(): number {
    return Atomics.add(this.#taken, 0, 1);
  }
}
