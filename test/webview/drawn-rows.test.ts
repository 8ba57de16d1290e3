import { describe, expect, it } from 'vitest';
import { bandsOf, type DrawnRow, drawnRows } from '../../client/webview/raci/grid/drawn-rows';
import { spokenCell, spokenPart } from '../../client/webview/raci/grid/spoken';
import { gridOf, KETTLE } from './grids';

const ACTIVITIES = 100;
const ROLES = 20;

/** As large a matrix as anybody draws. */
function largeMatrix(first = 'A/R'): string {
  const roles = Array.from({ length: ROLES }, (_, role) => `Team ${role}`);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: ACTIVITIES }, (_, row) =>
    line([
      `Step ${row}`,
      row === 3 ? first : 'A/R',
      ...roles.slice(1).map((_role, at) => 'CI'.charAt(at % 3)),
    ]),
  );
  return [
    '# RACI',
    '',
    line(['Activity', ...roles]),
    line(['', ...roles].map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

const drawnAnew = (before: readonly DrawnRow[], after: readonly DrawnRow[]) =>
  after.filter((row) => !before.includes(row)).map(({ activity }) => activity);

describe('an update', () => {
  const large = gridOf(largeMatrix());
  const before = drawnRows(large, [], []);

  it('draws a large matrix once', () => {
    expect(before).toHaveLength(ACTIVITIES);
    expect(before[0]?.cells).toHaveLength(ROLES);
    expect(drawnAnew(before, drawnRows(structuredClone(large), [], before))).toEqual([]);
  });

  it('draws the one row anew whose letters have changed, though all below have moved in the text', () => {
    const after = drawnRows(gridOf(largeMatrix('A/R (EU only)')), [], before);
    expect(drawnAnew(before, after)).toEqual(['Step 3']);
  });

  it('draws what has changed since a base, at its cells and rows', () => {
    const changes = [
      { sentence: 'A moved', activity: 'Step 3', roles: ['Team 0'], source: 0 },
      { sentence: 'New', activity: 'Step 4', roles: [], source: 0 },
      { sentence: 'Moved elsewhere', activity: 'Step 5', roles: [], source: 1 },
    ];
    const after = drawnRows(large, changes, before);
    expect(drawnAnew(before, after)).toEqual(['Step 3', 'Step 4']);
    expect(after[3]?.cells[0]?.changes).toEqual(['A moved']);
    expect(after[4]?.changes).toEqual(['New']);
  });
});

describe('phases', () => {
  const grid = gridOf(KETTLE);

  it('are bands over their rows, as far as these are shown', () => {
    expect(bandsOf(grid, { rows: [0, 2, 3] }, true)).toEqual([
      { phase: 'Plan', rows: [0] },
      { phase: 'Build', rows: [2] },
      { phase: 'Launch', rows: [3] },
    ]);
  });

  it('name their document where there are several, once', () => {
    const rows = grid.rows.map((row, index) => ({
      ...row,
      source: index === 3 ? 1 : 0,
      phase: index === 2 ? 'Kettle' : 'Plan',
    }));
    expect(bandsOf({ ...grid, rows }, { rows: [0, 1, 2, 3] }, true, ['Kettle', 'Toaster'])).toEqual([
      { phase: 'Plan · Kettle', rows: [0, 1] },
      { phase: 'Kettle', rows: [2] },
      { phase: 'Plan · Toaster', rows: [3] },
    ]);
  });

  it('are not drawn where the rows are in another order', () => {
    expect(bandsOf(grid, { rows: [3, 0] }, false)).toEqual([{ phase: null, rows: [3, 0] }]);
  });
});

describe('what a screen reader says', () => {
  const grid = gridOf(KETTLE);

  it('names the activity, the role and what it means, and counts the problems', () => {
    expect(spokenCell(grid, { row: 0, role: 0 })).toBe('Write the PRD, PM: accountable and responsible');
    expect(spokenCell(grid, { row: 1, role: 2 })).toBe('Set the price, café edition, Eng: no part');
    expect(spokenCell(grid, { row: 3, role: 1 })).toBe('Choose the launch day, PMM: accountable; 1 problem');
  });

  it('names a role with its people, and a row with its problems', () => {
    expect(spokenCell(grid, { row: -1, role: 1 })).toBe('PMM (Ben Okoro, Cleo Marsh)');
    expect(spokenCell(grid, { row: 1, role: -1 })).toBe('Set the price, café edition; 1 problem');
  });

  it('tells of letters that mean nothing, and of conditions', () => {
    const cell = { ...cellOf(grid), codes: ['A'], unknown: ['W'], condition: 'EU only' };
    expect(spokenPart(cell, grid.letters)).toBe(
      'accountable and “W”, which is no letter of this scheme (EU only)',
    );
  });
});

function cellOf(grid: ReturnType<typeof gridOf>) {
  const cell = grid.rows[0]?.cells[0];
  if (!cell) throw new Error('the grid has no cell');
  return cell;
}
