import { describe, expect, it } from 'vitest';
import { cellAfter, HEADER } from '../../client/webview/raci/grid/follow-cell';
import { blockOf, placeAfter, placeIn, type Step } from '../../client/webview/raci/grid/move-place';
import { placeOfCursor, sourceOf } from '../../client/webview/raci/grid/source-place';
import { gridOf, KETTLE } from './grids';

/** Rows in another order and with gaps, as filters leave them. */
const SHOWN = { rows: [4, 1, 7], roles: [0, 2] };

const SOURCES = [{ uri: 'file:///kettle.md', version: 1, title: 'Kettle' }];

const reached = (step: Step, row: number, role: number, page = 2) => {
  const place = placeAfter(step, { row, role }, SHOWN, page);
  return [place.row, place.role];
};

describe('going through the grid', () => {
  it('steps over what is hidden, in the order shown', () => {
    expect(reached('down', 4, 0)).toEqual([1, 0]);
    expect(reached('right', 4, 0)).toEqual([4, 2]);
    expect(reached('up', 7, 2)).toEqual([1, 2]);
  });

  it('comes to the headers and the corner, and stays at the ends', () => {
    expect(reached('up', 4, 0)).toEqual([HEADER, 0]);
    expect(reached('left', HEADER, 0)).toEqual([HEADER, HEADER]);
    expect(reached('left', HEADER, HEADER)).toEqual([HEADER, HEADER]);
    expect(reached('down', 7, 2)).toEqual([7, 2]);
    expect(reached('right', 7, 2)).toEqual([7, 2]);
  });

  it('goes to the ends of a row and of all', () => {
    expect(reached('row-start', 1, 2)).toEqual([1, HEADER]);
    expect(reached('row-end', 1, 0)).toEqual([1, 2]);
    expect(reached('first', 7, 2)).toEqual([4, 0]);
    expect(reached('last', 4, 0)).toEqual([7, 2]);
  });

  it('goes by pages', () => {
    expect(reached('page-down', 4, 0)).toEqual([7, 0]);
    expect(reached('page-up', 7, 0)).toEqual([4, 0]);
    expect(reached('page-down', HEADER, 0, 1)).toEqual([4, 0]);
    expect(reached('page-up', HEADER, 0)).toEqual([HEADER, 0]);
  });

  it('stays at a header where there is nothing else', () => {
    expect(placeAfter('last', { row: HEADER, role: HEADER }, { rows: [], roles: [] }, 1)).toEqual({
      row: HEADER,
      role: HEADER,
    });
  });
});

describe('the place that has the keyboard', () => {
  it('is the first cell before anybody has been there', () => {
    expect(placeIn(null, SHOWN)).toEqual({ row: 4, role: 0 });
  });

  it('is near the one that a filter has hidden', () => {
    expect(placeIn({ row: 7, role: 1 }, SHOWN)).toEqual({ row: 7, role: 0 });
    expect(placeIn({ row: 1, role: 2 }, SHOWN)).toEqual({ row: 1, role: 2 });
  });
});

describe('a block', () => {
  it('is all between two corners, whichever comes first', () => {
    expect(blockOf({ row: 7, role: 2 }, { row: 1, role: 0 }, SHOWN)).toEqual({ rows: [1, 7], roles: [0, 2] });
  });

  it('is all that a header heads', () => {
    expect(blockOf({ row: 4, role: HEADER }, { row: 4, role: 2 }, SHOWN)).toEqual({
      rows: [4],
      roles: [0, 2],
    });
    expect(blockOf({ row: HEADER, role: 2 }, { row: HEADER, role: 2 }, SHOWN).rows).toEqual([4, 1, 7]);
  });
});

describe('after an edit', () => {
  const before = gridOf(KETTLE);
  const at = { row: 2, role: 1 };

  it('the keyboard is with its activity and role, wherever they have moved to', () => {
    const moved = { ...before, rows: before.rows.toReversed(), roles: before.roles.toReversed() };
    expect(cellAfter({ row: 0, role: 0 }, before, moved, null)).toEqual({ row: 3, role: 2 });
  });

  it('tells activities of one name apart by which of them it is', () => {
    const [first, second] = before.rows;
    if (!first || !second) throw new Error('the grid has too few rows');
    const twice = { ...before, rows: [first, second, first] };
    expect(cellAfter({ row: 2, role: 0 }, twice, { ...twice, rows: [second, first, first] }, null)?.row).toBe(
      2,
    );
  });

  it('the keyboard stays where it was when its activity is gone, or at the last', () => {
    const shorter = { ...before, rows: before.rows.slice(0, 2) };
    expect(cellAfter(at, before, shorter, null)).toEqual({ row: 1, role: 1 });
  });

  it('the keyboard goes to what was added', () => {
    expect(cellAfter(at, before, before, { activity: 'Write the PRD' })).toEqual({ row: 0, role: 1 });
    expect(cellAfter({ row: HEADER, role: 0 }, before, before, { role: 'Eng' })).toEqual({
      row: HEADER,
      role: 2,
    });
    expect(cellAfter(at, before, before, { activity: 'Refused' })).toEqual(at);
  });

  it('a header stays a header', () => {
    expect(cellAfter({ row: HEADER, role: 1 }, before, before, null)).toEqual({ row: HEADER, role: 1 });
  });
});

describe('the cursor of the text', () => {
  const grid = gridOf(KETTLE);
  const cursorAt = (offset: number) => ({ uri: 'file:///kettle.md', offset });

  it('stands in the cell that it is written in, and at the head of the row between cells', () => {
    const offset = KETTLE.indexOf('A/R | C');
    expect(placeOfCursor(grid, SOURCES, cursorAt(offset))).toEqual({ row: 0, role: 0 });
    expect(placeOfCursor(grid, SOURCES, cursorAt(KETTLE.indexOf('Write the PRD')))).toEqual({
      row: 0,
      role: HEADER,
    });
  });

  it('stands at the role whose name it is in, and is led there from it', () => {
    const offset = KETTLE.indexOf('PMM | Eng') + 1;
    expect(placeOfCursor(grid, SOURCES, cursorAt(offset))).toEqual({ row: HEADER, role: 1 });
    const named = sourceOf(grid, { row: HEADER, role: 1 });
    expect(named?.span).toEqual({ start: offset - 1, end: offset + 2 });
    expect(sourceOf(grid, { row: HEADER, role: HEADER })).toBeNull();
  });

  it('stands nowhere outside the matrix, and in another document', () => {
    expect(placeOfCursor(grid, SOURCES, cursorAt(2))).toBeNull();
    expect(
      placeOfCursor(grid, SOURCES, { uri: 'file:///pot.md', offset: KETTLE.indexOf('A/R | C') }),
    ).toBeNull();
    expect(placeOfCursor(grid, SOURCES, null)).toBeNull();
  });

  it('goes to a cell that is written, or to the row of one that is not', () => {
    const written = sourceOf(grid, { row: 0, role: 0 })?.span;
    expect(KETTLE.slice(written?.start, written?.end)).toBe('A/R');
    expect(sourceOf(grid, { row: 1, role: 2 })?.span).toEqual(grid.rows[1]?.span);
  });
});
