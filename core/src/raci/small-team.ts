import { type RoleKind, roleKindsOf } from '../vocabulary/roles';

/** Roles that one person has where there are few: indexes into the roles of a matrix, at least two. */
export interface SmallTeamRole {
  /** “PMM + Mktg” */
  readonly name: string;
  readonly roles: readonly number[];
}

/** Functions that small teams put into one pair of hands. */
const TOGETHER: readonly (readonly RoleKind[])[] = [
  ['pmm', 'marketing'],
  ['eng', 'design'],
  ['sales', 'cs'],
];

/** Which roles of a matrix a small team would have as one. */
export function smallTeamOf(names: readonly string[]): readonly SmallTeamRole[] {
  return TOGETHER.flatMap((functions): readonly SmallTeamRole[] => {
    const roles = names.flatMap((name, index) => (isOnly(functions, name) ? [index] : []));
    return roles.length < 2 ? [] : [{ name: roles.map((index) => names[index]).join(' + '), roles }];
  });
}

function isOnly(functions: readonly RoleKind[], name: string): boolean {
  const kinds = roleKindsOf(name);
  return kinds.length > 0 && kinds.every((kind) => functions.includes(kind));
}
