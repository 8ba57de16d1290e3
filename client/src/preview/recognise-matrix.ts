import { isBlank, lettersIn } from './cell-letters';
import { letterOfWord, type Scheme, schemeOf } from './schemes';

/** The texts of a table. */
export interface TableTexts {
  readonly header: readonly string[];
  readonly rows: readonly RowTexts[];
}

export interface RowTexts {
  readonly cells: readonly string[];
  /** Whether its first words are bold or italic as a whole. */
  readonly isEmphasised: boolean;
}

/** What a preview draws of a matrix of who does what. */
export interface Matrix {
  readonly scheme: Scheme;
  /** The columns whose cells hold letters. Empty where letters are in the header and names below. */
  readonly letterColumns: ReadonlySet<number>;
  /** By column: the letter that a header stands for. Empty where roles are in the header. */
  readonly headerLetters: ReadonlyMap<number, string>;
  /** The rows that name a phase and say nothing about anyone. */
  readonly phaseRows: ReadonlySet<number>;
}

/** From this share of letters on, filled cells make a matrix. */
const SHARE = 0.6;
const NOTES = /^(?:#|id|no\.?|notes?|comments?|remarks?|description|due(?: date)?|dates?|when|status)$/i;

/**
 * Whether a table says who does what. A preview has no time to ask the language server, so this is a reading of its own,
 * which takes a table for a matrix in the forms that most are written in, and leaves it plain where it has doubts.
 */
export function recogniseMatrix(table: TableTexts): Matrix | null {
  if (table.header.length < 3 || table.rows.length === 0) return null;
  return withLettersInHeader(table) ?? withLettersInCells(table);
}

function withLettersInCells(table: TableTexts): Matrix | null {
  const columns = table.header.flatMap((name, at) => (isRole(table, name, at) ? [at] : []));
  const first = columns[0] ?? 0;
  const filled = columns.flatMap((at) => columnOf(table, at));
  const readings = filled.map(lettersIn).filter((letters) => letters.length > 0);
  const letters = readings.flat().map(({ letter }) => letter);
  const scheme = schemeOf(letters);
  const activities = table.rows.filter((row) => !isBare(row, first));
  const isTooSmall = columns.length < 2 || activities.length === 0 || activities.length + columns.length < 4;
  if (!scheme || isTooSmall || readings.length < filled.length * SHARE) return null;
  if (!isResponsibility(letters, scheme) || isLegend(table)) return null;
  return {
    scheme,
    letterColumns: new Set(columns),
    headerLetters: new Map(),
    phaseRows: phaseRowsOf(table, first),
  };
}

/** A column of a role holds mostly letters; an empty one is a role’s when its header names nothing else. */
function isRole(table: TableTexts, name: string, at: number): boolean {
  if (at === 0 || name.trim() === '') return false;
  const filled = columnOf(table, at);
  if (filled.length === 0) return !NOTES.test(name.trim());
  return filled.filter((text) => lettersIn(text).length > 0).length >= filled.length * SHARE;
}

const columnOf = ({ rows }: TableTexts, at: number): readonly string[] =>
  rows.flatMap(({ cells }) => cells[at] ?? []).filter((text) => !isBlank(text));

/** Create, read, update and delete share two letters with schemes of responsibility, grades two, severities one. */
function isResponsibility(letters: readonly string[], scheme: Scheme): boolean {
  const has = (letter: string) => letter in scheme.letters && letters.includes(letter);
  if (letters.includes('U') && letters.includes('D')) return false;
  const hasGrades = letters.includes('B') || letters.includes('F');
  return (has('A') && (has('R') || has('I') || (has('D') && !hasGrades))) || (has('R') && has('I'));
}

/** A table that begins each row with a letter explains the letters. */
function isLegend({ rows }: TableTexts): boolean {
  const firsts = rows.flatMap(({ cells }) => cells[0] ?? []).filter((text) => text.trim() !== '');
  return firsts.filter((text) => lettersIn(text).length > 0).length > firsts.length / 2;
}

const LETTER_FIRST = /^([A-Z])(?:\s?[(:–—-]|\s|$)/;
const LETTER_LAST = /[\s(]([A-Z])\)?$/;

/** The letter of a header such as "Responsible", "R", "Owner (R)", "R: does it". */
function letterOfHeader(text: string): string | null {
  const plain = text.trim();
  if (plain.length > 40 || plain.includes('=')) return null;
  const word = /^\p{L}{1,20}/u.exec(plain)?.[0] ?? '';
  return letterOfWord(word) ?? LETTER_FIRST.exec(plain)?.[1] ?? LETTER_LAST.exec(plain)?.[1] ?? null;
}

/** `Deliverable | Responsible | Accountable | Consulted | Informed`, with names in the cells. */
function withLettersInHeader(table: TableTexts): Matrix | null {
  const found = table.header.map(letterOfHeader);
  const scheme = schemeOf(found.filter((letter) => letter !== null));
  if (!scheme) return null;
  const letters = found.map((letter) => (letter !== null && letter in scheme.letters ? letter : null));
  const distinct = new Set(letters.filter((letter) => letter !== null));
  const first = letters.findIndex((letter) => letter !== null);
  // Columns A, B, C … I are those of a spreadsheet; a table of letters alone is a legend.
  const isSpreadsheet = table.header.some((text, at) => letters[at] === null && /^[A-Z]$/.test(text.trim()));
  if (distinct.size < 3 || !distinct.has('A') || first === 0 || isSpreadsheet) return null;
  const headerLetters = new Map(
    letters.flatMap((letter, at): readonly [number, string][] => (letter === null ? [] : [[at, letter]])),
  );
  return { scheme, letterColumns: new Set(), headerLetters, phaseRows: phaseRowsOf(table, first) };
}

const isBare = ({ cells }: RowTexts, first: number): boolean =>
  cells.slice(0, first).some((text) => text.trim() !== '') &&
  cells.slice(first).every((text) => text.trim() === '');

/** Of the rows that say nothing about anyone those that stand out, or all where the table begins with one. */
function phaseRowsOf({ rows }: TableTexts, first: number): ReadonlySet<number> {
  const opensWithPhase = rows.slice(0, 1).some((row) => isBare(row, first));
  return new Set(
    rows.flatMap((row, at) => (isBare(row, first) && (opensWithPhase || standsOut(row)) ? [at] : [])),
  );
}

function standsOut({ cells, isEmphasised }: RowTexts): boolean {
  const name = cells.find((text) => text.trim() !== '') ?? '';
  const isInCapitals = /\p{Lu}{3}/u.test(name) && name === name.toUpperCase();
  return isEmphasised || isInCapitals || /^(?:phase|stage|step)\s\d|:\s*$/i.test(name);
}
