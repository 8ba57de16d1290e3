import { oneLine } from '../../text/one-line';
import type { RaciGrid, RaciView } from '../raci-grid';
import { alignedTable } from './aligned-table';
import { sheetOf } from './sheet';

/** The matrices as Markdown tables, lined up so that they can be read as they are. */
export const toMarkdown = ({ grids }: RaciView): string => grids.map(markdownOf).join('\n');

function markdownOf(grid: RaciGrid): string {
  const title = escapeMarkdown(oneLine(grid.title)).replace(/#$/, '\\#');
  const parts = [`## ${title}`, tableOf(grid), legendOf(grid), ...peopleOf(grid)];
  return `${parts.join('\n\n')}\n`;
}

function tableOf(grid: RaciGrid): string {
  const { header, rows } = sheetOf([grid]);
  return alignedTable([header, ...rows].map((cells) => cells.map(escapeMarkdown)));
}

const legendOf = ({ letters }: RaciGrid): string =>
  letters.map(({ code, word }) => `${code} = ${word}`).join(', ');

/** Who stands behind the roles, in a list that is read as such. */
function peopleOf({ roles }: RaciGrid): readonly string[] {
  const known = roles.filter(({ people }) => people.length > 0);
  if (known.length === 0) return [];
  const items = known.map(
    ({ name, people }) =>
      `- **${escapeMarkdown(oneLine(name))}**: ${escapeMarkdown(oneLine(people.join(', ')))}`,
  );
  return [items.join('\n')];
}

/** Text in which Markdown sees no marks, no HTML and no end of a cell. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>~|]|&(?=[#\w]+;)/g, '\\$&');
