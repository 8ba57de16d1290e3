import { distance } from 'fastest-levenshtein';

/** The known name that a word most likely meant; null when none is near enough to be worth a suggestion. */
export function nearest(word: string, names: Iterable<string>): string | null {
  const wanted = word.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const far = distance(wanted, name.toLowerCase());
    if (far < least && far < name.length) [best, least] = [name, far];
  }
  return best;
}
