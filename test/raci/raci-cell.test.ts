import { describe, expect, it } from 'vitest';
import { isBlankCell, readCell } from '../../core/src/raci/raci-cell';

describe('a cell of a matrix', () => {
  it.each([
    ['R', 'R'],
    ['a', 'A'],
    ['A/R', 'AR'],
    ['R / A', 'RA'],
    ['R /  A', 'RA'],
    ['A,R', 'AR'],
    ['A & R', 'AR'],
    ['A + R', 'AR'],
    ['A and R', 'AR'],
    ['A·R', 'AR'],
    ['RA', 'RA'],
    ['RAC', 'RAC'],
    ['C*', 'C'],
    ['R†', 'R'],
    ['🟥 A', 'A'],
    ['Responsible', 'R'],
    ['Accountable / Responsible', 'AR'],
    ['Consult', 'C'],
    ['Ａ', 'A'],
    ['C、I', 'CI'],
    ['Owns', 'A'],
    ['R R', 'R'],
  ])('reads “%s” as %s', (text, codes) => {
    expect(readCell(text)?.codes.join('')).toBe(codes);
  });

  it.each([
    ['R (veto)', 'R', 'veto'],
    ['A (SEV1/2)', 'A', 'SEV1/2'],
    ['I (A for tier 1)', 'I', 'A for tier 1'],
    ['C（pricing only）', 'C', 'pricing only'],
    ['A [until June]', 'A', 'until June'],
    ['A partly', 'A', 'partly'],
  ])('keeps the condition of “%s”', (text, code, condition) => {
    expect(readCell(text)).toMatchObject({ codes: [code], condition });
  });

  it('takes letters of other alphabets for ours and says so', () => {
    expect(readCell('А/С')).toMatchObject({ codes: ['A', 'C'], hasLookAlike: true });
    expect(readCell('A/C')).toMatchObject({ hasLookAlike: false });
    expect(readCell('Ｃ')).toMatchObject({ codes: ['C'], hasLookAlike: true });
  });

  it('leaves words of other alphabets alone', () => {
    expect(readCell('A (только оплата)')).toMatchObject({ codes: ['A'], hasLookAlike: false });
    expect(readCell('Анна')).toBeNull();
  });

  it('takes no words in capitals for letters', () => {
    expect(readCell('READ')).toBeNull();
    expect(readCell('PAIR')).toBeNull();
    expect(readCell('CC')).toBeNull();
  });

  it('keeps single letters that no scheme has', () => {
    expect(readCell('W')).toMatchObject({ codes: [], unknown: ['W'] });
    expect(readCell('R/X')).toMatchObject({ codes: ['R'], unknown: ['X'] });
  });

  it.each(['', ' ', '-', '–', '—', '/', '·', 'n/a', 'N/A', 'None'])('takes “%s” for blank', (text) => {
    expect(isBlankCell(text)).toBe(true);
    expect(readCell(text)).toBeNull();
  });

  it.each(['Ana', 'as needed', 'ra', 'TBD', '12', 'a team decides', 'A team of four decides', '?'])(
    'reads no letters from “%s”',
    (text) => {
      expect(readCell(text)).toBeNull();
    },
  );
});
