import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PhraseIndex, tokensOf } from '../../core/src/vocabulary/phrase-index';

const WORDS = ['no', 'best', "don't", 'and', 'é'];
const SPELLINGS = [...WORDS, 'No', 'don’t', '&', 'É', '“', 'other'];

/** Every phrase at every word of a text, as someone without an index would look for it. */
const searched = (phrases: readonly string[], text: string): readonly string[] => {
  const words = tokensOf(text);
  return words.flatMap((_, at) =>
    phrases.filter((phrase) => tokensOf(phrase).every((word, i) => words[at + i] === word)),
  );
};

it('finds what is found by looking for each phrase at each word', () => {
  const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
  const texts = fc.array(fc.constantFrom(...SPELLINGS), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.uniqueArray(
        phrase.map((words) => words.join(' ')),
        { maxLength: 4 },
      ),
      texts,
      (phrases, words) => {
        const text = words.join(' ');
        const found: string[] = [];
        new PhraseIndex(phrases.map((one) => [one, true])).scan(text, (matches) => {
          found.push(...matches.map((match) => match.phrase));
        });
        expect(found.sort()).toEqual([...searched(phrases, text)].sort());
      },
    ),
    { numRuns: 500 },
  );
});
