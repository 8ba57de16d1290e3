import { tokensOf } from './phrase-index';

/** The words that phrases are made of, to tell quickly that a text holds none of the phrases. */
export class PhraseWords {
  readonly #phrases: readonly (readonly string[])[];

  constructor(phrases: Iterable<string>) {
    const words = new Map([...phrases].map(wordsIn).map((found) => [found.join(' '), found] as const));
    this.#phrases = [...words.values()];
  }

  /**
   * False only when no phrase can be found in the text, however its words are parted.
   * @param text In lower case.
   */
  mayBeIn(text: string): boolean {
    return this.#phrases.some((words) => words.every((word) => text.includes(word)));
  }
}

/** `&` stands for “and”, so that word need not be there. The longest stands first: it is the one most texts lack. */
const wordsIn = (phrase: string): readonly string[] =>
  [...new Set(tokensOf(phrase).flatMap((token) => token.match(/\p{L}+/gu) ?? []))]
    .filter((word) => word !== 'and')
    .sort((a, b) => b.length - a.length);
