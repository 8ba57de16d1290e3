import type { Cell, Prose, Table } from '../markdown/content';
import { isRoleName } from '../vocabulary/roles';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type CellReading, isBlankCell, readCellProse } from './raci-cell';
import type { RaciAssignment, RaciRole, RaciRow } from './raci-matrix';
import { letterOfWord, type RaciVariant, variantOf } from './raci-variant';
import { isNoteColumn, type Line, linesOf, notesIn, type TableReading } from './table-reading';

/** From this share of letters on, filled cells make a matrix. */
export const SHARE = 0.6;
/** Headers over people and functions, whose letters then stand to their right. */
const PEOPLE =
  /^(?:who|person|people|team members?|members?|stakeholders?|teams?|rollen?|rôles?|papel|роль|角色|役割|역할)$/i;

/** Activities down and roles across, or the other way round, with letters in the cells. */
export function readRoleTable(table: Table, vocabulary: Vocabulary): TableReading | null {
  const columns = table.header.map((_cell, index) => columnOf(table, index, vocabulary));
  const roleAt = columns.flatMap((column, index) => (column.isRole ? [index] : []));
  const first = roleAt[0];
  if (first === undefined || roleAt.length < 2) return null;
  const readings = roleAt.flatMap((index) => columns[index]?.readings ?? []);
  const filled = roleAt.reduce((sum, index) => sum + (columns[index]?.filled ?? 0), 0);
  const letters = readings.flatMap(({ codes, unknown }) => [...codes, ...unknown]);
  const variant = variantOf(letters);
  if (!isResponsibility(letters, variant) || readings.length < filled * SHARE || isLegend(table)) return null;
  const nameColumn = Math.max(first - 1, 0);
  const lines = linesOf(table, nameColumn);
  if (lines.length === 0 || (lines.length === 1 && roleAt.length < 3)) return null;
  const columnNames = roleAt.map((index) => table.header[index]?.prose.text ?? '');
  const isTransposed = standsInRoles(table.header[0]?.prose.text ?? '', lines, columnNames, vocabulary);
  return isTransposed
    ? transposed(table, lines, roleAt, nameColumn, variant)
    : uprightReading(table, lines, roleAt, nameColumn, variant);
}

/** Whether the rows are roles and the columns are activities. */
function standsInRoles(
  corner: string,
  lines: readonly Line[],
  columns: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  const [down, across] = [
    shareOf(
      lines.map(({ activity }) => activity.text),
      isRoleName,
    ),
    shareOf(columns, isRoleName),
  ];
  if (isOverRoles(corner, vocabulary)) return down >= across;
  if (PEOPLE.test(corner.trim())) return across === 0;
  return down >= SHARE && across < 0.5 && lines.length >= 2;
}

/** "Responsibility" stands over what there is to do. */
const isOverRoles = (header: string, vocabulary: Vocabulary): boolean =>
  vocabulary.columnKeys(header).includes('role') && !/responsib/i.test(header);

const shareOf = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.filter(test).length / Math.max(texts.length, 1);

interface Column {
  readonly isRole: boolean;
  readonly filled: number;
  readonly readings: readonly CellReading[];
}

/**
 * A column of a role holds mostly letters, or some below a header that is known to be a role; one without any entry is a
 * role's when its header names nothing else.
 */
function columnOf(table: Table, index: number, vocabulary: Vocabulary): Column {
  const proses = table.rows.flatMap(({ cells }) => cells[index]?.prose ?? []);
  const filled = proses.filter(({ text }) => !isBlankCell(text));
  const readings = filled.flatMap((prose) => readCellProse(prose) ?? []);
  const header = table.header[index]?.prose.text ?? '';
  const isNamed = header.trim() !== '';
  const isRole =
    index > 0 &&
    isNamed &&
    (filled.length === 0
      ? !isNoteColumn(header, vocabulary)
      : readings.length >= filled.length * SHARE || (readings.length > 0 && isRoleName(header)));
  return { isRole, readings, filled: filled.length };
}

/**
 * Whether letters speak of who does what: create, read, update and delete share two of them, grades two, severities one.
 */
export function isResponsibility(letters: readonly string[], variant: RaciVariant): boolean {
  const explained = letters.filter((letter) => letter in variant.letters);
  const has = (letter: string) => explained.includes(letter);
  if (explained.length < letters.length * SHARE) return false;
  if (letters.includes('U') && letters.includes('D')) return false;
  const hasGrades = letters.includes('B') || letters.includes('F');
  return (has('A') && (has('R') || has('I') || (has('D') && !hasGrades))) || (has('R') && has('I'));
}

