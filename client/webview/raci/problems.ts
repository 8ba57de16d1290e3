import type { RaciGrid } from '../../../protocol/src';
import { HEADER, type Place } from './grid/follow-cell';
import { SEVERITIES, type Severity } from './severity';
import type { ShownRows } from './shown-rows';

/** A finding and where it stands; one about the whole matrix stands in the corner of the headers. */
export interface Problem extends Place {
  /** An index into the grid's findings. */
  readonly finding: number;
}

/**
 * The problems of what is shown, in reading order: those of the whole, those of roles, then row by row, first the row's
 * own and then cell by cell. What lies in a column that is folded away counts as the row's.
 */
export function problemsIn(grid: RaciGrid, shown: ShownRows): readonly Problem[] {
  const inRows = new Set(grid.rows.flatMap(findingsIn));
  const onRoles = new Set(grid.roles.flatMap(({ findings }) => findings));
  const whole = [...grid.findings.keys()].filter((index) => !inRows.has(index) && !onRoles.has(index));
  return [
    ...whole.map((finding) => ({ finding, row: HEADER, role: HEADER })),
    ...shown.roles.flatMap((role) => {
      // A role that is named in a cell is told of there.
      const own = grid.roles[role]?.findings.filter((index) => !inRows.has(index)) ?? [];
      return own.map((finding) => ({ finding, row: HEADER, role }));
    }),
    ...shown.rows.flatMap((row) => problemsOfRow(grid, row, shown)),
  ];
}

type Row = RaciGrid['rows'][number];

const findingsIn = ({ findings, cells }: Row): readonly number[] => [
  ...findings,
  ...cells.flatMap((cell) => cell.findings),
];

function problemsOfRow({ rows }: RaciGrid, row: number, { roles }: ShownRows): readonly Problem[] {
  const of = rows[row];
  if (!of || findingsIn(of).length === 0) return [];
  const { findings, cells } = of;
  const folded = cells.flatMap((cell, role) => (roles.includes(role) ? [] : cell.findings));
  return [
    ...[...findings, ...folded].map((finding) => ({ finding, row, role: HEADER })),
    ...roles.flatMap((role) => (cells[role]?.findings ?? []).map((finding) => ({ finding, row, role }))),
  ];
}

export interface LabelCount {
  readonly label: string;
  readonly severity: Severity;
  readonly count: number;
}

/** How many problems there are of each sort: the gravest sort first, of those the most frequent. */
export function labelsOf({ findings }: RaciGrid, problems: readonly Problem[]): readonly LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const { finding } of problems) {
    const found = findings[finding];
    if (!found) continue;
    const known = counts.get(found.label);
    counts.set(found.label, {
      label: found.label,
      severity: known?.severity ?? found.severity,
      count: (known?.count ?? 0) + 1,
    });
  }
  const rank = ({ severity }: LabelCount) => SEVERITIES.indexOf(severity);
  return [...counts.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** The problems that stand at a place itself. */
export const problemsAt = (problems: readonly Problem[], place: Place): readonly Problem[] =>
  problems.filter((problem) => isAt(problem, place));

/**
 * The problem after (1) or before (-1) the one visited last or, when the reader has moved on since, the cell that they
 * are in. Past the end it begins again.
 */
export function nextProblem(
  problems: readonly Problem[],
  shown: ShownRows,
  from: { readonly visited: Problem | null; readonly cell: Place | null },
  step: 1 | -1,
): Problem | null {
  const { visited, cell } = from;
  const at = visited && cell && isAt(visited, cell) ? indexOfProblem(problems, visited) : -1;
  if (at !== -1) return wrapped(problems, at + step);
  const isOn = (problem: Problem) =>
    cell === null || step * (orderOf(shown, problem) - orderOf(shown, cell)) > 0;
  const onward = step === 1 ? problems : problems.toReversed();
  return onward.find(isOn) ?? onward[0] ?? null;
}

export const indexOfProblem = (problems: readonly Problem[], one: Problem): number =>
  problems.findIndex((problem) => problem.finding === one.finding && isAt(problem, one));

const isAt = (a: Place, b: Place): boolean => a.row === b.row && a.role === b.role;

const wrapped = (problems: readonly Problem[], index: number): Problem | null =>
  problems[(index + problems.length) % problems.length] ?? null;

/** How far on in reading order a place is; headers come before what they head. */
const orderOf = ({ rows, roles }: ShownRows, { row, role }: Place): number =>
  (rows.indexOf(row) + 1) * (roles.length + 1) + roles.indexOf(role) + 1;
