import { Note } from './note';

/**
 * Makes a keeper of lists: for the same things in the same order it hands out the list that it was first given them in.
 * What is made of a whole list can then be kept with the list.
 */
export function sameList<Thing>(): (list: readonly Thing[]) => readonly Thing[] {
  // A list is looked for by its first thing, and forgotten with it.
  const lists = new Note<object, readonly Thing[]>();
  return (list) => {
    const first: unknown = list[0];
    if (list.length === 0) return NOTHING;
    if (typeof first !== 'object' || first === null) return list;
    const known = lists.of(first);
    if (known && (known === list || isSame(known, list))) return known;
    lists.write(first, list);
    return list;
  };
}

const NOTHING: readonly never[] = [];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((thing, index) => thing === b[index]);
