import type { Table } from '../markdown/content';
import { isRoleName } from '../vocabulary/roles';
import { letterOfHeader } from './letter-columns';
import { isBlankCell, readCell } from './raci-cell';
import { variantsInTitle } from './raci-variant';
import { isLegend, SHARE } from './role-table';

const NO_ROWS =
  'The table has no rows yet. Add one for each activity, with a letter for each role that takes part.';
const NO_LETTERS =
  'No cell of the table holds a letter. Write R, A, C or I where an activity and a role meet.';
const NO_ACTIVITIES =
  'Nothing in the table says what is to be done. Name the activities in its first column, and the letters behind it.';
const NO_ACCOUNTABLE =
  'No column of the table is for those who are accountable. Add one, or give each role a column of its own.';
const ONE_ROLE =
  'The letters stand in one column. Give each role a column of its own, with the activities down.';
const ONE_ROW = 'One row and two roles make no matrix. Add a row for the next activity.';
const OTHER_TEXT =
  'Most cells of the table hold something else than letters. Write R, A, C or I in them, and move the rest to a column of notes.';
const OTHER_LETTERS =
  'The letters in the table belong to no scheme. Use those of RACI: R does it, A answers for it, C is asked before, I is told.';

/** Whether the header of a table speaks of a scheme: by its name, or by what the letters stand for. */
export const namesScheme = ({ header }: Table): boolean =>
  lettersIn(header).size >= 3 || header.some(({ prose }) => variantsInTitle(prose.text).length > 0);

const lettersIn = (header: Table['header']): ReadonlySet<string> =>
  new Set(header.flatMap(({ prose }) => letterOfHeader(prose.text) ?? []));

/** Why a table below a title that promises a matrix reads as none, and what to do; null for tables of something else. */
export function whyTableIsNoMatrix(table: Table): string | null {
  const { header, rows } = table;
  if (rows.length === 0) return NO_ROWS;
  const letters = lettersIn(header);
  const hasLetters = letters.size >= 3;
  const roles = header.slice(1).filter(({ prose }) => isRoleName(prose.text));
  const texts = rows.flatMap(({ cells }) => cells.slice(1).map(({ prose }) => prose.text));
  const filled = texts.filter((text) => !isBlankCell(text));
  const read = filled.filter((text) => readCell(text) !== null);
  if (!hasLetters && roles.length < 2 && read.length === 0) return null;
  if (hasLetters) return letters.has('A') ? NO_ACTIVITIES : NO_ACCOUNTABLE;
  if (isLegend(table)) return null;
  if (read.length === 0) return NO_LETTERS;
  if (header.length < 3) return ONE_ROLE;
  if (read.length < filled.length * SHARE) return OTHER_TEXT;
  return rows.length === 1 && header.length === 3 ? ONE_ROW : OTHER_LETTERS;
}
