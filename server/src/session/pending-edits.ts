import type { TextEdit } from '../../../core/src';

/** A burst of typing that no one asks about in between is one edit; this many places at once are settled one by one. */
const MOST_PLACES = 64;

/** Edits that wait to be parsed, each in coordinates of what the one before has left. */
export class PendingEdits {
  readonly #edits: TextEdit[] = [];

  get isFull(): boolean {
    return this.#edits.length >= MOST_PLACES;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  add(edit: TextEdit): void {
    const last = this.#edits.at(-1);
    const joined = last ? joinEdits(last, edit) : null;
    if (joined) this.#edits[this.#edits.length - 1] = joined;
    else this.#edits.push(edit);
  }

  take(): readonly TextEdit[] {
    return this.#edits.splice(0);
  }
}

/** Two edits, one after the other, as one; null when the second does not touch what the first has written. */
export function joinEdits(first: TextEdit, second: TextEdit): TextEdit | null {
  const written = first.newText;
  const { start } = first.span;
  const end = start + written.length;
  if (second.span.end < start || second.span.start > end) return null;
  const before = written.slice(0, Math.max(0, second.span.start - start));
  const after = written.slice(Math.min(written.length, Math.max(0, second.span.end - start)));
  return {
    span: {
      start: Math.min(start, second.span.start),
      end: first.span.end + Math.max(0, second.span.end - end),
    },
    newText: before + second.newText + after,
  };
}
