/** A scheme of letters for who does what. */
export interface RaciVariant {
  readonly id: 'raci' | 'rasci' | 'racio' | 'daci' | 'darci' | 'raci-vs' | 'rapid';
  /** As people write it in titles. */
  readonly name: string;
  /** What each letter stands for, the words a header or a cell may use for it first in line. */
  readonly letters: Readonly<Record<string, readonly string[]>>;
}

const R = ['responsible', 'responsibility', 'does', 'doer'];
const A = ['accountable', 'accountability', 'approver', 'approve', 'approves'];
const C = ['consulted', 'consult', 'consults', 'contributor', 'contributors'];
const I = ['informed', 'inform', 'informs'];
const S = ['support', 'supports', 'supporting', 'supportive'];
const D = ['driver', 'drives', 'drive'];

/** The first that explains the most letters counts, so the common ones stand first. */
export const RACI_VARIANTS: readonly RaciVariant[] = [
  { id: 'raci', name: 'RACI', letters: { R, A, C, I } },
  { id: 'rasci', name: 'RASCI', letters: { R, A, S, C, I } },
  { id: 'daci', name: 'DACI', letters: { D, A, C, I } },
  { id: 'racio', name: 'RACIO', letters: { R, A, C, I, O: ['omitted', 'out of the loop'] } },
  { id: 'darci', name: 'DARCI', letters: { D, A, R, C, I } },
  {
    id: 'raci-vs',
    name: 'RACI-VS',
    letters: { R, A, C, I, V: ['verifier', 'verifies', 'verify'], S: ['signatory', 'signs off'] },
  },
  {
    id: 'rapid',
    name: 'RAPID',
    letters: {
      R: ['recommend', 'recommends', 'recommender'],
      A: ['agree', 'agrees'],
      P: ['perform', 'performs', 'performer'],
      I: ['input'],
      D: ['decide', 'decides', 'decider'],
    },
  },
];

const LETTER_OF_WORD: ReadonlyMap<string, string> = new Map(
  RACI_VARIANTS.flatMap(({ letters }) =>
    Object.entries(letters).flatMap(([letter, words]) =>
      words.map((word): readonly [string, string] => [word, letter]),
    ),
  ),
);

/** The letter that a word of any scheme stands for; null for other words. */
export const letterOfWord = (word: string): string | null => LETTER_OF_WORD.get(word.toLowerCase()) ?? null;

/** Whether a letter has a meaning in any scheme. */
export const isKnownLetter = (letter: string): boolean =>
  RACI_VARIANTS.some(({ letters }) => letter in letters);

/** The scheme that explains the most of some letters. */
export function variantOf(letters: readonly string[]): RaciVariant {
  let best: RaciVariant | null = null;
  let most = -1;
  for (const variant of RACI_VARIANTS) {
    const explained = letters.filter((letter) => letter in variant.letters).length;
    if (explained <= most) continue;
    best = variant;
    most = explained;
  }
  if (!best) throw new Error('there is no RACI variant');
  return best;
}
