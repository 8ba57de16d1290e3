import type { Section } from '../document/structure/section';
import type { Cell, Content, Paragraph, Prose, Row, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import { fromTo } from '../text/place';
import { linesOfProse } from './prose-lines';

const FEWEST_LINES = 3;

/**
 * What authors meant as tables and Markdown does not take for any: lines with pipes and a line of dashes that is too
 * short, or none. They read as tables that cannot be edited.
 */
export const pipedTablesIn: (section: Section) => readonly Table[] = once(
  ({ heading, content }: Section): readonly Table[] => {
    const blocks = content.filter(({ kind }) => kind !== 'break');
    const tables: Table[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'paragraph' || !block.prose.text.includes('|')) continue;
      const before = index === 0 ? heading : proseOf(blocks[index - 1]);
      const table = pipedTable(before, block);
      if (table) tables.push(table);
    }
    return tables;
  },
);

const proseOf = (block: Content | undefined): Prose | null =>
  block?.kind === 'paragraph' ? block.prose : null;

/** @param before A line of dashes makes a title of the header above it, or a paragraph of its own. */
function pipedTable(before: Prose | null, { prose, span }: Paragraph): Table | null {
  const own = linesOfProse(prose).filter(({ text }) => text !== '' && !/^[\s|:-]+$/.test(text));
  const header = before && isPiped(before) && !before.text.includes('\n') ? before : null;
  const lines = header ? [header, ...own] : own;
  const [first, ...rest] = lines.map(cellsOf);
  if (!first || lines.length < FEWEST_LINES || !lines.every(isPiped)) return null;
  const rows = rest.map((cells, index): Row => ({ cells, span: lines[index + 1]?.span ?? span }));
  return {
    kind: 'table',
    source: 'html',
    header: first,
    rows,
    span: header ? fromTo(header.span, span) : span,
  };
}

const isPiped = ({ text }: Prose): boolean => text.split('|').length >= 3;

function cellsOf(line: Prose): readonly Cell[] {
  const { text } = line;
  const start = text.startsWith('|') ? 1 : 0;
  let at = start;
  return text
    .slice(start, text.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((raw) => {
      const prose = sliceProse(line, at, at + raw.length);
      at += raw.length + 1;
      return { prose, span: prose.span };
    });
}
