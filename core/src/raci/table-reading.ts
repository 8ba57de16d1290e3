import type { Prose, Row, Table } from '../markdown/content';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isBlankCell } from './raci-cell';
import type { RaciNote, RaciRole, RaciRow, RaciSource } from './raci-matrix';
import type { RaciVariant } from './raci-variant';

/** A table read as a matrix. */
export interface TableReading {
  readonly source: RaciSource;
  readonly variant: RaciVariant;
  readonly roles: readonly RaciRole[];
  readonly rows: readonly RaciRow[];
}

/** A row of a table that is an activity. */
export interface Line {
  readonly row: Row;
  /** Its index in the table. */
  readonly at: number;
  readonly activity: Prose;
  readonly phase: Prose | null;
}

/** Columns that sort activities into groups. */
const GROUPS =
  /^(?:phases?|stages?|workstreams?|work streams?|areas?|categor(?:y|ies)|groups?|themes?|fase|etapa|étape|фаза|этап|阶段|단계)$/i;

/** The rows that are activities, each with the group it stands in. */
export function linesOf(table: Table, nameColumn: number): readonly Line[] {
  const opensWithGroup = table.rows.slice(0, 1).some((row) => isBareRow(row, nameColumn));
  const groupColumn = table.header.findIndex(
    ({ prose }, index) => index < nameColumn && GROUPS.test(prose.text.trim()),
  );
  let phase: Prose | null = null;
  const lines: Line[] = [];
  for (const [at, row] of table.rows.entries()) {
    const named = row.cells[nameColumn]?.prose;
    const activity = named && named.text !== '' ? named : row.cells[0]?.prose;
    if (!activity || row.cells.every(({ prose }) => prose.text === '')) continue;
    if (isBareRow(row, nameColumn) && (opensWithGroup || isSetApart(row, table))) {
      phase = activity;
      continue;
    }
    const group = groupColumn === -1 ? undefined : row.cells[groupColumn]?.prose;
    if (group && !isBlankCell(group.text)) phase = group;
    lines.push({ row, at, activity, phase });
  }
  return lines;
}

/** Whether a header stands over something else than letters, as far as it can be told without them. */
export const isNoteColumn = (header: string, vocabulary: Vocabulary): boolean =>
  vocabulary
    .columnKeys(header)
    .some(
      (key) => key === 'notes' || key === 'due' || key === 'status' || key === 'description' || key === 'id',
    );

/**
 * What a row says behind its activity besides letters.
 * @param lettersAt The columns that hold letters, or names under letters.
 */
export function notesIn(
  { header }: Table,
  { cells }: Row,
  nameColumn: number,
  lettersAt: ReadonlySet<number>,
): readonly RaciNote[] {
  return cells.slice(nameColumn + 1).flatMap(({ prose }, index) => {
    const at = nameColumn + 1 + index;
    const name = header[at]?.prose.text.trim();
    return !name || lettersAt.has(at) || isBlankCell(prose.text) ? [] : [{ name, prose }];
  });
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
