import type { RaciGrid } from '../../../../protocol/src';

/** A place in a grid: indexes into its rows and roles, -1 for the header of the roles and that of the rows. */
export interface Place {
  readonly row: number;
  readonly role: number;
}

export const HEADER = -1;

/** An activity or a role by name, to which the keyboard goes as soon as there is one. */
export type Follow = { readonly activity: string } | { readonly role: string };

/** Where the keyboard is after the grid has changed: at the same activity and role, or as near as can be. */
export function cellAfter(
  cell: Place | null,
  before: RaciGrid | null,
  after: RaciGrid,
  follow: Follow | null,
): Place | null {
  if (!cell) return null;
  const row = rowAfter(cell.row, before, after);
  const role = roleAfter(cell.role, before, after);
  if (follow && 'activity' in follow) {
    const found = after.rows.findIndex(({ activity }) => activity === follow.activity);
    if (found !== -1) return { row: found, role };
  }
  if (follow && 'role' in follow) {
    const found = after.roles.findIndex(({ name }) => name === follow.role);
    if (found !== -1) return { row, role: found };
  }
  return { row, role };
}

function roleAfter(index: number, before: RaciGrid | null, after: RaciGrid): number {
  const name = before?.roles[index]?.name;
  const found = name === undefined ? -1 : after.roles.findIndex((role) => role.name === name);
  return found === -1 ? Math.min(index, after.roles.length - 1) : found;
}

/** Several rows may have one name: of those the one that is as many from the top stays the same. */
function rowAfter(index: number, before: RaciGrid | null, after: RaciGrid): number {
  const row = before?.rows[index];
  if (!before || !row) return Math.min(index, after.rows.length - 1);
  const nth = before.rows.slice(0, index).filter((other) => isAlike(other, row)).length;
  const alike = after.rows.flatMap((other, at) => (isAlike(other, row) ? [at] : []));
  return alike[nth] ?? alike.at(-1) ?? Math.min(index, after.rows.length - 1);
}

type Named = { readonly activity: string; readonly phase: string | null };

const isAlike = (a: Named, b: Named): boolean => a.activity === b.activity && a.phase === b.phase;
