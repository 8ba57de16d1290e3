import { once } from '../text/once';
import type { RaciModel } from './raci-model';

/** How much one role or person has to do. */
export interface Load {
  readonly name: string;
  /** How many activities they have each letter in. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many activities they take part in at all. */
  readonly activities: number;
}

/** The load of each role, in the order of the matrix. */
export const loadOfRoles = once(({ roles, rows }: RaciModel): readonly Load[] =>
  roles.map(({ key, name }) =>
    loadOf(
      name,
      rows.map(({ parts }) => parts.get(key)?.codes ?? []),
    ),
  ),
);

/** The load of each person, all their roles together; a letter that two of their roles have in an activity counts once. */
export const loadOfPeople = once(({ roles, rows }: RaciModel): readonly Load[] => {
  const keysOf = new Map<string, string[]>();
  for (const { key, people } of roles) {
    for (const person of people) keysOf.set(person, [...(keysOf.get(person) ?? []), key]);
  }
  return [...keysOf].map(([name, keys]) =>
    loadOf(
      name,
      rows.map(({ parts }) => keys.flatMap((key) => parts.get(key)?.codes ?? [])),
    ),
  );
});

/** @param codes The letters in each activity. */
export function loadOf(name: string, codes: readonly (readonly string[])[]): Load {
  const counts: Record<string, number> = {};
  for (const letters of codes) {
    for (const letter of new Set(letters)) counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return { name, counts, activities: codes.filter(({ length }) => length > 0).length };
}
