import type { Content } from '../../markdown/content';

/** Where an edit left the blocks of a text alone: in front of it and behind it. */
export class Unchanged {
  readonly #length: number;
  /** How many blocks are the same at the start, and how many at the end. */
  readonly #front: number;
  readonly #back: number;

  constructor(before: readonly Content[], after: readonly Content[]) {
    const most = Math.min(before.length, after.length);
    let front = 0;
    while (front < most && before[front] === after[front]) front += 1;
    let back = 0;
    while (back < most - front && before[before.length - 1 - back] === after[after.length - 1 - back])
      back += 1;
    this.#length = after.length;
    this.#front = front;
    this.#back = back;
  }

  /** Whether some blocks are what they were, and stand before the same block or the end of the text. */
  holds(from: number, size: number): boolean {
    return from + size < this.#front || from >= this.#length - this.#back;
  }
}
