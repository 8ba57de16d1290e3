import { CORE_ROLES, type RoleKind, roleKindsOf } from '../vocabulary/roles';
import { CORE_ACTIVITIES, type CoreActivity, tells } from './core-activities';
import type { RaciMatrix } from './raci-matrix';

/** What a matrix lacks beside the default one of product management and product marketing. */
export interface RaciGaps {
  /** Core work that no row is about. */
  readonly missing: readonly CoreActivity[];
  /** Core work that some row is about. */
  readonly covered: number;
  /** Product management and product marketing, as far as no role is theirs; marketing stands in for the latter. */
  readonly absentRoles: readonly ('pm' | 'pmm')[];
}

/** @param size Small teams are asked for the core of the core. */
export function gapsIn(matrices: readonly RaciMatrix[], size: 'full' | 'small' = 'full'): RaciGaps {
  const wanted = CORE_ACTIVITIES.filter(({ isForSmallTeams }) => size === 'full' || isForSmallTeams);
  const names = matrices.flatMap(({ rows }) => rows.map(({ activity }) => activity.text));
  const missing = wanted.filter((core) => !names.some((name) => tells(core, name)));
  const kinds = kindsIn(matrices);
  const hasMarketing = kinds.has('pmm') || kinds.has('marketing');
  return {
    missing,
    covered: wanted.length - missing.length,
    absentRoles: [...(kinds.has('pm') ? [] : ['pm' as const]), ...(hasMarketing ? [] : ['pmm' as const])],
  };
}

/** The functions that take part in some matrices. */
export const kindsIn = (matrices: readonly RaciMatrix[]): ReadonlySet<RoleKind> =>
  new Set(matrices.flatMap(({ roles }) => roles.flatMap(({ name }) => roleKindsOf(name))));

/**
 * The default letters of some core work for the roles of a matrix. A role that covers several functions gets the letter
 * of the one that asks most of it.
 */
export function defaultLetters({ letters }: CoreActivity, roles: readonly string[]): readonly string[] {
  const hasPmm = roles.some((name) => roleKindsOf(name).includes('pmm'));
  const cells = roles.map((name) => {
    const kinds = roleKindsOf(name);
    // Where nobody is product marketing, marketing is.
    const asked = !hasPmm && kinds.includes('marketing') ? [...kinds, 'pmm'] : kinds;
    const found = CORE_ROLES.flatMap((role, index) => (asked.includes(role) ? [letters[index] ?? ''] : []));
    return found.sort((a, b) => weightOf(b) - weightOf(a))[0] ?? '';
  });
  const owner = cells.findIndex((cell) => cell.includes('A'));
  return cells.map((cell, index) => (cell.includes('A') && index !== owner ? 'R' : cell));
}

const ORDER = ['', 'I', 'C', 'R', 'A', 'A/R'];
const weightOf = (cell: string): number => ORDER.indexOf(cell);
