import type { RaciGrid } from '../../../../protocol/src';
import type { PlacedChange } from '../aside/changes-of';
import type { Severity } from '../severity';
import type { ShownRows } from '../shown-rows';
import { HEADER } from './follow-cell';
import { spokenCell } from './spoken';

/** What is drawn of a row. It has no offsets: they move with each letter that is written above. */
export interface DrawnRow {
  readonly activity: string;
  readonly spoken: string;
  readonly readOnly: string | null;
  readonly problems: readonly DrawnProblem[];
  /** What changed of it since the base it is compared with. */
  readonly changes: readonly string[];
  /** One for each role of the grid. */
  readonly cells: readonly DrawnCell[];
  /** One text for each of the grid’s columns of notes. */
  readonly notes: readonly string[];
}

export interface DrawnCell {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  readonly condition: string | null;
  readonly spoken: string;
  readonly canWrite: boolean;
  readonly problems: readonly DrawnProblem[];
  readonly changes: readonly string[];
}

export interface DrawnProblem {
  readonly severity: Severity;
  readonly message: string;
}

/** What is drawn of each row of a grid. Of rows that look as before, what was drawn is kept. */
export function drawnRows(
  grid: RaciGrid,
  changes: readonly PlacedChange[],
  before: readonly DrawnRow[],
): readonly DrawnRow[] {
  const rows = grid.rows.map((_row, index) => drawnRow(grid, index, changes));
  if (before.length === 0) return rows;
  const kept = new Map(before.map((row) => [keyOf(row), row]));
  return rows.map((row) => kept.get(keyOf(row)) ?? row);
}

/** Two rows with one key look alike. */
const keyOf = (row: DrawnRow): string => JSON.stringify(row);

function drawnRow(grid: RaciGrid, index: number, changes: readonly PlacedChange[]): DrawnRow {
  const row = grid.rows[index];
  if (!row) throw new Error(`The grid has no row ${index}.`);
  const own = changes.filter(({ activity, source }) => activity === row.activity && source === row.source);
  return {
    activity: row.activity,
    spoken: spokenCell(grid, { row: index, role: HEADER }),
    readOnly: row.readOnly,
    problems: problemsOf(grid, row.findings),
    notes: row.notes,
    changes: own.filter(({ roles }) => roles.length === 0).map(({ sentence }) => sentence),
    cells: row.cells.map((cell, role) => ({
      codes: cell.codes,
      unknown: cell.unknown,
      condition: cell.condition,
      spoken: spokenCell(grid, { row: index, role }),
      canWrite: row.readOnly === null && cell.role !== null,
      problems: problemsOf(grid, cell.findings),
      changes: own
        .filter(({ roles }) => roles.includes(grid.roles[role]?.name ?? ''))
        .map(({ sentence }) => sentence),
    })),
  };
}

export const problemsOf = (grid: RaciGrid, indexes: readonly number[]): readonly DrawnProblem[] =>
  indexes.flatMap((index) => {
    const finding = grid.findings[index];
    return finding ? [{ severity: finding.severity, message: finding.message }] : [];
  });

/** Rows under the name of their phase. Where they are in another order than the document's they have none. */
export interface Band {
  readonly phase: string | null;
  readonly rows: readonly number[];
}

/** @param titles Those of the documents that the rows come from: with several, a band names its document too. */
export function bandsOf(
  grid: RaciGrid,
  { rows }: Pick<ShownRows, 'rows'>,
  isInOrder: boolean,
  titles: readonly string[] = [],
): readonly Band[] {
  if (!isInOrder) return [{ phase: null, rows }];
  const bands: { phase: string | null; rows: number[] }[] = [];
  for (const row of rows) {
    const phase = bandName(grid.rows[row], titles);
    const last = bands.at(-1);
    if (last && last.phase === phase) last.rows.push(row);
    else bands.push({ phase, rows: [row] });
  }
  return bands;
}

function bandName(row: RaciGrid['rows'][number] | undefined, titles: readonly string[]): string | null {
  const phase = row?.phase ?? null;
  const title = titles.length > 1 ? titles[row?.source ?? 0] : undefined;
  if (title === undefined || title === phase) return phase;
  return phase === null ? title : `${phase} · ${title}`;
}
