import type { Cell, Prose, Row, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type CellReading, isBlankCell, readCell } from './raci-cell';
import type { RaciAssignment, RaciRow } from './raci-matrix';
import { isKnownLetter, letterOfWord, type RaciVariant, variantOf } from './raci-variant';

/** A table read as a matrix. */
export interface TableReading {
  readonly layout: 'roles-as-columns' | 'roles-as-rows' | 'letters-as-columns';
  readonly variant: RaciVariant;
  readonly roles: readonly Prose[];
  readonly rows: readonly RaciRow[];
}

/** From this share of letters on, filled cells make a matrix. */
const SHARE = 0.6;
/** Rows in which letters would show if there were any. */
const SAMPLE = 8;

/** The matrix that a table holds; null for tables of other things, such as a legend of the letters. */
export const readMatrixTable = once(read);

function read(table: Table, vocabulary: Vocabulary): TableReading | null {
  if (table.header.length < 3 || table.rows.length === 0) return null;
  const letters = table.header.map(({ prose }) => letterOfHeader(prose.text));
  if (letters.filter((letter) => letter !== null).length >= 3) return readLetterColumns(table, letters);
  const hasLetters = table.rows
    .slice(0, SAMPLE)
    .some(({ cells }) => cells.some(({ prose }, index) => index > 0 && readCell(prose.text) !== null));
  return hasLetters ? readRoleColumns(table, vocabulary) : null;
}

const LETTER_FIRST = /^([A-Z])(?:\s?[(:–—-]|\s|$)/;
const LETTER_LAST = /[\s(]([A-Z])\)?$/;

/** The letter of a header such as "R", "Responsible", "Owner (R)", "R: does it", "Accountable / A". */
function letterOfHeader(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > 40 || plain.includes('=')) return null;
  const word = /^\p{L}{1,20}/u.exec(plain)?.[0] ?? '';
  const letter = letterOfWord(word) ?? LETTER_FIRST.exec(plain)?.[1] ?? LETTER_LAST.exec(plain)?.[1] ?? null;
  return letter !== null && isKnownLetter(letter) ? letter : null;
}

/** `Deliverable | Responsible | Accountable | Consulted | Informed`, with names in the cells. */
function readLetterColumns(table: Table, letters: readonly (string | null)[]): TableReading | null {
  const found = letters.filter((letter) => letter !== null);
  const variant = variantOf(found);
  const distinct = new Set(found.filter((letter) => letter in variant.letters));
  if (!distinct.has('A') || distinct.size < 3) return null;
  const activityAt = letters.indexOf(null);
  const first = letters.findIndex((letter) => letter !== null);
  // Columns A, B, C … I are those of a spreadsheet; a table of letters alone is a legend.
  const isSpreadsheet = table.header.some(
    ({ prose }, index) => letters[index] === null && /^[A-Z]$/.test(prose.text.trim()),
  );
  if (activityAt === -1 || activityAt > first || isSpreadsheet) return null;
  const roles = new Map<string, Prose>();
  const rows = rowsOf(table, first - 1).map(({ row, activity, phase }): RaciRow => {
    const assignments = row.cells.flatMap((cell, index) => {
      const letter = letters[index];
      return letter ? namesIn(cell.prose).map((name) => namedAssignment(name, letter, cell)) : [];
    });
    for (const { prose } of assignments) if (!roles.has(keyOf(prose))) roles.set(keyOf(prose), prose);
    return { activity, phase, span: row.span, assignments: assignments.map(({ assignment }) => assignment) };
  });
  return { layout: 'letters-as-columns', variant, rows, roles: [...roles.values()] };
}

const keyOf = (prose: Prose): string => prose.text.toLowerCase();

const namedAssignment = (prose: Prose, letter: string, cell: Cell) => ({
  prose,
  assignment: {
    role: prose.text,
    codes: [letter],
    unknown: [],
    condition: null,
    hasLookAlike: false,
    cell,
  } satisfies RaciAssignment,
});

const NAME = /[^,;/&+\n()]+(?:\([^()\n]{0,60}\))?/g;

