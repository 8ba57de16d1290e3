import { keyOfName } from '../../raci/names';
import type { GridRole } from '../../raci/raci-grid';
import { roleKindsOf } from '../../vocabulary/roles';

const BETWEEN = /[,;/&+\n]|\sand\s/;
const BRACKETS = /\([^()\n]{0,60}\)|^@/g;

/**
 * The roles of a grid that a text of owners names: by name, by the people who have them, or by another name for the same
 * function. Null where one of the owners is nobody that the grid knows, so that nobody can tell whose role they have.
 * @returns Indexes into the roles.
 */
export function rolesNamed(owners: string, roles: readonly GridRole[]): ReadonlySet<number> | null {
  const found = new Set<number>();
  const names = owners.split(BETWEEN).map((name) => name.replace(BRACKETS, '').trim());
  for (const name of names.filter((one) => one !== '')) {
    const own = roles.flatMap((role, index) => (isNamed(role, name) ? [index] : []));
    if (own.length === 0) return null;
    for (const index of own) found.add(index);
  }
  return found.size === 0 ? null : found;
}

function isNamed({ name, people }: GridRole, owner: string): boolean {
  const key = keyOfName(owner);
  if (keyOfName(name) === key || people.some((person) => isPerson(keyOfName(person), key))) return true;
  const kinds = roleKindsOf(owner);
  return roleKindsOf(name).some((kind) => kind !== 'other' && kinds.includes(kind));
}

/** “Ana” is Ana Vidal. */
const isPerson = (person: string, named: string): boolean =>
  person === named || person.startsWith(`${named} `);
