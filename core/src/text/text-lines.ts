import type { AnyText } from './any-text';
import type { TextEdit } from './edit';
import { lineStartsOf } from './line-index';
import { countStartingBy } from './sorted';

/**
 * A text that is kept line by line, so that an edit costs what the edited lines do: a string of a whole long text is
 * copied at every keystroke. Immutable; an edit makes another. Lines are counted from 0 and end as in `LineIndex`.
 */
export class TextLines implements AnyText {
  readonly length: number;
  /** Each with its line end; the last has none, and may be empty. */
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  #whole: string | null;
  #lineAskedLast = 0;

  private constructor(
    lines: readonly string[],
    starts: readonly number[],
    length: number,
    whole: string | null,
  ) {
    this.#lines = lines;
    this.#starts = starts;
    this.length = length;
    this.#whole = whole;
  }

  static of(text: string): TextLines {
    const starts = lineStartsOf(text);
    return new TextLines(linesOf(text, starts), starts, text.length, text);
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** The line that an offset stands in; offsets outside the text are clamped to it. */
  lineAt(offset: number): number {
    // Places are mostly asked for one after the other, and many are in one line.
    const last = this.#lineAskedLast;
    if (offset >= this.lineStart(last) && offset < (this.#starts[last + 1] ?? Number.POSITIVE_INFINITY))
      return last;
    this.#lineAskedLast = Math.max(0, countStartingBy(this.#starts, offset, itself) - 1);
    return this.#lineAskedLast;
  }

  /** The offset where a line starts. Lines past the end start at the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.length;
  }

  /** A line with its line end. Lines outside the text are empty. */
  line(line: number): string {
    return this.#lines[line] ?? '';
  }

  /** A part of the text; offsets outside the text are clamped to it. */
  slice(start: number, end = this.length): string {
    const to = Math.min(end, this.length);
    const from = Math.max(0, Math.min(start, to));
    const last = this.lineAt(to);
    let line = this.lineAt(from);
    const ahead = from - this.lineStart(line);
    if (line === last) return this.line(line).slice(ahead, to - this.lineStart(line));
    let text = this.line(line).slice(ahead);
    for (line += 1; line < last; line += 1) text += this.line(line);
    return text + this.line(last).slice(0, to - this.lineStart(last));
  }

  toString(): string {
    this.#whole ??= this.#lines.join('');
    return this.#whole;
  }

  /** The text after an edit, which has to lie within the text. */
  edited({ span, newText }: TextEdit): TextLines {
    let first = this.lineAt(span.start);
    // LF put behind a lone CR makes one line end of both.
    if (span.start === this.lineStart(first) && this.line(first - 1).endsWith('\r')) first -= 1;
    const last = this.lineAt(span.end);
    const from = this.lineStart(first);
    const text =
      this.line(first).slice(0, span.start - from) +
      newText +
      this.line(last).slice(span.end - this.lineStart(last));
    const until = last + 1;
    const made = lineStartsOf(text);
    // Before another line the text ends with a line end, and what begins behind that is there already.
    if (until < this.#lines.length) made.pop();
    const growth = newText.length - (span.end - span.start);
    const lines = this.#lines.slice(0, first).concat(linesOf(text, made), this.#lines.slice(until));
    const moved = made.map((start) => from + start);
    const starts = this.#starts.slice(0, first).concat(moved, this.#starts.slice(until));
    for (let line = first + made.length; line < starts.length; line += 1)
      starts[line] = (starts[line] ?? 0) + growth;
    return new TextLines(lines, starts, this.length + growth, null);
  }
}

const linesOf = (text: string, starts: readonly number[]): readonly string[] =>
  starts.map((start, line) => text.slice(start, starts[line + 1]));

const itself = (start: number): number => start;
