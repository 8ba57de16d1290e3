import { CORE_ROLES, type RoleKind, roleKindsOf } from '../vocabulary/roles';
import { CORE_ACTIVITIES, type CoreActivity, tells, wordsOfActivity } from './core-activities';

/** What a matrix lacks beside the default one of product management and product marketing. */
export interface RaciGaps {
  /** Core work that no row is about. */
  readonly missing: readonly CoreActivity[];
  /** Core work that some row is about. */
  readonly covered: number;
  /** Product management and product marketing, as far as no role is theirs; marketing stands in for the latter. */
  readonly absentRoles: readonly Lead[];
}

const LEADS = ['pm', 'pmm'] as const;
/** Product management and product marketing. */
export type Lead = (typeof LEADS)[number];

/** By which default a team is told what its matrix lacks: all of the core, or the core of the core. */
export type TeamSize = 'full' | 'small';

/** @param profile That of the configuration; undefined where none governs the document. */
export const teamSizeOf = (profile: string | undefined): TeamSize =>
  profile === 'small-team' ? 'small' : 'full';

/** Who writes a matrix of so few roles is a small team, which is asked for the core of the core. */
const FEW_ROLES = 5;

export const isOfSmallTeam = (matrices: readonly { readonly roles: readonly unknown[] }[]): boolean =>
  matrices.every(({ roles }) => roles.length <= FEW_ROLES);

export function gapsIn(
  activities: readonly string[],
  roles: readonly string[],
  size: TeamSize = 'full',
): RaciGaps {
  const wanted = CORE_ACTIVITIES.filter(({ isForSmallTeams }) => size === 'full' || isForSmallTeams);
  const worded = activities.map(wordsOfActivity);
  const missing = wanted.filter((core) => !worded.some((words) => tells(core, words)));
  return {
    missing,
    covered: wanted.length - missing.length,
    absentRoles: LEADS.filter((lead) => !leadsIn(roles).includes(lead)),
  };
}

/** Which of product management and product marketing take part by some roles. */
export function leadsIn(roles: readonly string[]): readonly Lead[] {
  const kinds = kindsIn(roles);
  return LEADS.filter((lead) => kinds.has(lead) || (lead === 'pmm' && kinds.has('marketing')));
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
