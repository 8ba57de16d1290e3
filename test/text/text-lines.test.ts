import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/src';
import { lineAround } from '../../core/src/text/around';
import { lineEndingOf } from '../../core/src/text/line-ending';
import { LineIndex } from '../../core/src/text/line-index';
import { TextLines } from '../../core/src/text/text-lines';

const texts = fc
  .array(fc.constantFrom('a', 'some words', '\n', '\r\n', '\r', '🎯', ''), { maxLength: 24 })
  .map((parts) => parts.join(''));
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat({ max: 9 }), newText: texts }), {
  maxLength: 12,
});

const linesOf = (text: TextLines): readonly string[] =>
  Array.from({ length: text.lineCount }, (_, line) => text.line(line));

describe('a text in lines', () => {
  it('is what it would be as a string, whatever is edited', () => {
    fc.assert(
      fc.property(texts, edits, fc.nat(), fc.nat(), (first, all, from, to) => {
        let text = first;
        let lines = TextLines.of(first);
        for (const { at, removed, newText } of all) {
          const start = at % (text.length + 1);
          const edit = { span: { start, end: Math.min(text.length, start + removed) }, newText };
          const before = lines;
          lines = before.edited(edit);
          expect(before.toString()).toBe(text);
          text = applyEdits(text, [edit]);
          const fresh = TextLines.of(text);
          expect(linesOf(lines)).toEqual(linesOf(fresh));
          const index = new LineIndex(text);
          for (let line = 0; line <= lines.lineCount; line += 1)
            expect(lines.lineStart(line)).toBe(index.lineStart(line + 1));
          expect(lines.length).toBe(text.length);
        }
        const [start, end] = [from % (text.length + 3), to % (text.length + 3)];
        expect(lines.slice(start, end)).toBe(start < end ? text.slice(start, end) : '');
        expect(lines.slice(start)).toBe(text.slice(start));
        expect(lines.toString()).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells the line of an offset, the next one behind a line end', () => {
    const text = TextLines.of('ab\r\nc\rd\n');
    expect([0, 2, 3, 4, 5, 6, 8, 99].map((offset) => text.lineAt(offset))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
    expect(text.line(3)).toBe('');
    expect(text.line(4)).toBe('');
  });

  it('takes what is put in by the hundred thousand lines', () => {
    const text = TextLines.of('a\nb').edited({ span: { start: 1, end: 1 }, newText: '\nx'.repeat(200_000) });
    expect(text.lineCount).toBe(200_002);
  });
});

describe('a line', () => {
  const long = 'x'.repeat(600);

  it.each([
    ['in a string', (text: string) => text],
    ['in a text in lines', TextLines.of],
  ])('is found around an offset %s, however long it is', (_, of) => {
    const text = of(`ab\r\n${long}\rd\n`);
    expect(lineAround(text, 300)).toEqual({ start: 4, end: 604 });
    expect(lineAround(text, 1)).toEqual({ start: 0, end: 2 });
    expect(lineAround(text, 605)).toEqual({ start: 605, end: 606 });
    expect(lineAround(text, 607)).toEqual({ start: 607, end: 607 });
  });

  it('has the ending of the first one, however late that comes', () => {
    expect(lineEndingOf(`${long}\r\n`)).toBe('\r\n');
    expect(lineEndingOf(TextLines.of(`${long}${long}${long}${long}\na\r\n`))).toBe('\n');
    expect(lineEndingOf(long)).toBe('\n');
  });
});
