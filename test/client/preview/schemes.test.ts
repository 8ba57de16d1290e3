import { describe, expect, it } from 'vitest';
import { letterOfWord, SCHEMES } from '../../../client/src/preview/schemes';
import { RACI_VARIANTS } from '../../../core/src/raci/raci-variant';

describe('the schemes of the preview', () => {
  it('are those that the checks know, in the same order, with the same letters', () => {
    const told = SCHEMES.map(({ answers, does, letters }) => ({
      answers,
      does,
      letters: Object.keys(letters).sort(),
    }));
    expect(told).toEqual(
      RACI_VARIANTS.map(({ answers, does, letters }) => ({
        answers,
        does,
        letters: Object.keys(letters).sort(),
      })),
    );
  });

  it('have the words that the checks know, as far as they are one word', () => {
    const words = RACI_VARIANTS.flatMap(({ letters }) =>
      Object.entries(letters).flatMap(([letter, all]) => all.map((word) => [word, letter] as const)),
    ).filter(([word]) => !word.includes(' '));
    expect(words.map(([word]) => [word, letterOfWord(word)])).toEqual(words);
  });
});