/** A table that begins each row with a letter explains the letters. */
export const isLegend = (table: Table): boolean => {
  const firsts = table.rows
    .flatMap(({ cells }) => cells[0]?.prose ?? [])
    .filter(({ text }) => text.trim() !== '');
  return firsts.filter((prose) => readCellProse(prose) !== null).length > firsts.length / 2;
};

/** Activities down and roles across. */
export function uprightReading(
  table: Table,
  lines: readonly Line[],
  roleAt: readonly number[],
  nameColumn: number,
  variant: RaciVariant,
): TableReading {
  const roles = roleAt.flatMap((at): readonly RaciRole[] => {
    const prose = table.header[at]?.prose;
    return prose ? [{ name: prose.text, prose, at }] : [];
  });
  const lettersAt = new Set(roleAt);
  const rows = lines.map(
    ({ row, at, activity, phase }): RaciRow => ({
      activity,
      phase,
      at,
      span: row.span,
      notes: notesIn(table, row, nameColumn, lettersAt),
      assignments: roles.flatMap(({ name, at: column }) => {
        const cell = column === null ? undefined : row.cells[column];
        return cell ? assignmentIn(cell, name, variant) : [];
      }),
    }),
  );
  return { source: { layout: 'roles-as-columns', table, nameColumn, letters: [] }, variant, roles, rows };
}

function transposed(
  table: Table,
  lines: readonly Line[],
  columns: readonly number[],
  nameColumn: number,
  variant: RaciVariant,
): TableReading {
  const rows = columns.flatMap((at): readonly RaciRow[] => {
    const header = table.header[at];
    if (!header) return [];
    const assignments = lines.flatMap(({ row, activity }) => {
      const cell = row.cells[at];
      return cell ? assignmentIn(cell, activity.text, variant) : [];
    });
    return [{ activity: header.prose, phase: null, span: header.span, at, assignments, notes: [] }];
  });
  const roles = lines.map(({ activity, at }): RaciRole => ({ name: activity.text, prose: activity, at }));
  return { source: { layout: 'roles-as-rows', table, nameColumn, letters: [] }, variant, roles, rows };
}

/** Filled cells only; what no letter can be read from is kept as unknown. */
export function assignmentIn(cell: Cell, role: string, variant: RaciVariant): readonly RaciAssignment[] {
  const { prose, span } = cell;
  if (isBlankCell(prose.text)) return [];
  const reading = readCellProse(prose);
  if (!reading) {
    const unknown = [prose.text.trim()];
    return [{ role, prose, span, codes: [], unknown, condition: null, hasLookAlike: false }];
  }
  const { condition, hasLookAlike } = reading;
  const codes = reading.codes.filter((code) => code in variant.letters);
  const unknown = [...reading.codes.filter((code) => !(code in variant.letters)), ...reading.unknown];
  return [{ role, prose, span, codes, unknown, condition, hasLookAlike }];
}

/** `Role | RACI type`: one activity, told by the title above it, with a row for each role. */
export function readOneActivity(
  table: Table,
  title: Prose | null,
  vocabulary: Vocabulary,
): TableReading | null {
  const [corner, codes] = table.header.map(({ prose }) => prose.text);
  if (title === null || corner === undefined || codes === undefined || table.header.length > 3) return null;
  const rows = table.rows.flatMap((row, at) => {
    const [name, letter] = row.cells;
    return name && letter && name.prose.text !== '' ? [{ row, at, name: name.prose, letter }] : [];
  });
  const readings = rows.map(({ letter }) => readCellProse(letter.prose));
  const letters = readings.flatMap((reading) => (reading ? [...reading.codes, ...reading.unknown] : []));
  const variant = variantOf(letters);
  const isOfRoles =
    isOverRoles(corner, vocabulary) ||
    PEOPLE.test(corner.trim()) ||
    shareOf(
      rows.map(({ name }) => name.text),
      isRoleName,
    ) >= SHARE;
  const areLetters =
    rows.length >= 2 &&
    readings.every((reading, index) => reading ?? isBlankCell(rows[index]?.letter.prose.text ?? ''));
  if (!isOfRoles || !areLetters || !isResponsibility(letters, variant) || isLegend(table)) return null;
  // "Responsible | R" explains the letter; "Support | I" gives it to a role.
  const explains = rows.filter(({ name }, index) =>
    readings[index]?.codes.includes(letterOfWord(name.text) ?? ''),
  );
  if (explains.length > 0) return null;
  const roles = rows.map(({ name, at }): RaciRole => ({ name: name.text, prose: name, at }));
  const assignments = rows.flatMap(({ name, letter }) => assignmentIn(letter, name.text, variant));
  return {
    source: { layout: 'one-activity', table, nameColumn: 0, letters: [] },
    variant,
    roles,
    rows: [{ activity: title, phase: null, span: table.span, at: null, assignments, notes: [] }],
  };
}
