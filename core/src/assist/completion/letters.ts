import type { ProductDocument } from '../../document/product-document';
import type { RaciMatrix } from '../../raci/raci-matrix';
import type { Span } from '../../text/span';
import { type CellPlace, cellAt } from '../at-offset';
import { letterHelp, matrixOf } from '../raci-help';
import { type Completion, completion } from './completion';

/** The letters of a matrix in its cells; those that nobody in the row has yet stand first. */
export function completeLetter(document: ProductDocument, offset: number): readonly Completion[] | null {
  const place = cellAt(document, offset);
  const matrix = place && matrixOf(document, place);
  if (!matrix || place.row < 0 || place.column === 0 || !isPart(matrix, place)) return null;
  const holders = holdersOf(matrix, place);
  const span = writtenIn(document.markdown.text, place.span, offset);
  const blank = document.text.slice(offset - 1, offset) === '|' ? ' ' : '';
  return Object.keys(matrix.variant.letters)
    .map((letter, index) => ({ letter, index, holder: holders.get(letter) ?? null }))
    .map(({ letter, index, holder }) => {
      // One answers for a row; any number may do the work, be asked and be told.
      const isTaken = holder !== null && letter === 'A';
      const help = letterHelp(matrix.variant, letter);
      return completion(
        {
          label: letter,
          kind: 'letter',
          span,
          insert: blank + letter,
          order: isTaken ? 100 + index : holder === null ? index : 50 + index,
          topic: { about: 'letter', letter, scheme: matrix.variant.id },
        },
        { detail: isTaken ? `${holder} has it` : help, preselect: letter === 'A' && holder === null },
      );
    });
}

/** Whether the cell is where a role meets an activity, and not a column of notes. */
const isPart = ({ source, roles, rows }: RaciMatrix, { row, column }: CellPlace): boolean => {
  if (source.layout === 'roles-as-columns') return roles.some(({ at }) => at === column);
  if (source.layout !== 'roles-as-rows') return false;
  return rows.some(({ at }) => at === column) && roles.some(({ at }) => at === row);
};

/** Who has which letter in the activity of a cell, the cell itself left out. */
function holdersOf(
  { source, rows }: RaciMatrix,
  { table, row, column }: CellPlace,
): ReadonlyMap<string, string> {
  const own = table.rows[row]?.cells[column]?.span.start;
  const line = source.layout === 'roles-as-columns' ? row : column;
  const activity = rows.find(({ at }) => at === line);
  const assigned = activity?.assignments.filter(({ span }) => span.start !== own) ?? [];
  return new Map(assigned.flatMap(({ role, codes }) => codes.map((code) => [code, role] as const)));
}

/** What is written in a cell around the offset, without the blanks at its sides. */
export function writtenIn(text: string, cell: Span, offset: number): Span {
  const raw = text.slice(cell.start, cell.end);
  if (raw.trim() === '') return { start: offset, end: offset };
  const start = cell.start + raw.length - raw.trimStart().length;
  return { start: Math.min(start, offset), end: Math.max(cell.start + raw.trimEnd().length, offset) };
}
