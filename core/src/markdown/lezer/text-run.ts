import type { PhrasingContent } from 'mdast';
import type { Conversion } from './conversion';

/** Gathers what becomes one text node. Spaces around line ends are no part of it. */
export class TextRun {
  readonly #conversion: Conversion;
  readonly #prefix: RegExp;
  readonly #nodes: PhrasingContent[];
  #value = '';
  #start = 0;
  #end = 0;
  #isAtLineStart = false;

  /** @param nodes Where the text node goes once it is complete. */
  constructor(conversion: Conversion, inQuote: boolean, nodes: PhrasingContent[]) {
    this.#conversion = conversion;
    this.#prefix = inQuote ? /^[ \t>]*/ : /^[ \t]*/;
    this.#nodes = nodes;
  }

  /** Adds a value that stands for what is between two offsets. */
  add(value: string, from: number, to: number): void {
    this.#isAtLineStart = false;
    if (this.#value === '') this.#start = from;
    this.#value += value;
    this.#end = to;
  }

  /** Says that a line begins. */
  beginLine(): void {
    this.#isAtLineStart = true;
  }

  /** Adds source text. */
  addLines(from: number, to: number): void {
    const { text } = this.#conversion;
    let at = from;
    for (;;) {
      const lineEnd = text.indexOf('\n', at);
      const isLast = lineEnd < 0 || lineEnd >= to;
      this.#addLine(at, isLast ? to : lineEnd, isLast);
      if (isLast) return;
      this.add(this.#conversion.places.raw('\n'), lineEnd, lineEnd + 1);
      this.beginLine();
      at = lineEnd + 1;
    }
  }

  #addLine(from: number, to: number, isLast: boolean): void {
    let line = this.#conversion.slice(from, to);
    let start = from;
    if (this.#isAtLineStart) {
      const prefix = this.#prefix.exec(line)?.[0].length ?? 0;
      line = line.slice(prefix);
      start += prefix;
    }
    if (!isLast) line = line.replace(/ $/, '');
    if (line !== '') this.add(line, start, start + line.length);
  }

  /** Completes the text node. */
  flush(): void {
    this.#isAtLineStart = false;
    if (this.#value === '') return;
    this.#nodes.push({
      type: 'text',
      value: this.#value,
      position: this.#conversion.places.position(this.#start, this.#end),
    });
    this.#value = '';
  }
}
