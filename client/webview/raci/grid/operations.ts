import type { FromRaciPage, RaciChange, RaciGrid, RaciOperation, RaciReport } from '../../../../protocol/src';
import type { ShownRows } from '../shown-rows';
import { textOf, writtenAs } from './cell-text';
import { type Follow, HEADER, type Place } from './follow-cell';
import type { Block } from './move-place';

/** What somebody wants to change, in places of the grid. */
export type Wish =
  /** With `isMarkdown` what is written in the cell, not what a reader sees of it. */
  | { readonly kind: 'write'; readonly at: Place; readonly text: string; readonly isMarkdown?: boolean }
  /** The texts of a block; of fewer texts than cells the last line and column are repeated. */
  | { readonly kind: 'fill'; readonly block: Block; readonly texts: readonly (readonly string[])[] }
  | { readonly kind: 'rename'; readonly at: Place; readonly name: string }
  /** A row below, or a role behind, a place. */
  | { readonly kind: 'add'; readonly what: 'row' | 'role'; readonly after: Place; readonly name: string }
  | { readonly kind: 'delete'; readonly at: Place }
  /** To the place of another row or role. */
  | { readonly kind: 'move'; readonly what: 'row' | 'role'; readonly from: number; readonly to: number };

export type EditMessage = Extract<FromRaciPage, { readonly type: 'edit' }>;

/** What to send for a wish, why it cannot be, or that it changes nothing. */
export type Outcome =
  | { readonly kind: 'send'; readonly message: EditMessage; readonly follow: Follow | null }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'nothing' };

const refused = (reason: string): Outcome => ({ kind: 'refused', reason });
const NOTHING: Outcome = { kind: 'nothing' };

type Row = RaciGrid['rows'][number];

export function outcomeOf(wish: Wish, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  switch (wish.kind) {
    case 'write':
      return wish.isMarkdown
        ? source(wish.at, wish.text.trim(), grid, sources)
        : filled({ rows: [wish.at.row], roles: [wish.at.role] }, [[wish.text]], grid, sources);
    case 'fill':
      return filled(wish.block, wish.texts, grid, sources);
    case 'rename':
      return wish.at.role === HEADER
        ? renamedRow(wish.at.row, wish.name, grid, sources)
        : renamedRole(wish.at.role, wish.name, grid, sources);
    case 'add':
      return wish.what === 'row'
        ? addedRow(wish.after.row, wish.name, grid, sources)
        : addedRole(wish.after.role, wish.name, grid, sources);
    case 'delete':
      return wish.at.role === HEADER
        ? rowEdit(wish.at.row, grid, sources, ({ row }) => ({ kind: 'delete-row', row }))
        : roleEdit(grid, sources, (role) => ({ kind: 'delete-role', role: role(wish.at.role) }));
    case 'move':
      return wish.what === 'row'
        ? movedRow(wish.from, wish.to, grid, sources)
        : roleEdit(grid, sources, (role) => ({
            kind: 'move-role',
            role: role(wish.from),
            to: role(wish.to),
          }));
  }
}

interface Written {
  readonly of: Row;
  readonly role: number;
  readonly text: string;
}

/** Why a cell cannot be written in; null when it can. */
export function whyNot(grid: RaciGrid, { row, role }: Place): string | null {
  const of = grid.rows[row];
  if (!of) return null;
  if (of.readOnly !== null) return of.readOnly;
  const name = grid.roles[role]?.name;
  return name !== undefined && of.cells[role]?.role === null
    ? `The table of “${of.activity}” has no “${name}”. Add that role there first.`
    : null;
}

function filled(
  { rows, roles }: Block,
  texts: readonly (readonly string[])[],
  grid: RaciGrid,
  sources: RaciReport['sources'],
): Outcome {
  const written: Written[] = [];
  for (const [down, row] of rows.entries()) {
    for (const [across, role] of roles.entries()) {
      const of = grid.rows[row];
      const cell = of?.cells[role];
      const line = texts[Math.min(down, texts.length - 1)] ?? [];
      const text = writtenAs(line[Math.min(across, line.length - 1)] ?? '', grid.letters);
      if (!of || !cell || text === textOf(cell)) continue;
      const reason = whyNot(grid, { row, role });
      if (reason !== null) return refused(reason);
      if (cell.role !== null) written.push({ of, role: cell.role, text });
    }
  }
  return edit(
    written.map(({ of }) => of),
    sources,
    (matrix) => {
      const cells = written
        .filter(({ of }) => of.matrix === matrix)
        .map(({ of, role, text }) => ({ row: of.row, role, text }));
      const [only, ...more] = cells;
      return only && more.length === 0 ? { kind: 'set-cell', ...only } : { kind: 'set-cells', cells };
    },
  );
}

/** What is written in a cell, marks of Markdown included. */
function source(
  { row, role }: Place,
  typed: string,
  grid: RaciGrid,
  sources: RaciReport['sources'],
): Outcome {
  const of = grid.rows[row];
  const cell = of?.cells[role];
  if (!of || !cell || typed === (cell.written ?? textOf(cell))) return NOTHING;
  const reason = whyNot(grid, { row, role });
  if (reason !== null) return refused(reason);
  const { role: index } = cell;
  if (index === null) return NOTHING;
  const text = writtenAs(typed, grid.letters);
  return edit([of], sources, () => ({ kind: 'set-cell', row: of.row, role: index, text, isMarkdown: true }));
}

function renamedRow(index: number, name: string, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  const row = grid.rows[index];
  if (!row || name.trim() === '' || row.activity === name.trim()) return NOTHING;
  return following(
    { activity: name.trim() },
    rowEdit(index, grid, sources, () => ({ kind: 'rename-row', row: row.row, name: name.trim() })),
  );
}

