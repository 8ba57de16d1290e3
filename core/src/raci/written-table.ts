import type { Table } from '../markdown/content';
import { replace, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** A line of a table as it is written: header, dashes or row. */
export interface SourceLine {
  /** From the first character of the row to the last, without blanks behind it. */
  readonly span: Span;
  /** Where the line ends, blanks behind the table included. */
  readonly stop: number;
  /** What stands between the bars, blanks included. */
  readonly cells: readonly Span[];
  /** Whether the line ends with a bar. */
  readonly isClosed: boolean;
}

/** A Markdown table as it is written, and edits that change no more of it than they have to. */
export class WrittenTable {
  readonly #text: string;
  /** The header, the dashes, then the rows. */
  readonly lines: readonly SourceLine[];

  constructor(text: string, table: Table) {
    this.#text = text;
    const header = this.#line(table.span.start);
    const dashes = this.#line(this.#nextLine(header, header.span.start));
    this.lines = [header, dashes, ...table.rows.map(({ span }) => this.#line(span.start))];
  }

  setCell(line: number, column: number, content: string): readonly TextEdit[] {
    return this.setCells(line, new Map([[column, content]]));
  }

  /** Writes into cells of a line, by column; those that the line lacks are added with all in front of them. */
  setCells(line: number, contents: ReadonlyMap<number, string>): readonly TextEdit[] {
    const { cells, span, isClosed } = this.#at(line);
    const edits = [...contents].flatMap(([column, content]) => {
      const cell = cells[column];
      return cell ? this.#setCell(cell, column, content) : [];
    });
    const filled = [...contents].filter(([, content]) => content !== '').map(([column]) => column);
    const missing = Math.max(0, ...filled.map((column) => column + 1 - cells.length));
    if (missing === 0) return edits;
    const added = Array.from({ length: missing }, (_, index) => contents.get(cells.length + index) ?? '');
    const written = added.map((content) => (content === '' ? ' ' : ` ${content} `)).join('|');
    const text = isClosed ? `${written}|` : ` |${written}`.trimEnd();
    return [...edits, replace({ start: span.end, end: span.end }, text)];
  }

  /** Where the columns are aligned they stay so, as far as there is room. */
  #setCell(cell: Span, column: number, content: string): readonly TextEdit[] {
    const raw = this.#raw(cell);
    const lead = raw.length - raw.trimStart().length;
    const isBlank = raw.trim() === '';
    const before = isBlank ? 1 : lead;
    const after = raw.length - before - content.length;
    const room = isBlank ? 1 : Math.min(raw.length - raw.trimEnd().length, 1);
    const trail = this.#isAligned(column)
      ? Math.max(after, room)
      : isBlank
        ? room
        : raw.length - raw.trimEnd().length;
    const blanks = isBlank && content === '' ? raw : ' '.repeat(before) + content + ' '.repeat(trail);
    return blanks === raw ? [] : [this.#trimmed(cell, raw, blanks)];
  }

  addLine(after: number, cells: readonly string[]): readonly TextEdit[] {
    const { stop } = this.#at(after);
    const model = this.#at(0);
    const header = this.#raw(model.span);
    const own = cells.map((content, column) => this.#padded(content, column));
    const isOpen = header.startsWith('|');
    const line = `${isOpen ? '|' : ''}${own.join('|')}${model.isClosed ? '|' : ''}`;
    const written = isOpen ? line : line.trimStart();
    const prefix = this.#prefix(Math.max(after, 1));
    return [replace({ start: stop, end: stop }, this.#ending() + prefix + written.trimEnd())];
  }

  deleteLine(line: number): readonly TextEdit[] {
    // With it goes what separates it from the line above, which the last line of a text has too.
    return [replace({ start: this.#at(line - 1).stop, end: this.#at(line).stop }, '')];
  }

  /** Moves a line to the place of another; those between move up or down. */
  moveLine(from: number, to: number): readonly TextEdit[] {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const between = this.lines.slice(low, high + 1);
    const contents = between.map(({ span }) => this.#raw(span));
    const after = moved(contents, from - low, to - low);
    return between.flatMap(({ span }, index) => {
      const content = after[index] ?? '';
      return content === contents[index] ? [] : [replace(span, content)];
    });
  }

  /** @param contents For the header and each row; rows that lack cells before it are left as they are. */
  addColumn(at: number, contents: (line: number) => string): readonly TextEdit[] {
    const width = this.#at(0).cells.length;
    const dashes = this.#raw(this.#at(1).cells[0] ?? this.#at(1).span);
    return this.lines.flatMap(({ cells, span, isClosed }, line): readonly TextEdit[] => {
      if (cells.length < Math.min(at, width) || (cells.length === at && at < width)) return [];
      const content = line === 1 ? '---' : contents(line);
      const cell = line === 1 && !dashes.startsWith(' ') ? content : ` ${content} `;
      const next = cells[at];
      if (next) return [replace({ start: next.start, end: next.start }, `${cell}|`)];
      return [replace({ start: span.end, end: span.end }, isClosed ? `${cell}|` : `|${cell}`.trimEnd())];
    });
  }

  deleteColumn(at: number): readonly TextEdit[] {
    return this.lines.flatMap(({ cells, isClosed }): readonly TextEdit[] => {
      const cell = cells[at];
      if (!cell) return [];
      const isLast = at === cells.length - 1;
      const span =
        isLast && !isClosed
          ? { start: cell.start - 1, end: cell.end }
          : { start: cell.start, end: cell.end + 1 };
      return [replace(span, '')];
    });
  }

  /** Null where a row has only some of the cells between the two places. */
  moveColumn(from: number, to: number): readonly TextEdit[] | null {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    if (this.lines.some(({ cells }) => cells.length > low && cells.length <= high)) return null;
    return this.lines.flatMap(({ cells }) => {
      const between = cells.slice(low, high + 1);
      const raws = moved(
        between.map((cell) => this.#raw(cell)),
        from - low,
        to - low,
      );
      return between.flatMap((cell, index) => {
        const raw = raws[index] ?? '';
        return raw === this.#raw(cell) ? [] : [replace(cell, raw)];
      });
    });
  }

  contentOf(line: number, column: number): string {
    const cell = this.#at(line).cells[column];
    return cell ? this.#raw(cell).trim() : '';
  }

  #at(line: number): SourceLine {
    const found = this.lines[line];
    if (!found) throw new RangeError(`a table of ${this.lines.length} lines has no line ${line}`);
    return found;
  }

  #raw({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #line(start: number): SourceLine {
    const newline = this.#text.indexOf('\n', start);
    const stop = newline === -1 ? this.#text.length : newline - (this.#text[newline - 1] === '\r' ? 1 : 0);
    const raw = this.#text.slice(start, stop).trimEnd();
    const span = { start, end: start + raw.length };
    const bars = barsIn(raw);
    const isClosed = bars.length > 0 && bars[bars.length - 1] === raw.length - 1 && raw.length > 1;
    const edges = [...(bars[0] === 0 ? [] : [-1]), ...bars, ...(isClosed ? [] : [raw.length])];
    const cells = edges
      .slice(1)
      .map((edge, index) => ({ start: start + (edges[index] ?? 0) + 1, end: start + edge }));
    return { span, stop, cells, isClosed };
  }

  /** Where the line below begins, behind blanks and the marks of quotes. */
  #nextLine({ span }: SourceLine, first: number): number {
    const start = this.#text.indexOf('\n', span.end) + 1;
    const column = first - (this.#text.lastIndexOf('\n', first - 1) + 1);
    // Further in than by three blanks would be code.
    const lead = /^[\s>]*/.exec(this.#text.slice(start, start + column + 4))?.[0] ?? '';
    return start + lead.length;
  }

  /** What stands left of the table in a line. */
  #prefix(line: number): string {
    const { start } = this.#at(line).span;
    return this.#text.slice(this.#text.lastIndexOf('\n', start - 1) + 1, start);
  }

  #ending(): string {
    const { end } = this.#at(0).span;
    const newline = this.#text.indexOf('\n', end);
    return this.#text[newline - 1] === '\r' ? '\r\n' : '\n';
  }

  #isAligned(column: number): boolean {
    const widths = this.lines.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell ? [cell.end - cell.start] : [];
    });
    return widths.every((width) => width === widths[0]);
  }

  #padded(content: string, column: number): string {
    const cell = this.#at(0).cells[column];
    const width = cell && this.#isAligned(column) ? cell.end - cell.start : 0;
    return ` ${content} `.padEnd(width);
  }

  /** The smallest edit that turns one text into another. */
  #trimmed({ start, end }: Span, before: string, after: string): TextEdit {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    // A character of two units is not cut in two, for clients may count otherwise.
    if (isFirstHalf(before.charCodeAt(head - 1))) head -= 1;
    if (isFirstHalf(before.charCodeAt(before.length - tail - 1))) tail -= 1;
    return replace({ start: start + head, end: end - tail }, after.slice(head, after.length - tail));
  }
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** The bars of a line that are not escaped. */
function barsIn(line: string): readonly number[] {
  const bars: number[] = [];
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '\\') index += 1;
    else if (line[index] === '|') bars.push(index);
  }
  return bars;
}

/** A list with one of its values at another place. */
export function moved<Value>(values: readonly Value[], from: number, to: number): readonly Value[] {
  const rest = values.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...values.slice(from, from + 1), ...rest.slice(to)];
}
