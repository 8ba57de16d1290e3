import type { Nodes } from 'mdast';

type Point = NonNullable<Nodes['position']>['start'];
export type Position = NonNullable<Nodes['position']>;

/**
 * A text whose lines all end in the same way, seen with LF line ends. Offsets into what is seen become points in the
 * text itself.
 */
export class Places {
  /** The text with LF line ends. */
  readonly text: string;
  readonly #lineStarts: readonly number[];
  /** How much longer a line end is than it seems. */
  readonly #hidden: 0 | 1;
  #line = 0;

  constructor(source: string) {
    this.#hidden = source.includes('\r') ? 1 : 0;
    this.text = this.#hidden === 0 ? source : source.replaceAll('\r\n', '\n');
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** Where a line begins, seen from an offset in it. */
  lineStart(at: number): number {
    return this.#lineStarts[this.#lineOf(at)] ?? 0;
  }

  /** The offset in the text itself of an offset in what is seen. */
  sourceOffset(at: number): number {
    return this.#hidden === 0 ? at : at + this.#lineOf(at);
  }

  position(from: number, to: number): Position {
    return { start: this.#point(from), end: this.#point(to) };
  }

  /** A part of what is seen, as it stands in the text itself. */
  raw(value: string): string {
    return this.#hidden === 0 ? value : value.replaceAll('\n', '\r\n');
  }

  #point(at: number): Point {
    const line = this.#lineOf(at);
    const column = at - (this.#lineStarts[line] ?? 0) + 1;
    return { line: line + 1, column, offset: at + line * this.#hidden };
  }

  /** The 0-based line of an offset. */
  lineOf(at: number): number {
    return this.#lineOf(at);
  }

  /** Offsets are asked for nearly in order, so the line is never far from the last one. */
  #lineOf(at: number): number {
    const starts = this.#lineStarts;
    let line = this.#line;
    while ((starts[line] ?? 0) > at) line -= 1;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line += 1;
    this.#line = line;
    return line;
  }
}
