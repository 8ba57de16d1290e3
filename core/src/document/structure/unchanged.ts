import type { Content } from '../../markdown/content';

/** Where an edit left the blocks of a text alone: in front of it and behind it. */
export class Unchanged {
  /** The blocks that the edit took away, and those that came for them. */
  readonly removed: readonly Content[];
  readonly added: readonly Content[];
  /** How many blocks are the same at the start. */
  readonly front: number;
  /** The index of the first block after the edit from which on all are the same. */
  readonly #rest: number;

  constructor(before: readonly Content[], after: readonly Content[]) {
    const most = Math.min(before.length, after.length);
    let front = 0;
    while (front < most && before[front] === after[front]) front += 1;
    let back = 0;
    while (back < most - front && before[before.length - 1 - back] === after[after.length - 1 - back])
      back += 1;
    this.removed = before.slice(front, before.length - back);
    this.added = after.slice(front, after.length - back);
    this.front = front;
    this.#rest = after.length - back;
  }

  /** Whether some blocks are what they were, and stand before the same block or the end of the text. */
  holds(from: number, size: number): boolean {
    return from + size < this.front || from >= this.#rest;
  }
}
