/** A scheme of letters for who does what, as data. */
export interface RaciVariant {
  readonly id: 'raci' | 'rasci' | 'racio' | 'daci' | 'darci' | 'raci-vs' | 'rapid' | 'dare';
  /** As people write it in titles. */
  readonly name: string;
  /** All the names it goes by, which are its letters in some order; the first is `name`. */
  readonly names: readonly string[];
  /** What each letter stands for, the words a header or a cell may use for it first in line. */
  readonly letters: Readonly<Record<string, readonly string[]>>;
  /** The letter of the one who answers for the result. */
  readonly answers: string;
  /** Whether only one may answer for an activity. */
  readonly hasOneAnswer: boolean;
  /** The letter of those who do the work; at least one in each activity. */
  readonly does: string;
  /** The letter of those who are asked before; null in schemes in which nobody need be spared. */
  readonly asked: string | null;
  /** Pairs of letters that contradict each other in the hands of one role; the first of a pair asks for more. */
  readonly conflicts: readonly (readonly [string, string])[];
}

const R = ['responsible', 'responsibility', 'does', 'doer'];
const A = ['accountable', 'accountability', 'approver', 'approve', 'approves', 'own', 'owns'];
const C = ['consulted', 'consult', 'consults', 'contributor', 'contributors'];
const I = ['informed', 'inform', 'informs'];
const S = ['support', 'supports', 'supporting', 'supportive'];
const D = ['driver', 'drives', 'drive'];
const O = ['omitted', 'out of the loop'];

const CLASSIC = {
  answers: 'A',
  hasOneAnswer: true,
  does: 'R',
  asked: 'C',
  conflicts: [
    ['C', 'I'],
    ['A', 'I'],
    ['A', 'C'],
    ['R', 'I'],
  ],
} as const;

/** The first that explains the most letters counts, so the common ones stand first. */
export const RACI_VARIANTS: readonly RaciVariant[] = [
  { ...CLASSIC, id: 'raci', name: 'RACI', names: ['RACI', 'ARCI'], letters: { R, A, C, I } },
  { ...CLASSIC, id: 'rasci', name: 'RASCI', names: ['RASCI', 'RASIC'], letters: { R, A, S, C, I } },
  {
    ...CLASSIC,
    id: 'daci',
    name: 'DACI',
    names: ['DACI'],
    letters: {
      D,
      A: ['approver', 'approvers', ...A],
      C: ['contributor', 'contributors', ...C],
      I,
    },
    does: 'D',
    conflicts: [
      ['C', 'I'],
      ['A', 'I'],
      ['A', 'C'],
      ['D', 'I'],
    ],
  },
  { ...CLASSIC, id: 'racio', name: 'RACIO', names: ['RACIO', 'CAIRO'], letters: { R, A, C, I, O } },
  { ...CLASSIC, id: 'darci', name: 'DARCI', names: ['DARCI'], letters: { D, A, R, C, I } },
  {
    ...CLASSIC,
    id: 'raci-vs',
    name: 'RACI-VS',
    names: ['RACI-VS', 'RACIVS'],
    letters: { R, A, C, I, V: ['verifier', 'verifies', 'verify'], S: ['signatory', 'signs off'] },
  },
  {
    id: 'rapid',
    name: 'RAPID',
    names: ['RAPID'],
    letters: {
      R: ['recommend', 'recommends', 'recommender'],
      A: ['agree', 'agrees'],
      P: ['perform', 'performs', 'performer'],
      I: ['input'],
      D: ['decide', 'decides', 'decider'],
    },
    answers: 'D',
    hasOneAnswer: true,
    does: 'P',
    asked: null,
    conflicts: [],
  },
  {
    id: 'dare',
    name: 'DARE',
    names: ['DARE'],
    letters: {
      D: ['decider', 'deciders'],
      A: ['advisor', 'advisors', 'adviser', 'advisers'],
      R: ['recommender', 'recommenders'],
      E: ['execution', 'executes', 'executor', 'execution stakeholder', 'execution stakeholders'],
    },
    answers: 'D',
    hasOneAnswer: false,
    does: 'E',
    asked: null,
    conflicts: [],
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

const NAME = /\b(?:RACI[- /]?VS|[A-Z]{4,5})\b/g;

/** The schemes that a title speaks of: "RACI matrix", "Decision rights (RAPID)". */
export function variantsInTitle(title: string): readonly RaciVariant[] {
  const names = [...title.matchAll(NAME)].map(([name]) => name.replace(/[- /]/, '-'));
  return RACI_VARIANTS.filter((variant) => names.some((name) => variant.names.includes(name)));
}

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
