import { describe, expect, it } from 'vitest';
import { isSlip } from '../../core/src/text/slip';

describe('a slip of the finger', () => {
  it.each([
    ['prdd', 'prd', 'a letter typed twice'],
    ['prrd', 'prd', 'a letter typed twice'],
    ['drfat', 'draft', 'two letters swapped'],
    ['reveiw', 'review', 'two letters swapped'],
    ['aproved', 'approved', 'a letter left out'],
    ['mesaging', 'messaging', 'a letter left out'],
    ['positionning', 'positioning', 'a letter too many'],
    ['battlacerd', 'battlecard', 'two letters wrong in a long word'],
  ])('is seen in “%s” for “%s”: %s', (word, name) => {
    expect(isSlip(word, name)).toBe(true);
  });

  it.each([
    ['prd', 'prd', 'it is the same word'],
    ['brd', 'prd', 'the first letter is seldom wrong'],
    ['pdr', 'prd', 'so short a word may be another'],
    ['prod', 'prd', 'so short a word may be another'],
    ['race', 'raci', 'so short a word may be another'],
    ['unapproved', 'approved', 'it says the opposite'],
    ['blocked', 'locked', 'it is another word'],
    ['perception', 'persona', 'too much differs'],
  ])('is not seen in “%s” for “%s”: %s', (word, name) => {
    expect(isSlip(word, name)).toBe(false);
  });
});
