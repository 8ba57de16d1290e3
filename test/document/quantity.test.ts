import { describe, expect, it } from 'vitest';
import { isComparable, quantitiesIn, wholeQuantity } from '../../core/src/document/numbers/quantity';
import type { Unit } from '../../core/src/document/numbers/unit';

const unitName = (unit: Unit): string => {
  switch (unit.kind) {
    case 'money':
      return unit.currency;
    case 'rating':
      return `of ${unit.outOf}`;
    case 'time':
      return `${unit.seconds} s`;
    case 'count':
      return unit.of;
    default:
      return unit.kind;
  }
};

/** `[≥] amount[–upper] unit` for each quantity in a text. */
const read = (text: string): readonly string[] =>
  quantitiesIn(text).map(({ amount, upper, bound, sign, unit }) =>
    [bound, `${sign ?? ''}${amount}${upper === null ? '' : `–${upper}`}`, unitName(unit)]
      .filter(Boolean)
      .join(' '),
  );

describe('quantitiesIn', () => {
  it.each([
    ['5,000 users', ['5000 users']],
    ['5k', ['5000']],
    ['10 000 users', ['10000 users']],
    ['5 million rows', ['5000000 rows']],
    ['1,234,567.5', ['1234567.5']],
    ["12'500 CHF", ['12500 CHF']],
    ['1.200,50 €', ['1200.5 EUR']],
    ['0,9', ['0.9']],
  ])('reads the number in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['90 %', ['90 percent']],
    ['90 percent', ['90 percent']],
    ['+5 pp', ['+5 points']],
    ['5 percentage points', ['5 points']],
    ['3x faster', ['3 times']],
    ['4.2/5', ['4.2 of 5']],
    ['4.2 out of 5', ['4.2 of 5']],
    ['US$49.00', ['49 USD']],
    ['$1.2M ARR', ['1200000 $']],
    ['30 USD', ['30 USD']],
    ['200ms', ['200 0.001 s']],
    ['30-day retention', ['30 86400 s']],
    ['2 weeks', ['2 604800 s']],
    ['100 points', ['100 points']],
  ])('reads the unit in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['≥ 40 %', ['min 40 percent']],
    ['> 40 %', ['min 40 percent']],
    ['at least 40 %', ['min 40 percent']],
    ['40 %+', ['min 40 percent']],
    ['5+ teams', ['min 5 teams']],
    ['30+ minutes', ['min 30 60 s']],
    ['under 30 seconds', ['max 30 1 s']],
    ['at or under 8 %', ['max 8 percent']],
    ['up to 3 clicks', ['max 3 clicks']],
    ['~5', ['about 5']],
  ])('reads the bound in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['2–15 %', ['2–15 percent']],
    ['10%–20%', ['10–20 percent']],
    ['5–10k users', ['5000–10000 users']],
    ['$5-10', ['5–10 $']],
    ['28 % — 45 sites', ['28 percent', '45 sites']],
  ])('reads the range in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'FR-12',
    'v1.2.3',
    '2026-05-20',
    'May 20, 2026',
    '14:30',
    '24/7',
    '1st',
    '2FA',
    '3D',
    'SOC 2',
    'ISO 27001',
    '1. First',
    'T+30',
    'Q3 2026',
    'by 2026',
    '#42',
    '1,2,3',
  ])('finds no quantity in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('marks numbers that can be read in two ways', () => {
    const doubtful = ['1.500 users', '3m', '2026 roadmap'].map((text) => quantitiesIn(text)[0]?.ambiguous);
    expect(doubtful).toEqual([true, true, true]);
  });

  it('knows how exactly a number is shown', () => {
    const rounding = ['49', '4.2', '5k', '$1.2M'].map((text) => quantitiesIn(text)[0]?.rounding);
    expect(rounding).toEqual([0.5, 0.05, 500, 50_000]);
  });

  it('covers sign, currency and unit', () => {
    const text = 'about −$1.2M a year';
    expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['−$1.2M']);
  });
});

describe('wholeQuantity', () => {
  it('reads a text that is one quantity and nothing else', () => {
    expect(wholeQuantity(' $4,000 ')?.amount).toBe(4000);
    expect(wholeQuantity('4,000 or so')).toBeNull();
    expect(wholeQuantity('4 + 5')).toBeNull();
  });
});

describe('isComparable', () => {
  it('tells currencies, ratings and kinds of unit apart', () => {
    const compare = (text: string): boolean => {
      const [a, b] = quantitiesIn(text);
      return a !== undefined && b !== undefined && isComparable(a, b);
    };
    expect(compare('$5 and $6')).toBe(true);
    expect(compare('$5 and €6')).toBe(false);
    expect(compare('5 % and 6 users')).toBe(false);
    expect(compare('3 hours and 20 minutes')).toBe(true);
    expect(compare('3/5 and 4/10')).toBe(false);
  });
});
