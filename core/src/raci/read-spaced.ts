import { type Cell, type Content, type Prose, type Row, sourceSpan, type Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import type { AnyText } from '../text/any-text';
import { lineAround } from '../text/around';
import { fromTo } from '../text/place';
import { linesOfProse } from './prose-lines';

const hasGaps = (text: string): boolean => /\S {3,9}\S/.test(text);

/** Two columns at least, each under dashes of its own. */
const DASHES = /^ {0,3}-{2,}(?: +-{2,})+ *$/;

/**
 * Tables whose columns are lined up with blanks, below a header and dashes, as Pandoc has its simple tables. Markdown
 * takes them for a line, a break and a paragraph. They read as tables that cannot be edited.
 * Source: Pandoc User’s Guide, “Extension: simple_tables”.
 * @param text The document in which the blocks stand.
 */
export const spacedTablesIn = (content: readonly Content[], text: AnyText): readonly Table[] =>
  content.flatMap((block, index) => {
    const [above, below, behind] = [content[index - 1], content[index + 1], content[index + 2]];
    // With empty lines between its rows a table has rows of several lines, whose parts cannot be told apart.
    const isWhole = behind?.kind !== 'paragraph' || !hasGaps(behind.prose.text);
    return block.kind === 'break' && above?.kind === 'paragraph' && below?.kind === 'paragraph' && isWhole
      ? (tableOf(above.prose, block.span.start, below.prose, text) ?? [])
      : [];
  });

function tableOf(above: Prose, breakAt: number, below: Prose, text: AnyText): Table | null {
  const columns = columnsOf(lineAt(text, breakAt).text);
  const heading = linesOfProse(above).at(-1);
  const lines = linesOfProse(below).filter((line) => line.text !== '');
  const header = heading && cellsOf(heading, columns, text);
  const rows = lines.map((line) => ({ line, cells: cellsOf(line, columns, text) }));
  const read = rows.flatMap(({ line, cells }): readonly Row[] => (cells ? [{ cells, span: line.span }] : []));
  if (!heading || !header || columns.length < 2 || read.length === 0 || read.length < rows.length)
    return null;
  return { kind: 'table', source: 'html', header, rows: read, span: fromTo(heading.span, below.span) };
}

interface Column {
  readonly from: number;
  readonly to: number;
}

const columnsOf = (dashes: string): readonly Column[] =>
  DASHES.test(dashes)
    ? [...dashes.matchAll(/-+/g)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }))
    : [];

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAt(text: AnyText, at: number): Line {
  const { start, end } = lineAround(text, at);
  return { start, text: text.slice(start, end).trimEnd() };
}

/** The cells of a line; null where a word stands across the gap between two columns, or nothing can be measured. */
function cellsOf(line: Prose, columns: readonly Column[], text: AnyText): readonly Cell[] | null {
  const { start, text: written } = lineAt(text, line.span.start);
  if (written.includes('\t')) return null;
  const columnOfIndex = (index: number) => sourceSpan(line, index, index + 1).start - start;
  const edges = columns.map(({ from }) => {
    let index = 0;
    while (index < line.text.length && columnOfIndex(index) < from) index += 1;
    return index;
  });
  const isApart = columns.every(({ from }, index) => index === 0 || (written[from - 1] ?? ' ') === ' ');
  if (!isApart) return null;
  return columns.map((_, index): Cell => {
    const from = index === 0 ? 0 : (edges[index] ?? 0);
    const prose = sliceProse(line, from, edges[index + 1] ?? line.text.length);
    return { prose, span: prose.span };
  });
}
