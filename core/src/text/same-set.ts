import { Note } from './note';

/**
 * Makes a keeper of sets: for the same members as the last time it hands out the set of the last time. What is made
 * beside a set can then be kept.
 * @param holder What remembers the last time, such as a document's `LiveText`.
 */
export function sameSet<Member>(): (holder: object, members: Iterable<Member>) => ReadonlySet<Member> {
  const last = new Note<object, ReadonlySet<Member>>();
  return (holder, members) => {
    const set = new Set(members);
    const known = last.of(holder);
    if (known && isSame(known, set)) return known;
    last.write(holder, set);
    return set;
  };
}

function isSame<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): boolean {
  if (a.size !== b.size) return false;
  for (const member of a) if (!b.has(member)) return false;
  return true;
}
