import type { Section } from '../document/structure/section';
import type { Cell, Content, Prose, Row, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import { fromTo } from '../text/place';
import { linesOfProse } from './prose-lines';

const FEWEST_LINES = 3;

/**
 * What authors meant as tables and Markdown does not take for any: lines with pipes and a line of dashes that is too
 * short, or none, or with an empty line between all of them. They read as tables that cannot be edited.
 */
export const pipedTablesIn: (section: Section) => readonly Table[] = once(
  ({ heading, content }: Section): readonly Table[] => {
    const tables: Table[] = [];
    // A line of dashes makes a title of the header above it.
    let lines = heading && isPiped(heading) ? [heading] : [];
    for (const block of content) {
      const more = linesIn(block);
      // Several lines are a table of their own, but for a header above.
      if (more === null || (more.length > 1 && lines.length > 1)) {
        tables.push(...tableOf(lines));
        lines = [];
      }
      lines.push(...(more ?? []));
    }
    return [...tables, ...tableOf(lines)];
  },
);

/** What a block adds to lines with pipes, of which those of dashes count for nothing; null where it ends them. */
function linesIn(block: Content): readonly Prose[] | null {
  if (block.kind === 'break') return [];
  if (block.kind !== 'paragraph' || !block.prose.text.includes('|')) return null;
  const lines = linesOfProse(block.prose).filter(({ text }) => text !== '' && !/^[\s|:-]+$/.test(text));
  return lines.every(isPiped) ? lines : null;
}

function tableOf(lines: readonly Prose[]): readonly Table[] {
  const [header, ...rest] = lines.map(cellsOf);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!header || !first || !last || lines.length < FEWEST_LINES) return [];
  const span = fromTo(first.span, last.span);
  const rows = rest.map((cells, index): Row => ({ cells, span: lines[index + 1]?.span ?? span }));
  return [{ kind: 'table', source: 'html', header, rows, span }];
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
