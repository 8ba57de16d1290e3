import type { ProductDocument } from '../document/product-document';
import type { Table } from '../markdown/content';
import { tablesIn } from '../raci/raci-matrix';
import { lineStart } from '../text/around';
import type { TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { widthOf } from '../text/width';
import { pipesIn } from './at-offset';

/** Wider tables are not lined up: each line would wrap, and the columns with it. */
const MOST_WIDTH = 120;
const NARROWEST = 3;
/** A cell this long is too wide however it looks, and measuring it takes time. */
const LONGEST = 4 * MOST_WIDTH;

/**
 * Edits that line up the columns of pipe tables by how wide they look. Only blanks, the outer pipes and the dashes
 * under the header change.
 * @param range Where tables are to be lined up; null for the whole document.
 */
export function formatTables(document: ProductDocument, range: Span | null): readonly TextEdit[] {
  return document.markdown.content
    .flatMap(tablesIn)
    .filter(({ source, span }) => source === 'markdown' && (range === null || overlaps(span, range)))
    .flatMap((table) => formatTable(document.markdown.text, table));
}

interface Line {
  readonly span: Span;
  readonly cells: readonly string[];
}

function formatTable(text: string, table: Table): readonly TextEdit[] {
  const lines = linesOf(text, table.span);
  const [header, dashes, ...rows] = lines;
  if (!header || !dashes) return [];
  const sides = dashes.cells.map(sideOf);
  const count = header.cells.length;
  if (sides.length !== count) return [];
  const widths = header.cells.map((_, index) =>
    Math.max(NARROWEST, ...[header, ...rows].map(({ cells }) => measure(cells[index] ?? ''))),
  );
  const isWide = widths.reduce((sum, width) => sum + width + NARROWEST, 1) > MOST_WIDTH;
  const write = ({ cells }: Line): string =>
    joined(
      Array.from({ length: Math.max(count, cells.length) }, (_, index) =>
        isWide
          ? (cells[index] ?? '')
          : padded(cells[index] ?? '', widths[index] ?? 0, sides[index] ?? 'none'),
      ),
    );
  const rule = joined(
    sides.map((side, index) => ruleOf(side, isWide ? NARROWEST : (widths[index] ?? NARROWEST))),
  );
  return lines.flatMap((line, index) => {
    const newText = index === 1 ? rule : write(line);
    return text.slice(line.span.start, line.span.end) === newText ? [] : [{ span: line.span, newText }];
  });
}

/** The lines of a table, without what stands before them when the table is in a list or a quote. */
function linesOf(text: string, span: Span): readonly Line[] {
  const lines: Line[] = [];
  let at = span.start;
  for (const raw of text.slice(span.start, span.end).split(/\r\n|\n|\r/)) {
    const indent = at === span.start ? 0 : (/^[\s>]{0,80}/.exec(raw)?.[0].length ?? 0);
    const line = { start: at + indent, end: at + raw.length };
    lines.push({ span: line, cells: cellsIn(text.slice(line.start, line.end)) });
    at += raw.length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return lines.filter(({ span: line }) => line.start >= lineStart(text, line.start) && line.end > line.start);
}

function cellsIn(line: string): readonly string[] {
  const pipes = pipesIn(line);
  const cuts = [-1, ...pipes, line.length];
  const cells = cuts.slice(1).map((cut, index) => line.slice((cuts[index] ?? -1) + 1, cut).trim());
  const opens = cells.length > 1 && cells[0] === '';
  const closes = cells.length > 1 && cells.at(-1) === '' && line.trimEnd().endsWith('|');
  return cells.slice(opens ? 1 : 0, closes ? -1 : undefined);
}

const measure = (cell: string): number => (cell.length > LONGEST ? cell.length : widthOf(cell));

type Side = 'none' | 'left' | 'right' | 'center';

function sideOf(dashes: string): Side {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : 'none';
}

function padded(cell: string, width: number, side: Side): string {
  const room = width - measure(cell);
  if (room <= 0) return cell;
  if (side === 'right') return ' '.repeat(room) + cell;
  const before = side === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}

function ruleOf(side: Side, width: number): string {
  const left = side === 'left' || side === 'center' ? ':' : '';
  const right = side === 'right' || side === 'center' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}

const joined = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
