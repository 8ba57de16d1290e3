import type { ShownRows } from '../shown-rows';
import { HEADER, type Place } from './follow-cell';

/** A way to go in the grid. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down';

/** Where a step leads among the rows and roles that are shown; the headers are before the first of each. */
export function placeAfter(step: Step, from: Place, shown: ShownRows, page: number): Place {
  const { row, role } = standing(from, shown);
  const [lastRow, lastRole] = [shown.rows.length - 1, shown.roles.length - 1];
  switch (step) {
    case 'up':
      return at(row - 1, role, shown);
    case 'down':
      return at(row + 1, role, shown);
    case 'left':
      return at(row, role - 1, shown);
    case 'right':
      return at(row, role + 1, shown);
    case 'row-start':
      return at(row, HEADER, shown);
    case 'row-end':
      return at(row, lastRole, shown);
    case 'first':
      return at(0, 0, shown);
    case 'last':
      return at(lastRow, lastRole, shown);
    case 'page-up':
      return at(row === HEADER ? HEADER : Math.max(0, row - page), role, shown);
    case 'page-down':
      return at(row + page, role, shown);
  }
}

/** The place that has the keyboard: the one remembered if it is shown, or the first cell. */
export function placeIn(cell: Place | null, shown: ShownRows): Place {
  if (cell === null) return at(0, 0, shown);
  const isShown =
    (cell.row === HEADER || shown.rows.includes(cell.row)) &&
    (cell.role === HEADER || shown.roles.includes(cell.role));
  if (isShown) return cell;
  const { row, role } = standing(cell, shown);
  return at(row, role, shown);
}

export const isSamePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.row === b.row && a.role === b.role);

/** All that lies between two corners, as places among what is shown: row by row. */
export interface Block {
  readonly rows: readonly number[];
  readonly roles: readonly number[];
}

export function blockOf(anchor: Place, active: Place, shown: ShownRows): Block {
  return {
    rows: between(shown.rows, anchor.row, active.row),
    roles: between(shown.roles, anchor.role, active.role),
  };
}

/** A header stands for all that it heads. */
function between(shown: readonly number[], a: number, b: number): readonly number[] {
  if (a === HEADER && b === HEADER) return shown;
  const ends = [shown.indexOf(a), shown.indexOf(b)].map((end) => Math.max(end, 0));
  return shown.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** As positions among what is shown; what is hidden counts as the nearest before it. */
const standing = ({ row, role }: Place, { rows, roles }: ShownRows): Place => ({
  row: row === HEADER ? HEADER : positionIn(rows, row),
  role: role === HEADER ? HEADER : positionIn(roles, role),
});

function positionIn(shown: readonly number[], index: number): number {
  const found = shown.indexOf(index);
  return found === -1
    ? Math.max(
        0,
        shown.findLastIndex((each) => each < index),
      )
    : found;
}

function at(row: number, role: number, { rows, roles }: ShownRows): Place {
  const kept = (position: number, of: readonly number[]) =>
    position < 0 ? HEADER : (of[Math.min(position, of.length - 1)] ?? HEADER);
  return { row: kept(row, rows), role: kept(role, roles) };
}
