import type { Table } from '../markdown/content';
import { once } from '../text/once';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { holdsBareLetters, lettersOfHeaders, readLetterColumns } from './letter-columns';
import { readCellProse } from './raci-cell';
import { readRoleTable } from './role-table';
import type { TableReading } from './table-reading';

/** Rows in which letters would show if there were any. */
const SAMPLE = 8;

/** The matrix that a table holds by itself; null for tables of other things, such as a legend of the letters. */
export const readMatrixTable = once((table: Table, vocabulary: Vocabulary): TableReading | null => {
  if (table.header.length < 3 || table.rows.length === 0) return null;
  const letters = lettersOfHeaders(table.header);
  const isOfNames = letters.filter((letter) => letter !== null).length >= 3;
  if (isOfNames && !holdsBareLetters(table, letters)) return readLetterColumns(table, letters);
  return holdsLetters(table) ? readRoleTable(table, vocabulary) : null;
});

/** Whether letters stand in the first rows: few tables have any. */
export const holdsLetters = once(({ rows }: Table): boolean =>
  rows
    .slice(0, SAMPLE)
    .some(({ cells }) => cells.some(({ prose }, index) => index > 0 && readCellProse(prose) !== null)),
);
