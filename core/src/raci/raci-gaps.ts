import { CORE_ROLES, type RoleKind, roleKindsOf } from '../vocabulary/roles';
import { CORE_ACTIVITIES, type CoreActivity, tells } from './core-activities';

/** What a matrix lacks beside the default one of product management and product marketing. */
export interface RaciGaps {
  /** Core work that no row is about. */
  readonly missing: readonly CoreActivity[];
  /** Core work that some row is about. */
  readonly covered: number;
  /** Product management and product marketing, as far as no role is theirs; marketing stands in for the latter. */
  readonly absentRoles: readonly ('pm' | 'pmm')[];
}

/** Who writes a matrix of so few roles is a small team, which is asked for the core of the core. */
const FEW_ROLES = 5;

export const isOfSmallTeam = (matrices: readonly { readonly roles: readonly unknown[] }[]): boolean =>
  matrices.every(({ roles }) => roles.length <= FEW_ROLES);

/** @param size Whether the gaps are those of a small team. */
export function gapsIn(
  activities: readonly string[],
  roles: readonly string[],
  size: 'full' | 'small' = 'full',
): RaciGaps {
  const wanted = CORE_ACTIVITIES.filter(({ isForSmallTeams }) => size === 'full' || isForSmallTeams);
  const missing = wanted.filter((core) => !activities.some((name) => tells(core, name)));
  const kinds = kindsIn(roles);
  const hasMarketing = kinds.has('pmm') || kinds.has('marketing');
  return {
    missing,
    covered: wanted.length - missing.length,
    absentRoles: [...(kinds.has('pm') ? [] : ['pm' as const]), ...(hasMarketing ? [] : ['pmm' as const])],
  };
}

/** The functions that take part by some roles. */
export const kindsIn = (roles: readonly string[]): ReadonlySet<RoleKind> =>
  new Set(roles.flatMap(roleKindsOf));

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
