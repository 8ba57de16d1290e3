import { perShape } from '../../markdown/per-shape';

/** Words that carry no subject of their own. */
const FUNCTION_WORDS = new Set(
  (
    'a an the and or but nor so if then than that this these those it its he she they them their theirs his her you your ' +
    'yours we us our ours i me my mine who whom whose which what when where why how as at by for from in into of off on ' +
    'onto out over per to up via with within without about above across after again against all also always am any are ' +
    'be been being because before between both can cannot could did do does doing done down during each either every ' +
    'few further had has have having here just may might more most much must need needs never no not now one only other ' +
    'own same shall should some such there through too under until very was were while will would yes able so-called ' +
    'want wants like etc'
  ).split(' '),
);

/** The words of a text that carry its subject, lower-case and without endings, in order. Linear. */
export function contentWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{1,40}/gu)) {
    if (word.length > 1 && !FUNCTION_WORDS.has(word)) words.push(stem(word));
  }
  return words;
}

/** The content words of a prose. */
export const wordsOf = perShape(({ text }) => contentWords(text));

/** A word without its regular English ending, so that "exports", "exporting" and "exported" are one. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const base = word
    .replace(/(?:'s|’s)$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?:ations?|ing|ers?|ors?|ed|es|s)$/, '');
  const bare = base.length < 3 ? word : base;
  return bare.replace(/(.)\1$/, '$1').replace(/[ey]$/, '') || word;
}

/** Whether two stems are one word, or one is the other cut short: "org" and "organis". */
export const isSameWord = (a: string, b: string): boolean =>
  a === b || (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a)));

/** How many of the words of `a` also stand in `b`. */
export const sharedWords = (a: readonly string[], b: readonly string[]): number =>
  new Set(a.filter((word) => b.some((other) => isSameWord(word, other)))).size;
