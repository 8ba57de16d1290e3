import { distance } from 'fastest-levenshtein';

/** Up to this many letters, one changed letter makes another word, so only a doubled or swapped one is a slip. */
const SHORT = 5;
/** From here on two slips still leave a word that can be nothing else. */
const LONG = 9;

/** Whether a word is a name with a slip of the finger in it: “prdd”, “aproved”, “reveiw”. Case counts. */
export function isSlip(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || Math.abs(word.length - name.length) > 2) return false;
  if (isDoubled(word, name) || (name.length > 3 && isSwapped(word, name))) return true;
  return name.length > SHORT && distance(word, name) <= (name.length < LONG ? 1 : 2);
}

/** Whether a word is a name with one letter typed twice. */
function isDoubled(word: string, name: string): boolean {
  if (word.length !== name.length + 1) return false;
  const at = firstDifference(word, name);
  return word[at] === word[at - 1] && word.slice(at + 1) === name.slice(at);
}

/** Whether a word is a name with two neighbours swapped. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = firstDifference(word, name);
  return word[at] === name[at + 1] && word[at + 1] === name[at] && word.slice(at + 2) === name.slice(at + 2);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < b.length && a[at] === b[at]) at += 1;
  return at;
}
