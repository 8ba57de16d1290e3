import type { ProductDocument } from '../document/product-document';
import { type Content, childrenOf, type Mark, type Prose, sourceSpan, type Table } from '../markdown/content';
import { lineAround, lineStart } from '../text/around';
import type { Span } from '../text/span';

/** Whether an offset lies in a span or at one of its ends, where a cursor touches it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The blocks an offset lies in, from the outermost to the innermost; none between blocks. */
export function blocksAt(document: ProductDocument, offset: number): readonly Content[] {
  const outer = lastTouching(document.markdown.content, offset);
  return outer ? withInner(outer, offset) : [];
}

function withInner(block: Content, offset: number): readonly Content[] {
  const inner = lastTouching(childrenOf(block), offset);
  return inner ? [block, ...withInner(inner, offset)] : [block];
}

/** Of two blocks that meet at the offset, the one that begins there. */
function lastTouching(blocks: readonly Content[], offset: number): Content | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && block.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = blocks[low - 1];
  return last && touches(last.span, offset) ? last : null;
}

/** The innermost run of text that an offset lies in or touches. */
export function proseAt(document: ProductDocument, offset: number): Prose | null {
  const block = blocksAt(document, offset).at(-1);
  return block ? (prosesOf(block).find(({ span }) => touches(span, offset)) ?? null) : null;
}

function prosesOf(block: Content): readonly Prose[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.prose];
    case 'list':
      return block.items.map(({ prose }) => prose);
    case 'table':
      return [...block.header, ...block.rows.flatMap(({ cells }) => cells)].map(({ prose }) => prose);
    default:
      return [];
  }
}

/** Where a mark of a prose stands in the document, its own syntax left out. */
export const markSpan = (prose: Prose, mark: Mark): Span => sourceSpan(prose, mark.start, mark.end);

/**
 * Whether text typed at an offset would belong to a code block, a code span, a link, an address or raw HTML, where
 * nothing is to be offered.
 */
export function isProtected(document: ProductDocument, offset: number): boolean {
  const block = blocksAt(document, offset).at(-1);
  if (block?.kind === 'html') return offset > block.span.start && offset < block.span.end;
  if (block?.kind === 'code' || block?.kind === 'definition') return true;
  const prose = proseAt(document, offset);
  const isMarked = prose?.shape.marks.some(
    (mark) => (mark.kind === 'code' || mark.kind === 'link') && touches(markSpan(prose, mark), offset),
  );
  return isMarked === true || ADDRESS.test(document.text.slice(lineStart(document.text, offset), offset));
}

/** A link's target that is being written, or an address. */
const ADDRESS = /\]\([^)\s]{0,400}$|(?:https?|mailto):\S{0,400}$/;

/** A cell of a Markdown table as its line shows it, also one that is not written to its end yet. */
export interface CellPlace {
  readonly table: Table;
  /** 0 for the first column. */
  readonly column: number;
  /** -1 for the header. */
  readonly row: number;
  /** From the end of the pipe on the left to the pipe on the right, blanks included. */
  readonly span: Span;
}

/** The cell of a Markdown table that an offset stands in; null on the line of dashes and outside tables. */
export function cellAt(document: ProductDocument, offset: number): CellPlace | null {
  const { text } = document;
  const line = lineAround(text, offset);
  const table = blocksAt(document, Math.max(line.start, offset)).at(-1);
  if (table?.kind !== 'table' || table.source !== 'markdown') return null;
  const row = rowAt(table, line);
  if (row === null) return null;
  const raw = text.slice(line.start, line.end);
  const pipes = pipesIn(raw).map((index) => line.start + index);
  const opens = /^[\s>]{0,40}\|/.test(raw);
  const left = pipes.filter((pipe) => pipe < offset);
  const start = (left.at(-1) ?? line.start - 1) + 1;
  const end = pipes.find((pipe) => pipe >= offset) ?? line.end;
  const column = left.length - (opens ? 1 : 0);
  return column < 0 ? null : { table, column, row, span: { start, end } };
}

function rowAt({ header, rows }: Table, line: Span): number | null {
  const isOn = (span: Span | undefined): boolean =>
    span !== undefined && line.start <= span.start && span.start <= line.end;
  if (isOn(header[0]?.span)) return -1;
  const row = rows.findIndex(({ span }) => isOn(span));
  return row === -1 ? null : row;
}

/** Where the pipes of a table's line stand, escaped ones left out. Those in code separate cells like the others. */
export const pipesIn = (line: string): readonly number[] =>
  [...line.matchAll(PIPE)].flatMap((match) => (match[0] === '|' ? [match.index] : []));

const PIPE = /\\.|\|/g;
