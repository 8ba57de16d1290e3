import { describe, expect, it } from 'vitest';
import { nextCodes, textOf, toggled, withCodes, writtenAs } from '../../client/webview/raci/grid/cell-text';

const LETTERS = ['R', 'A', 'C', 'I'].map((code) => ({ code, word: code }));
const cell = (codes: string, condition: string | null = null) => ({
  codes: [...codes],
  unknown: [],
  condition,
});

describe('the text of a cell', () => {
  it('has its letters, also those of no scheme, and its condition', () => {
    expect(textOf({ codes: ['A', 'R'], unknown: ['W'], condition: 'EU only' })).toBe('A/R/W (EU only)');
    expect(textOf(cell(''))).toBe('');
  });

  it('keeps its condition with other letters, and loses it with the last', () => {
    expect(withCodes(cell('A', 'EU only'), ['R'])).toBe('R (EU only)');
    expect(withCodes(cell('A', 'EU only'), [])).toBe('');
  });
});

describe('the next letter', () => {
  const next = (codes: string, step: 1 | -1 = 1) => nextCodes(cell(codes), LETTERS, step).join('');

  it('goes through the scheme and then to none', () => {
    expect(['', 'R', 'A', 'C', 'I'].map((codes) => next(codes))).toEqual(['R', 'A', 'C', 'I', '']);
  });

  it('goes back the same way', () => {
    expect(['', 'I', 'R'].map((codes) => next(codes, -1))).toEqual(['I', 'C', '']);
  });

  it('begins with the first where there are several, or one of no scheme', () => {
    expect(next('AR')).toBe('R');
    expect(nextCodes({ codes: [] }, LETTERS, 1)).toEqual(['R']);
  });
});

describe('ticking letters', () => {
  it('keeps them in the order of the scheme', () => {
    expect(toggled(['I'], 'A', LETTERS)).toEqual(['A', 'I']);
    expect(toggled(['A', 'I'], 'A', LETTERS)).toEqual(['I']);
  });
});

describe('what somebody types', () => {
  it.each([
    ['a', 'A'],
    ['ra', 'R/A'],
    [' r, a ', 'R/A'],
    ['r+r', 'R'],
    ['A (EU only)', 'A (EU only)'],
    ['w', 'w'],
    ['race', 'race'],
    ['', ''],
    ['-', '-'],
  ])('“%s” is written as “%s”', (typed, text) => {
    expect(writtenAs(typed, LETTERS)).toBe(text);
  });

  it('takes letters of more than one sign for what they are', () => {
    expect(writtenAs('vs, r', [...LETTERS, { code: 'VS', word: 'verifies' }])).toBe('VS/R');
  });
});
