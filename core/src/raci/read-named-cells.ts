import type { Prose, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isNameLike, keyOfName, namedAssignment, rolesOf } from './names';
import { isBlankCell, readCell } from './raci-cell';
import type { RaciAssignment, RaciRow } from './raci-matrix';
import { variantOf } from './raci-variant';
import { isResponsibility, SHARE } from './role-table';
import { isNoteColumn, linesOf, notesIn, type TableReading } from './table-reading';

/** A name with letters in brackets behind it. */
const PART = /([^,;/&+\n()]{1,60})\(([^()\n]{1,24})\)/g;
/** What may stand between two of them. */
const BETWEEN = /^[\s,;/&+.]*$/;
const ENDS_WITH_LETTERS = /\([RACIDSVOPE](?:\s?[,/&+]?\s?[RACIDSVOPE]){0,3}\)$/;
const FEWEST_ROWS = 2;

/** `Task | Owner | Helper | Reviewers` with `Ben (A)` and `Tom (C), Ines (I)` in the cells. */
export const readNamedCells = once((table: Table, vocabulary: Vocabulary): TableReading | null => {
  if (!table.rows.some(({ cells }) => cells.some(({ prose }) => ENDS_WITH_LETTERS.test(prose.text.trim()))))
    return null;
  const lines = linesOf(table, 0);
  const parts = lines.map(({ row }) =>
    row.cells.map(({ prose }, column) => (column === 0 ? null : partsIn(prose))),
  );
  const columns = table.header.flatMap(({ prose }, at) =>
    parts.some((row) => row[at]) && !isNoteColumn(prose.text, vocabulary) ? [at] : [],
  );
  const filled = lines.flatMap(({ row }) =>
    columns.filter((at) => !isBlankCell(row.cells[at]?.prose.text ?? '')),
  );
  const named = parts.map((row) => columns.flatMap((at) => row[at] ?? []));
  const read = parts.flatMap((row) => columns.filter((at) => row[at]));
  const letters = named.flatMap((row) => row.flatMap(({ codes }) => codes));
  const variant = variantOf(letters);
  if (
    named.filter((row) => row.length > 0).length < FEWEST_ROWS ||
    read.length < filled.length * SHARE ||
    letters.some((letter) => !(letter in variant.letters)) ||
    !isResponsibility(letters, variant)
  )
    return null;
  const roles = rolesOf(named.flat());
  const rows = lines.map(
    ({ row, activity, phase }, index): RaciRow => ({
      activity,
      phase,
      at: null,
      span: row.span,
      notes: notesIn(table, row, 0, new Set(columns)),
      assignments: (named[index] ?? []).map((part) => ({
        ...part,
        role: roles.get(keyOfName(part.role))?.text ?? part.role,
      })),
    }),
  );
  return {
    source: { layout: 'named-cells' },
    variant,
    rows,
    roles: [...roles.values()].map((prose) => ({ name: prose.text, prose, at: null })),
  };
});

/** The names of a cell with their letters; null where anything else stands there. */
function partsIn(prose: Prose): readonly RaciAssignment[] | null {
  const found = [...prose.text.matchAll(PART)];
  if (found.length === 0 || !BETWEEN.test(prose.text.replace(PART, ''))) return null;
  const parts = found.flatMap(({ 1: before = '', 2: inner = '', index }): readonly RaciAssignment[] => {
    const reading = readCell(inner);
    const name = sliceProse(prose, index, index + before.length);
    return reading && reading.unknown.length === 0 && reading.condition === null && isNameLike(name.text)
      ? [namedAssignment({ prose: name, condition: null }, reading.codes)]
      : [];
  });
  return parts.length === found.length ? parts : null;
}
