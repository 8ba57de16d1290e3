import type { Prose, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import { isRoleName } from '../vocabulary/roles';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isNameLike, keyOfName, namedAssignment, rolesOf } from './names';
import { isBlankCell, readCell } from './raci-cell';
import type { RaciAssignment, RaciRow } from './raci-matrix';
import { variantOf } from './raci-variant';
import { isResponsibility, SHARE } from './role-table';
import { isNoteColumn, linesOf, notesIn, type TableReading } from './table-reading';

/** A name, and letters in brackets behind it. */
const PART = /([^,;/&+\n()[\]]{1,60})(?:[([]([^()[\]\n]{1,24})[)\]])?/g;
/** What may stand between two of them. */
const BETWEEN = /^[\s,;/&+.]*$/;
const LETTERS = String.raw`[RACIDSVOPE](?:\s?[,/&+]?\s?[RACIDSVOPE]){0,3}`;
const ENDS_WITH_LETTERS = new RegExp(String.raw`[([]${LETTERS}[)\]]$`);
const FEWEST_ROWS = 2;
/** More names in one cell are a list of people. */
const MOST_NAMES = 20;
const GROUP = /\s(?:teams?|squad|group|board)$/i;

/**
 * `Task | Owner | Helper | Reviewers` with `Ben (A)` and `Tom (C), Ines (I)` in the cells, below a header that names work
 * or where a matrix is meant: behind names of people and places such letters also stand for other things.
 */
export const readNamedCells = (
  table: Table,
  vocabulary: Vocabulary,
  isMeant: boolean,
): TableReading | null =>
  isMeant || table.header.some(({ prose }) => vocabulary.columnKeys(prose.text).includes('task'))
    ? namedReading(table, vocabulary)
    : null;

const namedReading = once((table: Table, vocabulary: Vocabulary): TableReading | null => {
  if (!table.rows.some(({ cells }) => cells.some(({ prose }) => ENDS_WITH_LETTERS.test(prose.text.trim()))))
    return null;
  const read = table.rows.map(({ cells }) => cells.map(({ prose }) => partsIn(prose)));
  const columns = table.header.flatMap(({ prose }, at) =>
    at > 0 && read.some((row) => row[at]) && !isNoteColumn(prose.text, vocabulary) ? [at] : [],
  );
  const [first] = columns;
  if (first === undefined) return null;
  const nameColumn = first - 1;
  const lines = linesOf(table, nameColumn);
  const named = lines.map(({ at }) => columns.flatMap((column) => read[at]?.[column] ?? []));
  const filled = lines.flatMap(({ row }) =>
    columns.filter((at) => !isBlankCell(row.cells[at]?.prose.text ?? '')),
  );
  const told = lines.flatMap(({ at }) => columns.filter((column) => read[at]?.[column]));
  const letters = named.flatMap((row) => row.flatMap(({ codes, unknown }) => [...codes, ...unknown]));
  const variant = variantOf(letters);
  const answered = named.filter((row) => row.some(({ codes }) => codes.includes(variant.answers)));
  if (
    lines.length < FEWEST_ROWS ||
    answered.length * 2 < lines.length ||
    // “Ana (IR)”, “Ben (RA)”: what people are called, not what they do.
    named.flat().filter(({ codes }) => codes.length > 1).length * 2 > named.flat().length ||
    told.length < filled.length * SHARE ||
    !isResponsibility(
      letters.filter((letter) => letter.length === 1),
      variant,
    )
  )
    return null;
  const roles = rolesOf(named.flat());
  const rows = lines.map(
    ({ row, activity, phase }, index): RaciRow => ({
      activity,
      phase,
      at: null,
      span: row.span,
      notes: notesIn(table, row, nameColumn, new Set(columns)),
      assignments: (named[index] ?? []).map((part) => ({
        ...part,
        role: roles.get(keyOfName(part.role))?.text ?? part.role,
        codes: part.codes.filter((code) => code in variant.letters),
        unknown: [...part.codes.filter((code) => !(code in variant.letters)), ...part.unknown],
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

/** The names of a cell with their letters, one at least; null where anything else stands there. */
function partsIn(prose: Prose): readonly RaciAssignment[] | null {
  // As long as the word, so that the places stay.
  const text = prose.text.replace(/ and (?=\p{Lu})/gu, ' ,,, ');
  const found = [...text.matchAll(PART)].filter(([whole]) => whole.trim() !== '');
  if (found.length > MOST_NAMES || !BETWEEN.test(text.replace(PART, ''))) return null;
  const parts = found.flatMap(({ 1: before = '', 2: inner, index }): readonly RaciAssignment[] => {
    const name = sliceProse(prose, index, index + before.length);
    const isName = isRoleName(name.text) || isNameLike(name.text) || GROUP.test(name.text);
    if (!isName) return [];
    if (inner === undefined) return [namedAssignment({ prose: name, condition: null }, [], [name.text])];
    const reading = readCell(inner);
    return reading
      ? [
          {
            ...namedAssignment({ prose: name, condition: reading.condition }, reading.codes, reading.unknown),
            hasLookAlike: reading.hasLookAlike,
          },
        ]
      : [];
  });
  return parts.length === found.length && parts.some(({ codes }) => codes.length > 0) ? parts : null;
}
