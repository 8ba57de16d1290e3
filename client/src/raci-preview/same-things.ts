import type { RaciChange, RaciReport } from '../../../protocol/src';

/** Whether changes of a document that were meant for one report name the same activities and roles in another. */
export function namesTheSame(
  changes: readonly RaciChange[],
  uri: string,
  meant: RaciReport,
  now: RaciReport,
): boolean {
  const named = (report: RaciReport) =>
    JSON.stringify(
      changes.map(({ matrix, operation }) => thingsNamed(operation, namesIn(report, uri, matrix))),
    );
  return named(meant) === named(now);
}

interface Names {
  readonly rows: ReadonlyMap<number, string>;
  readonly roles: ReadonlyMap<number, string>;
}

/** The activities and roles of a document’s matrix by their index in it. */
function namesIn({ grids, sources }: RaciReport, uri: string, matrix: number): Names {
  const source = sources.findIndex((one) => one.uri === uri);
  const rows = new Map<number, string>();
  const roles = new Map<number, string>();
  for (const grid of grids) {
    for (const row of grid.rows) {
      if (row.source !== source || row.matrix !== matrix) continue;
      rows.set(row.row, row.activity);
      for (const [index, { role }] of row.cells.entries())
        if (role !== null) roles.set(role, grid.roles[index]?.name ?? '');
    }
  }
  return { rows, roles };
}

/** What an operation names by index; past the last one there is nothing, which is the same nothing in both. */
function thingsNamed(
  operation: RaciChange['operation'],
  { rows, roles }: Names,
): readonly (string | undefined)[] {
  switch (operation.kind) {
    case 'set-cell':
      return [rows.get(operation.row), roles.get(operation.role)];
    case 'set-cells':
      return operation.cells.flatMap(({ row, role }) => [rows.get(row), roles.get(role)]);
    case 'add-row':
      return [rows.get(operation.at)];
    case 'rename-row':
    case 'delete-row':
      return [rows.get(operation.row)];
    case 'move-row':
      return [rows.get(operation.row), rows.get(operation.to)];
    case 'add-role':
      return [roles.get(operation.at)];
    case 'rename-role':
    case 'delete-role':
      return [roles.get(operation.role)];
    case 'move-role':
      return [roles.get(operation.role), roles.get(operation.to)];
    case 'make-table':
      return [...rows.values(), ...roles.values()];
  }
}
