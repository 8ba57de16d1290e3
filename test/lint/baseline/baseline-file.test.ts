import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../../core/src/lint/baseline/baseline-entry';
import { parseBaseline, printBaseline } from '../../../core/src/lint/baseline/baseline-file';

const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  fingerprint: '00c0ffee00c0ffee',
  further: 0,
  ruleId: 'metric-arithmetic',
  path: 'docs/prd.md',
  place: 'Metrics',
  ...more,
});

const someEntry: fc.Arbitrary<BaselineEntry> = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  further: fc.nat({ max: 12 }),
  ruleId: fc.constantFrom('metric-arithmetic', 'raci-two-accountables'),
  path: fc.string({ unit: 'grapheme', minLength: 1 }),
  place: fc.constantFrom('', 'Goals', 'What it costs – and what not'),
});

const byLine = (entries: readonly BaselineEntry[]) => entries.map((one) => printBaseline([one])).sort();

describe('a baseline as a file', () => {
  it('has a line for each finding, with the words a person knows it by', () => {
    const lines = printBaseline([entry()]).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('00c0ffee00c0ffee\tmetric-arithmetic\tdocs/prd.md\tMetrics');
    expect(lines.slice(0, -1).every((line) => line.startsWith('# '))).toBe(true);
  });

  it('says of a finding about several places how many more there are', () => {
    expect(printBaseline([entry({ further: 2 })])).toContain('\n00c0ffee00c0ffee+2\tmetric-arithmetic\t');
  });

  it('is read as it was written, whatever documents are called', () => {
    fc.assert(
      fc.property(fc.array(someEntry), (entries) => {
        const read = parseBaseline(printBaseline(entries));
        expect('entries' in read && byLine(read.entries)).toEqual(byLine(entries));
      }),
    );
  });

  it('is the same in whatever order findings come', () => {
    fc.assert(
      fc.property(fc.array(someEntry), (entries) => {
        expect(printBaseline(entries.toReversed())).toBe(printBaseline(entries));
      }),
    );
  });

  it('is read with the line endings of any system, blank lines and doubled ones', () => {
    const text = printBaseline([entry()]);
    const line = text.split('\n').at(-2);
    expect(parseBaseline(`\uFEFF${text}\n${line}\n`.replaceAll('\n', '\r\n'))).toEqual({
      entries: [entry(), entry()],
    });
  });

  it.each([
    ['<<<<<<< HEAD', 'a merge left its mark here'],
    ['=======', 'a merge left its mark here'],
    ['>>>>>>> theirs', 'a merge left its mark here'],
    ['00c0ffee\tmetric-arithmetic\tdocs/prd.md', 'it does not begin with a fingerprint'],
    ['00c0ffee00c0ffee', 'no rule stands behind'],
    ['00c0ffee00c0ffee\tmetric-arithmetic', 'no document stands behind'],
    ['00c0ffee00c0ffee\tmetric-arithmetic\tdocs/%E0%A4%A.md', 'no document stands behind'],
    ['\u0000\u0000', 'it does not begin with a fingerprint'],
  ])('tells the line that cannot be read: %j', (line, message) => {
    const text = `${printBaseline([entry()])}${line}\n`;
    expect(parseBaseline(text)).toEqual({ line: 6, message: expect.stringContaining(message) });
  });
});