function renamedRole(index: number, name: string, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  if (name.trim() === '' || grid.roles[index]?.name === name.trim()) return NOTHING;
  return following(
    { role: name.trim() },
    roleEdit(grid, sources, (role) => ({ kind: 'rename-role', role: role(index), name: name.trim() })),
  );
}

/** Below the header it is the first row. */
function addedRow(index: number, name: string, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  if (name.trim() === '') return NOTHING;
  const isFirst = index === HEADER;
  if (grid.rows.length === 0) return firstRow(name.trim(), grid, sources);
  return following(
    { activity: name.trim() },
    rowEdit(isFirst ? 0 : index, grid, sources, ({ row }) => ({
      kind: 'add-row',
      at: isFirst ? row : row + 1,
      name: name.trim(),
    })),
  );
}

/** The first row of a matrix that has only a header yet. */
function firstRow(activity: string, { matrices }: RaciGrid, sources: RaciReport['sources']): Outcome {
  const [matrix] = matrices;
  if (!matrix) return NOTHING;
  if (matrix.readOnly !== null) return refused(matrix.readOnly);
  const add: RaciOperation = { kind: 'add-row', at: 0, name: activity };
  return following(
    { activity },
    edit([matrix], sources, () => add),
  );
}

const NO_ROWS = 'This matrix has no activities yet. Add one before you change its roles.';

function addedRole(index: number, name: string, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  if (name.trim() === '') return NOTHING;
  const add = (role: RoleIn, count: number): RaciOperation => {
    const before = index === HEADER ? -1 : (role(index) ?? count - 1);
    return { kind: 'add-role', at: before + 1, name: name.trim() };
  };
  return following({ role: name.trim() }, roleEdit(grid, sources, add));
}

/** Rows stay in their table: a move past its end is none. */
function movedRow(from: number, to: number, grid: RaciGrid, sources: RaciReport['sources']): Outcome {
  const target = grid.rows[to];
  const row = grid.rows[from];
  if (!row || !target || from === to) return NOTHING;
  if (row.source !== target.source || row.matrix !== target.matrix) {
    return refused(`“${row.activity}” stays in its table. Move it to another one in the text.`);
  }
  return rowEdit(from, grid, sources, () => ({ kind: 'move-row', row: row.row, to: target.row }));
}

function rowEdit(
  index: number,
  grid: RaciGrid,
  sources: RaciReport['sources'],
  operationFor: (row: Row) => RaciOperation,
): Outcome {
  const row = grid.rows[index];
  if (!row) return NOTHING;
  return row.readOnly === null ? edit([row], sources, () => operationFor(row)) : refused(row.readOnly);
}

/** The index of a role of the grid in one matrix; null where that has no such role. */
type RoleIn = (role: number) => number | null;

/** An operation in which a role that the matrix lacks may stand as null; then it is not for that matrix. */
type RoleOperation =
  | RaciOperation
  | { readonly kind: 'delete-role'; readonly role: number | null }
  | { readonly kind: 'rename-role'; readonly role: number | null; readonly name: string }
  | { readonly kind: 'move-role'; readonly role: number | null; readonly to: number | null };

/** A role is one in all matrices of a grid, so what happens to it happens in each that has it. */
function roleEdit(
  grid: RaciGrid,
  sources: RaciReport['sources'],
  operationFor: (role: RoleIn, count: number) => RoleOperation,
): Outcome {
  if (grid.rows.length === 0) return refused(NO_ROWS);
  const first = new Map(grid.rows.map((row) => [`${row.source} ${row.matrix}`, row] as const).reverse());
  const changed: { readonly row: Row; readonly operation: RaciOperation }[] = [];
  for (const row of first.values()) {
    const roles = row.cells.map(({ role }) => role);
    const count = roles.filter((role) => role !== null).length;
    const operation = operationFor((role) => roles[role] ?? null, count);
    if (!isWhole(operation)) continue;
    if (row.readOnly !== null) return refused(row.readOnly);
    changed.push({ row, operation });
  }
  return edit(
    changed.map(({ row }) => row),
    sources,
    (matrix) => changed.find(({ row }) => row.matrix === matrix)?.operation,
  );
}

const isWhole = (operation: RoleOperation): operation is RaciOperation =>
  !('role' in operation && operation.role === null) && !('to' in operation && operation.to === null);

/** One edit of one document, whose matrices are those of the rows. */
function edit(
  rows: readonly Pick<Row, 'source' | 'matrix'>[],
  sources: RaciReport['sources'],
  operationFor: (matrix: number) => RaciOperation | undefined,
): Outcome {
  const [index, ...others] = new Set(rows.map((row) => row.source));
  const source = index === undefined ? undefined : sources[index];
  if (!source) return NOTHING;
  if (others.length > 0) {
    return refused('This would change several documents at once. Change them one by one.');
  }
  const changes = [...new Set(rows.map(({ matrix }) => matrix))]
    .toSorted((a, b) => a - b)
    .flatMap((matrix): readonly RaciChange[] => {
      const operation = operationFor(matrix);
      return operation ? [{ matrix, operation }] : [];
    });
  const { uri, version } = source;
  const message: EditMessage = { type: 'edit', uri, version, changes };
  return { kind: 'send', message, follow: null };
}

const following = (follow: Follow, outcome: Outcome): Outcome =>
  outcome.kind === 'send' ? { ...outcome, follow } : outcome;

/** The row or role beside one, among what is shown; null past the ends. */
export function neighbour(
  axis: 'row' | 'role',
  index: number,
  step: 1 | -1,
  { rows, roles }: ShownRows,
): number | null {
  const shown = axis === 'row' ? rows : roles;
  const at = shown.indexOf(index);
  return at === -1 ? null : (shown[at + step] ?? null);
}
