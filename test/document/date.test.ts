import { describe, expect, it } from 'vitest';
import { datesIn } from '../../core/src/document/numbers/date';

const iso = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

const read = (text: string): readonly string[] =>
  datesIn(text).map(({ start, end, precision, days }) =>
    [text.slice(start, end), precision, ...(days ? [iso(days.first), iso(days.last)] : [])].join(' | '),
  );

describe('datesIn', () => {
  it.each([
    ['2026-05-20', ['2026-05-20 | day | 2026-05-20 | 2026-05-20']],
    ['May 20, 2026', ['May 20, 2026 | day | 2026-05-20 | 2026-05-20']],
    ['20th May 2026', ['20th May 2026 | day | 2026-05-20 | 2026-05-20']],
    ['20.05.2026', ['20.05.2026 | day | 2026-05-20 | 2026-05-20']],
    ['5/20/2026', ['5/20/2026 | day | 2026-05-20 | 2026-05-20']],
    ['20/5/26', ['20/5/26 | day | 2026-05-20 | 2026-05-20']],
    ['May 2026', ['May 2026 | month | 2026-05-01 | 2026-05-31']],
    ['Q3 2026', ['Q3 2026 | quarter | 2026-07-01 | 2026-09-30']],
    ['2026-Q3', ['2026-Q3 | quarter | 2026-07-01 | 2026-09-30']],
    ["Q3 '26", ["Q3 '26 | quarter | 2026-07-01 | 2026-09-30"]],
    ['H1 2026', ['H1 2026 | half | 2026-01-01 | 2026-06-30']],
    ['by 2026', ['by 2026 | year | 2026-01-01 | 2026-12-31']],
  ])('dates %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['5/6/2026', ['5/6/2026 | day']],
    ['June 3', ['June 3 | day']],
    ['Q3', ['Q3 | quarter']],
    ['Q3 FY26', ['Q3 FY26 | quarter']],
    ['T-14 days', ['T-14 days | offset']],
    ['30 days after launch', ['30 days after | offset']],
    ['week 4', ['week 4 | offset']],
    ['within 30 days', ['within 30 days | window']],
    ['in the first 90 days', ['in the first 90 days | window']],
  ])('finds %j and leaves its days open', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['2026-13-40', '31.02.2026', '2026 users', 'chapter 3', 'version 1.2.3', '99.9 %', 'may be 5 %'])(
    'finds no date in %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
