import { partOf } from '../text/place';
import type { Span } from '../text/span';
import type { Cell, Row, Table } from './content';
import { HtmlProse } from './html-prose';
import { type HtmlToken, readHtml } from './html-tokens';

/** Tags that may stand around a table, as people centre it. */
const WRAPPERS: ReadonlySet<string> = new Set(['div', 'center', 'p', 'figure']);

/**
 * Reads an HTML block that holds one whole table and nothing else; null when it is anything else. The first row is the
 * header. Tables within cells are left out.
 * @param html The block as it stands in the document.
 * @param whole Where the block stands in the document.
 */
export function readHtmlTable(html: string, whole: Span): Table | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const reader = new TableReader(html, whole);
  for (const token of readHtml(html)) if (!reader.read(token)) return null;
  return reader.table();
}

class TableReader {
  readonly #html: string;
  readonly #whole: Span;
  readonly #rows: Row[] = [];
  #depth = 0;
  #isDone = false;
  #row: { readonly start: number; readonly cells: Cell[] } | null = null;
  #cell: HtmlProse | null = null;

  constructor(html: string, whole: Span) {
    this.#html = html;
    this.#whole = whole;
  }

  table(): Table | null {
    const [header, ...rows] = this.#rows;
    if (!this.#isDone || !header) return null;
    return { kind: 'table', span: this.#whole, header: header.cells, rows, source: 'html' };
  }

  /** Takes the next token; false when it belongs to no table. */
  read(token: HtmlToken): boolean {
    if (token.name === 'table') return token.kind === 'start' ? this.#startTable() : this.#endTable(token);
    if (this.#depth > 1) return true;
    if (this.#depth === 0 && token.kind !== 'comment') {
      return token.kind === 'text'
        ? this.#html.slice(token.start, token.end).trim() === ''
        : WRAPPERS.has(token.name);
    }
    if (token.name === 'tr') this.#readRowTag(token);
    else if (token.name === 'td' || token.name === 'th') this.#readCellTag(token);
    else this.#cell?.add(token);
    return true;
  }

  #startTable(): boolean {
    if (this.#isDone) return false;
    this.#depth += 1;
    return true;
  }

  #endTable({ start }: HtmlToken): boolean {
    if (this.#depth === 1) {
      this.#endRow(start);
      this.#isDone = true;
    }
    this.#depth -= 1;
    return this.#depth >= 0;
  }

  #readRowTag({ kind, start, end }: HtmlToken): void {
    this.#endRow(kind === 'end' ? end : start);
    if (kind === 'start') this.#row = { start, cells: [] };
  }

  #readCellTag({ kind, start, end }: HtmlToken): void {
    this.#endCell();
    if (kind === 'end') return;
    this.#row ??= { start, cells: [] };
    this.#cell = new HtmlProse(this.#html, this.#whole, end);
  }

  #endCell(): void {
    if (!this.#cell || !this.#row) return;
    const prose = this.#cell.prose();
    this.#row.cells.push({ span: prose.span, prose });
    this.#cell = null;
  }

  #endRow(end: number): void {
    this.#endCell();
    if (!this.#row) return;
    const { start, cells } = this.#row;
    this.#row = null;
    if (cells.length > 0) this.#rows.push({ span: partOf(this.#whole, start, end), cells });
  }
}
