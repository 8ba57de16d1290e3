import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeSnippet,
  lastStop,
  plainText,
  prompt,
  shiftStops,
  tabStops,
} from '../../core/src/text/snippet';

const SNIPPET = [
  'For $',
  '{1:[who it is for]}, $',
  '{2|Must,Should\\, really,Could|} at \\$5 {a\\}: $1$0',
].join('');

describe('a snippet as plain text', () => {
  it('keeps prompts and first choices, repeats what is typed together, and drops stops', () => {
    expect(plainText(SNIPPET)).toBe('For [who it is for], Must at $5 {a}: [who it is for]');
  });

  it('is the text that was made safe', () => {
    fc.assert(fc.property(fc.string(), (text) => plainText(escapeSnippet(text)) === text));
  });

  it('is a prompt in brackets, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '$', '}', '{', '\\', ' ', '1') }),
        (words) => plainText(prompt(3, words)) === `[${words}]`,
      ),
    );
  });
});

describe('tab stops', () => {
  it('are told with their words and choices, in order', () => {
    expect(tabStops(SNIPPET)).toEqual([
      { number: 1, words: '[who it is for]', choices: [] },
      { number: 2, words: 'Must', choices: ['Must', 'Should, really', 'Could'] },
      { number: 1, words: null, choices: [] },
      { number: 0, words: null, choices: [] },
    ]);
  });

  it('move behind those of another snippet, and the last stays last', () => {
    const shifted = shiftStops(SNIPPET, lastStop(SNIPPET));
    expect(tabStops(shifted).map(({ number }) => number)).toEqual([3, 4, 3, 0]);
    expect(plainText(shifted)).toBe(plainText(SNIPPET));
  });

  it('are not seen in escaped text', () => {
    expect(tabStops(escapeSnippet(SNIPPET))).toEqual([]);
  });
});
