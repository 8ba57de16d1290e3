import { distance } from 'fastest-levenshtein';

/** A word this long that a name begins with is taken for its short form: "warn" for "warning". */
const SHORTEST_PREFIX = 3;

/** The known name that a word most likely meant; null when none is near enough to be worth a suggestion. */
export function nearest(word: string, names: Iterable<string>): string | null {
  const wanted = word.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const known = name.toLowerCase();
    const isShortForm = wanted.length >= SHORTEST_PREFIX && known.startsWith(wanted);
    const far = isShortForm ? 1 : distance(wanted, known);
    if (far < least && far < name.length) [best, least] = [name, far];
  }
  return best;
}