/** The names of a cell: "Ana, design lead / CS" holds three. */
function namesIn(prose: Prose): readonly Prose[] {
  if (isBlankCell(prose.text)) return [];
  return [...prose.text.matchAll(NAME)].flatMap((match) => {
    const name = match[0].trim();
    if (!/[\p{L}\p{N}]/u.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [sliceProse(prose, start, start + name.length)];
  });
}

/** Activities down and roles across, or the other way round, with letters in the cells. */
function readRoleColumns(table: Table, vocabulary: Vocabulary): TableReading | null {
  const columns = table.header.map((_cell, index) => columnOf(table, index, vocabulary));
  const roleAt = columns.flatMap((column, index) => (column.isRole ? [index] : []));
  const first = roleAt[0];
  if (first === undefined || roleAt.length < 2) return null;
  const readings = roleAt.flatMap((index) => columns[index]?.readings ?? []);
  const filled = roleAt.reduce((sum, index) => sum + (columns[index]?.filled ?? 0), 0);
  const letters = readings.flatMap(({ codes, unknown }) => [...codes, ...unknown]);
  const variant = variantOf(letters);
  if (!isResponsibility(letters, variant) || readings.length < filled * SHARE || isLegend(table)) return null;
  const isTransposed = vocabulary.columnKeys(table.header[0]?.prose.text ?? '').includes('role');
  const rows = rowsOf(table, first - 1);
  if (rows.length === 0 || (rows.length === 1 && roleAt.length < 3)) return null;
  return isTransposed ? transposed(table, rows, roleAt, variant) : upright(table, rows, roleAt, variant);
}

interface Column {
  readonly isRole: boolean;
  readonly filled: number;
  readonly readings: readonly CellReading[];
}

/** A column of a role holds mostly letters; one without any entry is a role's when its header names nothing else. */
function columnOf(table: Table, index: number, vocabulary: Vocabulary): Column {
  const texts = table.rows.flatMap(({ cells }) => cells[index]?.prose.text ?? []);
  const filled = texts.filter((text) => !isBlankCell(text));
  const readings = filled.flatMap((text) => readCell(text) ?? []);
  const header = table.header[index]?.prose.text ?? '';
  const isNamed = header.trim() !== '';
  const isNote = vocabulary
    .columnKeys(header)
    .some(
      (key) => key === 'notes' || key === 'due' || key === 'status' || key === 'description' || key === 'id',
    );
  const isRole =
    index > 0 && isNamed && (filled.length === 0 ? !isNote : readings.length >= filled.length * SHARE);
  return { isRole, readings, filled: filled.length };
}

/**
 * Whether letters speak of who does what: create, read, update and delete share two of them, grades two, severities one.
 */
function isResponsibility(letters: readonly string[], variant: RaciVariant): boolean {
  const explained = letters.filter((letter) => letter in variant.letters);
  const has = (letter: string) => explained.includes(letter);
  if (explained.length < letters.length * SHARE) return false;
  if (letters.includes('U') && letters.includes('D')) return false;
  return (has('A') && (has('R') || has('I') || has('D'))) || (has('R') && has('I'));
}

/** A table that begins each row with a letter explains the letters. */
const isLegend = (table: Table): boolean => {
  const firsts = table.rows
    .flatMap(({ cells }) => cells[0]?.prose.text ?? [])
    .filter((text) => text.trim() !== '');
  return firsts.filter((text) => readCell(text) !== null).length > firsts.length / 2;
};

interface Line {
  readonly row: Row;
  readonly activity: Prose;
  readonly phase: Prose | null;
}

/** The rows that are activities, each with the group it stands in. */
function rowsOf(table: Table, activityAt: number): readonly Line[] {
  const at = Math.max(activityAt, 0);
  const opensWithGroup = table.rows.slice(0, 1).some((row) => isBareRow(row, at));
  let phase: Prose | null = null;
  const lines: Line[] = [];
  for (const row of table.rows) {
    const activity =
      (row.cells[at]?.prose.text === '' ? row.cells[0] : row.cells[at])?.prose ?? row.cells[0]?.prose;
    if (!activity || row.cells.every(({ prose }) => prose.text === '')) continue;
    if (isBareRow(row, at) && (opensWithGroup || isSetApart(row, table))) {
      phase = activity;
      continue;
    }
    lines.push({ row, activity, phase });
  }
  return lines;
}

/** A row that says nothing about anyone. */
const isBareRow = (row: Row, at: number): boolean =>
  row.cells.slice(0, at + 1).some(({ prose }) => prose.text !== '') &&
  row.cells.slice(at + 1).every(({ prose }) => prose.text === '');

/** Groups are bold, italic, in capitals, named as phases, or written without the other cells. */
function isSetApart(row: Row, table: Table): boolean {
  const cell = row.cells.find(({ prose }) => prose.text !== '');
  if (!cell || row.cells.length < table.header.length) return true;
  const { text, shape } = cell.prose;
  const isMarked = shape.marks.some(
    ({ kind, start, end }) => (kind === 'strong' || kind === 'emphasis') && end - start >= text.trim().length,
  );
  return (
    isMarked ||
    /^(?:phase|stage|step)\s\d|:\s*$/i.test(text) ||
    (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase())
  );
}

function upright(
  table: Table,
  lines: readonly Line[],
  roleAt: readonly number[],
  variant: RaciVariant,
): TableReading {
  const roles = roleAt.flatMap((index) => table.header[index]?.prose ?? []);
  const rows = lines.map(
    ({ row, activity, phase }): RaciRow => ({
      activity,
      phase,
      span: row.span,
      assignments: roleAt.flatMap((index) => {
        const cell = row.cells[index];
        const role = table.header[index]?.prose.text;
        return cell && role !== undefined ? assignmentIn(cell, role, variant) : [];
      }),
    }),
  );
  return { layout: 'roles-as-columns', variant, roles, rows };
}

function transposed(
  table: Table,
  lines: readonly Line[],
  at: readonly number[],
  variant: RaciVariant,
): TableReading {
  const rows = at.flatMap((index): readonly RaciRow[] => {
    const header = table.header[index];
    if (!header) return [];
    const assignments = lines.flatMap(({ row, activity }) => {
      const cell = row.cells[index];
      return cell ? assignmentIn(cell, activity.text, variant) : [];
    });
    return [{ activity: header.prose, phase: null, span: header.span, assignments }];
  });
  return { layout: 'roles-as-rows', variant, roles: lines.map(({ activity }) => activity), rows };
}

/** Filled cells only; what no letter can be read from is kept as unknown. */
function assignmentIn(cell: Cell, role: string, variant: RaciVariant): readonly RaciAssignment[] {
  const { text } = cell.prose;
  if (isBlankCell(text)) return [];
  const reading = readCell(text);
  if (!reading)
    return [{ role, codes: [], unknown: [text.trim()], condition: null, hasLookAlike: false, cell }];
  const { condition, hasLookAlike } = reading;
  const codes = reading.codes.filter((code) => code in variant.letters);
  const unknown = [...reading.codes.filter((code) => !(code in variant.letters)), ...reading.unknown];
  return [{ role, codes, unknown, condition, hasLookAlike, cell }];
}
