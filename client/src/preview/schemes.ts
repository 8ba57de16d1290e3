/** A scheme of letters for who does what, as far as a preview draws it. */
export interface Scheme {
  /** What each letter stands for. */
  readonly letters: Readonly<Record<string, string>>;
  /** The letter of the one who answers for the result. */
  readonly answers: string;
  /** The letter of those who do the work. */
  readonly does: string;
}

const RACI = { R: 'Responsible', A: 'Accountable', C: 'Consulted', I: 'Informed' };
const CLASSIC = { answers: 'A', does: 'R' } as const;

/** The schemes that the command line and the findings know; the first that explains the most letters counts. */
export const SCHEMES: readonly Scheme[] = [
  { ...CLASSIC, letters: RACI },
  { ...CLASSIC, letters: { ...RACI, S: 'Supports' } },
  {
    answers: 'A',
    does: 'D',
    letters: { D: 'Driver', A: 'Approver', C: 'Contributor', I: 'Informed' },
  },
  { ...CLASSIC, letters: { ...RACI, O: 'Out of the loop' } },
  { ...CLASSIC, letters: { ...RACI, D: 'Driver' } },
  { ...CLASSIC, letters: { ...RACI, V: 'Verifies', S: 'Signs off' } },
  {
    answers: 'D',
    does: 'P',
    letters: { R: 'Recommends', A: 'Agrees', P: 'Performs', I: 'Input', D: 'Decides' },
  },
  {
    answers: 'D',
    does: 'E',
    letters: { D: 'Decider', A: 'Advisor', R: 'Recommender', E: 'Executes' },
  },
];

/** The stems of the words that people write for the letters. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:responsib(?:le|ility)|doe(?:s|r)|recommend(?:s|er|ers)?)$/i, 'R'],
  [/^(?:accountab(?:le|ility)|approve(?:s|r|rs)?|agrees?|owns?|advis[eo]rs?)$/i, 'A'],
  [/^(?:consult(?:s|ed)?|contributors?)$/i, 'C'],
  [/^(?:inform(?:s|ed)?|input)$/i, 'I'],
  [/^(?:support(?:s|ing|ive)?|signatory)$/i, 'S'],
  [/^(?:drive(?:s|r)?|decide(?:s|r|rs)?)$/i, 'D'],
  [/^perform(?:s|er)?$/i, 'P'],
  [/^(?:verif(?:ier|ies|y))$/i, 'V'],
  [/^omitted$/i, 'O'],
  [/^execut(?:es|ion|or)$/i, 'E'],
];

/** The letter that a word stands for; null for other words. */
export const letterOfWord = (word: string): string | null =>
  WORDS.find(([form]) => form.test(word))?.[1] ?? null;

/** The scheme that explains the most of some letters, if it explains most of them. */
export function schemeOf(letters: readonly string[]): Scheme | null {
  let best: Scheme | null = null;
  let most = letters.length * 0.6 - 1;
  for (const scheme of SCHEMES) {
    const explained = letters.filter((letter) => letter in scheme.letters).length;
    if (explained <= most || explained === 0) continue;
    best = scheme;
    most = explained;
  }
  return best;
}
