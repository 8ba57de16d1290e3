import type { RaciGrid } from '../../../protocol/src';

type Role = RaciGrid['roles'][number];
type Row = RaciGrid['rows'][number];
type Cell = Row['cells'][number];
type Load = RaciGrid['loads']['roles'][number];

const FOLDED =
  'Several roles share a column here, so it can only be read. Show all roles to change a letter.';

/** A grid as a small team would have it: roles that one person has there in one column, to be read. */
export function foldedGrid(grid: RaciGrid): RaciGrid {
  const columns = columnsOf(grid);
  const roles = columns.map(({ name, of }): Role => {
    const own = of.flatMap((index) => grid.roles[index] ?? []);
    return {
      name,
      people: unique(own.flatMap(({ people }) => people)),
      places: own.flatMap(({ places }) => places),
      findings: unique(own.flatMap(({ findings }) => findings)),
    };
  });
  const rows = grid.rows.map((row): Row => {
    const cells = columns.flatMap(({ of }) => {
      const [first, ...rest] = of.flatMap((index) => row.cells[index] ?? []);
      return first ? [rest.reduce(joined(grid), first)] : [];
    });
    return { ...row, cells, readOnly: FOLDED };
  });
  return {
    ...grid,
    roles,
    rows,
    matrices: grid.matrices.map((matrix) => ({ ...matrix, readOnly: FOLDED })),
    loads: { ...grid.loads, roles: columns.map((column, at) => loadOf(column, at, grid, rows)) },
  };
}

interface Column {
  readonly name: string;
  /** Indexes into the roles of the grid. */
  readonly of: readonly number[];
}

/** Those that share a column stand where the first of them stood. */
const columnsOf = ({ roles, smallTeam }: RaciGrid): readonly Column[] =>
  roles.flatMap(({ name }, index): readonly Column[] => {
    const shared = smallTeam.find((team) => team.roles.includes(index));
    if (!shared) return [{ name, of: [index] }];
    return shared.roles[0] === index ? [{ name: shared.name, of: shared.roles }] : [];
  });

const joined =
  ({ letters }: RaciGrid) =>
  (a: Cell, b: Cell): Cell => {
    const codes = letters.map(({ code }) => code).filter((code) => [...a.codes, ...b.codes].includes(code));
    const conditions = unique([a.condition, b.condition].flatMap((condition) => condition ?? []));
    return {
      codes,
      unknown: [...a.unknown, ...b.unknown],
      condition: conditions.join('; ') || null,
      role: a.role ?? b.role,
      span: a.span ?? b.span,
      written: null,
      findings: unique([...a.findings, ...b.findings]),
    };
  };

function loadOf({ name, of }: Column, at: number, { loads }: RaciGrid, rows: readonly Row[]): Load {
  const own = loads.roles[of[0] ?? -1];
  if (own && of.length === 1) return own;
  const counts: Record<string, number> = {};
  for (const { cells } of rows)
    for (const code of cells[at]?.codes ?? []) counts[code] = (counts[code] ?? 0) + 1;
  const activities = rows.filter(({ cells }) => (cells[at]?.codes.length ?? 0) > 0).length;
  return { name, counts, activities, tooMuch: null };
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
