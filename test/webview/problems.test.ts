import { describe, expect, it } from 'vitest';
import { labelsOf, nextProblem, problemsIn } from '../../client/webview/raci/problems';
import { countsOf } from '../../client/webview/raci/severity';
import { shownRows } from '../../client/webview/raci/shown-rows';
import type { RaciGrid, RaciPageView } from '../../protocol/src';
import { gridOf, KETTLE, view } from './grids';

const at = (
  rows: readonly (readonly string[])[],
  ...found: readonly Partial<RaciGrid['findings'][number]>[]
) => {
  const grid = gridOf(KETTLE);
  const findings = found.map((own) => ({
    ruleId: 'raci-unknown-code',
    label: 'Letter is not known',
    severity: 'warning' as const,
    weight: 'Reviewers will ask',
    message: 'It is so.',
    span: { start: 0, end: 1 },
    source: 0,
    elsewhere: null,
    ...own,
  }));
  const placed = (place: string) => rows.flatMap((places, index) => (places.includes(place) ? [index] : []));
  return {
    ...grid,
    findings,
    roles: grid.roles.map((role, at) => ({ ...role, findings: placed(`role ${at}`) })),
    rows: grid.rows.map((row, line) => ({
      ...row,
      findings: placed(`row ${line}`),
      cells: row.cells.map((cell, at) => ({ ...cell, findings: placed(`cell ${line} ${at}`) })),
    })),
  };
};

/** In the order of the findings: in a cell, on its row, on a role, on an earlier row, on the whole. */
const GRID = at(
  [['cell 1 2'], ['row 1'], ['role 1'], ['cell 0 1'], []],
  {},
  { severity: 'error', weight: 'Blocks review' },
  {},
  { severity: 'hint', weight: 'Idea' },
  {},
);
const order = (filters: Partial<RaciPageView> = {}) => {
  const shown = shownRows(GRID, { ...view, ...filters });
  return problemsIn(GRID, shown);
};

describe('the problems', () => {
  it('are told as one reads: of the whole, of roles, of rows, of cells', () => {
    expect(order()).toEqual([
      { finding: 4, row: -1, role: -1 },
      { finding: 2, row: -1, role: 1 },
      { finding: 3, row: 0, role: 1 },
      { finding: 1, row: 1, role: -1 },
      { finding: 0, row: 1, role: 2 },
    ]);
  });

  it('follow the order of the rows', () => {
    expect(order({ order: 'answers' }).map(({ finding }) => finding)).toEqual([4, 2, 1, 0, 3]);
  });

  it('are those of the rows that are shown; in a column that is folded away they are the row’s', () => {
    expect(order({ search: 'price', hidden: ['Eng'] })).toEqual([
      { finding: 4, row: -1, role: -1 },
      { finding: 2, row: -1, role: 1 },
      { finding: 1, row: 1, role: -1 },
      { finding: 0, row: 1, role: -1 },
    ]);
  });

  it('are told once where a role is named in a cell', () => {
    expect(problemsIn(at([['role 1', 'cell 0 1']], {}), shownRows(GRID, view))).toEqual([
      { finding: 0, row: 0, role: 1 },
    ]);
  });

  it('are counted by severity, the worst first', () => {
    expect(countsOf(GRID, order())).toEqual([
      { severity: 'error', weight: 'Blocks review', count: 1 },
      { severity: 'warning', weight: 'Reviewers will ask', count: 3 },
      { severity: 'hint', weight: 'Idea', count: 1 },
    ]);
  });
});

describe('the next problem', () => {
  const shown = shownRows(GRID, view);
  const problems = order();
  const from = (visited: number | null, row?: number, role?: number) => ({
    visited: visited === null ? null : (problems[visited] ?? null),
    cell: row === undefined || role === undefined ? null : { row, role },
  });
  const next = (place: ReturnType<typeof from>, step: 1 | -1 = 1) =>
    nextProblem(problems, shown, place, step)?.finding;

  it('is the first for who is nowhere yet, and the last backwards', () => {
    expect(next(from(null))).toBe(4);
    expect(next(from(null), -1)).toBe(0);
  });

  it('comes after the one visited last, and begins again after the last', () => {
    expect(next(from(0, -1, -1))).toBe(2);
    expect(next(from(4, 1, 2))).toBe(4);
    expect(next(from(0, -1, -1), -1)).toBe(0);
  });

  it('is looked for from the cell that the reader has gone to since', () => {
    expect(next(from(0, 0, 2))).toBe(1);
    expect(next(from(4, 0, 2), -1)).toBe(3);
    expect(next(from(null, 3, 2))).toBe(4);
  });

  it('does not stay in a cell that was not visited as a problem', () => {
    expect(next(from(null, 1, -1))).toBe(0);
    expect(next(from(null, 1, 2), -1)).toBe(1);
  });

  it('is none where there are none', () => {
    expect(nextProblem([], shown, from(null), 1)).toBeNull();
    expect(nextProblem([], shown, from(null), -1)).toBeNull();
  });
});

describe('the sorts of problems', () => {
  it('are counted, the gravest first and of those the most frequent', () => {
    const grid = at(
      [['row 0'], ['row 1'], ['row 2'], ['row 2']],
      { label: 'Idea', severity: 'hint' },
      { label: 'Rare' },
      { label: 'Often' },
      { label: 'Often' },
    );
    expect(labelsOf(grid, problemsIn(grid, shownRows(grid, view)))).toEqual([
      { label: 'Often', severity: 'warning', count: 2 },
      { label: 'Rare', severity: 'warning', count: 1 },
      { label: 'Idea', severity: 'hint', count: 1 },
    ]);
  });
});
