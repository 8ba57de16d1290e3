import type { RaciGrid } from '../../../protocol/src';
import type { ShownRows } from './shown-rows';

/** A finding and where it stands: in a cell, on a row or a role, or on the whole where both are null. */
export interface Problem {
  /** Indexes into the grid's. */
  readonly finding: number;
  readonly row: number | null;
  readonly role: number | null;
}

/**
 * The problems of what is shown, in reading order: those of the whole, those of roles, then row by row, first the row's
 * own and then cell by cell. What lies in a column that is folded away counts as the row's.
 */
export function problemsIn(grid: RaciGrid, shown: ShownRows): readonly Problem[] {
  const inRows = shown.rows.flatMap((row) => problemsOfRow(grid, row, shown));
  const told = new Set(grid.rows.flatMap(({ findings, cells }) => [findings, ...cells.map((cell) => cell.findings)]).flat());
  const onRoles = shown.roles.flatMap((role) =>
    (grid.roles[role]?.findings ?? []).flatMap((finding) =>
      told.has(finding) ? [] : [{ finding, row: null, role }],
    ),
  );
  for (const { findings } of grid.roles) for (const finding of findings) told.add(finding);
  const onWhole = [...grid.findings.keys()].flatMap((finding) =>
    told.has(finding) ? [] : [{ finding, row: null, role: null }],
  );
  return [...onWhole, ...onRoles, ...inRows];
}

function problemsOfRow({ rows }: RaciGrid, row: number, { roles }: ShownRows): readonly Problem[] {
  const cells = rows[row]?.cells ?? [];
  const inCells = roles.flatMap((role) =>
    (cells[role]?.findings ?? []).map((finding) => ({ finding, row, role })),
  );
  const folded = cells.flatMap((cell, role) => (roles.includes(role) ? [] : cell.findings));
  return [
    ...[...(rows[row]?.findings ?? []), ...folded].map((finding) => ({ finding, row, role: null })),
    ...inCells,
  ];
}

/**
 * The problem after (1) or before (-1) the last one visited or, when the reader has moved on since, the cell that they
 * are in. Past the end it begins again.
 */
export function nextProblem(
  problems: readonly Problem[],
  shown: ShownRows,
  from: { readonly visited: Problem | null; readonly cell: { readonly row: number; readonly role: number } | null },
  step: 1 | -1,
): Problem | null {
  const { visited, cell } = from;
  const at = problems.findIndex((problem) => visited !== null && isSame(problem, visited));
  const stays = visited?.row === null || cell === null || visited?.row === cell.row;
  if (at >= 0 && stays) return wrapped(problems, at + step);
  const place = cell ? placeOf(shown, cell) : -1;
  const after = problems.findIndex((problem) => placeOf(shown, problem) >= place);
  if (after < 0) return wrapped(problems, step === 1 ? 0 : -1);
  return wrapped(problems, step === 1 ? after : after - 1);
}

const isSame = (a: Problem, b: Problem): boolean =>
  a.finding === b.finding && a.row === b.row && a.role === b.role;

const wrapped = (problems: readonly Problem[], index: number): Problem | null =>
  problems[(index + problems.length) % problems.length] ?? null;

/** Where in reading order something stands. */
function placeOf({ rows, roles }: ShownRows, { row, role }: Pick<Problem, 'row' | 'role'>): number {
  const across = role === null ? 0 : roles.indexOf(role) + 1;
  return row === null ? across - roles.length - 1 : rows.indexOf(row) * (roles.length + 1) + across;
}

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** How many problems there are of each severity, the worst first. */
export function countsOf(
  grid: RaciGrid,
  problems: readonly Problem[],
): readonly { readonly severity: (typeof SEVERITIES)[number]; readonly count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: problems.filter(({ finding }) => grid.findings[finding]?.severity === severity).length,
  })).filter(({ count }) => count > 0);
}
