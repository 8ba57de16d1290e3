import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSpans } from '../../core/src/text/changed-spans';

/** The changed texts; an empty one stands where lines were taken out. */
const changed = (before: string, after: string): readonly string[] =>
  changedSpans(before, after).map(({ start, end }) => after.slice(start, end));

describe('what changed between two texts', () => {
  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['an added line', 'a\nc\n', 'a\nb\nc\n', ['b\n']],
    ['an edited line', 'a\nb\nc\n', 'a\nB\nc\n', ['B\n']],
    ['a line that is gone', 'a\nb\nc\n', 'a\nc\n', ['']],
    ['two places', 'a\nb\nc\n', 'A\nb\nC\n', ['A\n', 'C\n']],
    ['line ends alone', 'a\r\nb\r\n', 'a\nb\n', []],
    ['a last line without an end', 'a\nb', 'a\nb\nc', ['c']],
    ['all of a new text', '', 'a\n', ['a\n']],
  ])('is %s', (_what, before, after, expected) => {
    const found = changed(before, after);
    expect(found.length).toBe(expected.length);
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text.trimEnd());
  });

  it('stands where lines were taken out', () => {
    expect(changedSpans('a\nb\nc\n', 'a\nc\n')).toEqual([{ start: 2, end: 2 }]);
  });

  it('is all of a text that has little to do with the other', () => {
    const numbers = (from: number) => Array.from({ length: 5000 }, (_, at) => `line ${from + at}`).join('\n');
    const after = numbers(100_000);
    expect(changedSpans(numbers(0), after)).toEqual([{ start: 0, end: after.length }]);
  });

  it('leaves lines that the earlier text had, in their order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = changedSpans(before, after);
        const kept: string[] = [];
        let offset = 0;
        for (const line of after.split('\n')) {
          const isChanged = spans.some(({ start, end }) => start <= offset && offset < Math.max(end, start));
          const isLastEmpty = offset === after.length && spans.some(({ end }) => end === after.length);
          if (!isChanged && !isLastEmpty) kept.push(line);
          offset += line.length + 1;
        }
        let at = 0;
        const earlier = before.split('\n');
        for (const line of kept) {
          at = earlier.indexOf(line, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
