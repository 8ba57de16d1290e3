import type { Prose } from '../markdown/content';
import { oneLine, seenAs } from './cell-source';
import type { NewCell, RaciOperation } from './edit-matrix';
import { isBlankCell } from './raci-cell';
import type { RaciLayout, RaciMatrix } from './raci-matrix';
import type { TableReading } from './table-reading';
import { moved } from './written-table';

/** What a matrix says, for comparison. */
export interface Grid {
  readonly roles: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: ReadonlyMap<string, string> }[];
}

/** What a matrix says: for each row the text of each filled cell by its role. */
export const gridOf = ({
  source,
  roles,
  rows,
}: Pick<TableReading, 'source' | 'roles' | 'rows'> | RaciMatrix): Grid => ({
  roles: roles.map(({ name }) => name),
  rows: rows.map(({ activity, assignments }) => {
    const cells = new Map<string, string>();
    for (const { role, codes, prose } of assignments) {
      const said = source.layout === 'letters-as-columns' ? codes.join('/') : visible(prose);
      const known = cells.get(role);
      cells.set(role, known === undefined ? said : `${known}/${said}`);
    }
    return { name: activity.text, cells };
  }),
});

const visible = ({ text }: Prose): string => oneLine(text);

/**
 * The same with an operation done.
 * @param definitions Those of the document, for cells that are set to Markdown.
 */
export function gridAfter({ roles, rows }: Grid, operation: RaciOperation, definitions = ''): Grid {
  switch (operation.kind) {
    case 'set-cell':
      return withCells({ roles, rows }, [operation], definitions);
    case 'set-cells':
      return withCells({ roles, rows }, operation.cells, definitions);
    case 'add-row': {
      let row: Grid['rows'][number] = { name: oneLine(operation.name), cells: new Map() };
      for (const [index, cell] of (operation.cells ?? []).entries())
        row = withCell(row, roles[index] ?? '', cell);
      return { roles, rows: [...rows.slice(0, operation.at), row, ...rows.slice(operation.at)] };
    }
    case 'rename-row':
      return {
        roles,
        rows: rows.map((row, index) =>
          index === operation.row ? { ...row, name: oneLine(operation.name) } : row,
        ),
      };
    case 'move-row':
      return { roles, rows: moved(rows, operation.row, operation.to) };
    case 'delete-row':
      return { roles, rows: rows.filter((_, index) => index !== operation.row) };
    case 'add-role':
      return {
        roles: [...roles.slice(0, operation.at), oneLine(operation.name), ...roles.slice(operation.at)],
        rows,
      };
    case 'rename-role':
      return withRoleNamed({ roles, rows }, operation.role, oneLine(operation.name));
    case 'move-role':
      return { roles: moved(roles, operation.role, operation.to), rows };
    case 'delete-role': {
      const name = roles[operation.role] ?? '';
      return {
        roles: roles.filter((_, index) => index !== operation.role),
        rows: rows.map((row) => withCell(row, name, '')),
      };
    }
  }
}

const withCells = ({ roles, rows }: Grid, cells: readonly NewCell[], definitions: string): Grid => ({
  roles,
  rows: rows.map((row, index) =>
    cells
      .filter((cell) => cell.row === index)
      .reduce(
        (changed, { role, text, isMarkdown }) =>
          withCell(changed, roles[role] ?? '', isMarkdown ? seenAs(text, definitions) : text),
        row,
      ),
  ),
});

function withCell(row: Grid['rows'][number], role: string, text: string): Grid['rows'][number] {
  const cells = new Map(row.cells);
  if (isBlankCell(text)) cells.delete(role);
  else cells.set(role, oneLine(text));
  return { ...row, cells };
}

function withRoleNamed({ roles, rows }: Grid, index: number, name: string): Grid {
  const old = roles[index] ?? '';
  const rename = (role: string) => (role === old ? name : role);
  return {
    roles: roles.map((role, at) => (at === index ? name : role)),
    rows: rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([role, text]) => [rename(role), text])),
    })),
  };
}

/** Whether a matrix says what it should: where names stand under letters, roles have no order, and none without letters. */
export function saysAsWanted(after: Grid, wanted: Grid, layout: RaciLayout): boolean {
  if (layout !== 'letters-as-columns') return sameGrid(after, wanted);
  const named = new Set(wanted.rows.flatMap(({ cells }) => [...cells.keys()]));
  const roles = wanted.roles.filter((role) => named.has(role));
  return sameGrid(unordered(after), unordered({ ...wanted, roles }));
}

/** Whether two matrices say the same, in the same order. */
const sameGrid = (a: Grid, b: Grid): boolean =>
  a.roles.join('\n') === b.roles.join('\n') &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => {
    const other = b.rows[index];
    return (
      other?.name === row.name &&
      row.cells.size === other.cells.size &&
      [...row.cells].every(([role, text]) => other.cells.get(role) === text)
    );
  });

/** A grid in which the order of roles and of the letters in a cell is always the same, where a layout has none. */
const unordered = ({ roles, rows }: Grid): Grid => ({
  roles: [...roles].sort(),
  rows: rows.map(({ name, cells }) => ({
    name,
    cells: new Map([...cells].map(([role, text]) => [role, text.split('/').sort().join('/')])),
  })),
});
