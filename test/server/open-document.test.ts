import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/src';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { Positions } from '../../server/src/convert';
import { OpenDocument } from '../../server/src/session/open-document';
import { joinEdits } from '../../server/src/session/pending-edits';

const positions = new Positions('utf-16');
const TEXT =
  '---\r\ntype: prd\r\n---\r\n\r\n# PRD\r\n\r\nA paragraph “of words”.\r\n\r\n- one\r\n- two 🎯\r\n';

const opened = (text = TEXT) =>
  new OpenDocument({ uri: 'file:///a.md', languageId: 'markdown', version: 1, text });

const pieces = fc.constantFrom('a', 'word ', '\n', '\r\n', '- ', '# ', '```\n', '| a |', '“', '');
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 12 }),
    text: pieces,
    whole: fc.boolean(),
    asked: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe('an open document', () => {
  it('holds what the client has, parsed as if it were read anew, whatever is edited', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        const document = opened();
        let version = 1;
        for (const { at, removed, text, whole, asked } of edits) {
          const start = positions.at(document.lines, at % (document.text.length + 1));
          const from = positions.offset(document.lines, start);
          const end = positions.at(document.lines, from + removed);
          const next =
            document.text.slice(0, from) + text + document.text.slice(positions.offset(document.lines, end));
          version += 1;
          document.change(
            whole ? [{ text: next }] : [{ range: { start, end }, text }],
            version,
            positions,
            0,
          );
          expect(document.text).toBe(next);
          if (asked) expect(document.markdown.text).toBe(next);
        }
        expect(document.markdown.text).toBe(document.text);
        expect(document.markdown.content).toEqual(parseMarkdown(document.text).content);
      }),
      { numRuns: 300 },
    );
  });

  it('parses a burst of typing in one place once', () => {
    const document = opened();
    const { length } = document.markdown.content;
    const line = 6;
    for (const [index, letter] of [...'abcdef'].entries()) {
      const at = { line, character: 2 + index };
      document.change([{ range: { start: at, end: at }, text: letter }], 2 + index, positions, 0);
    }
    expect(document.markdown.text).toContain('A abcdefparagraph');
    expect(document.markdown.reparsed.blocks).toBeLessThan(length + 2);
  });
});

describe('two edits', () => {
  it('are one when the second touches what the first has written', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 }),
        fc.nat({ max: 5 }),
        fc.string({ maxLength: 6 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 6 }),
        fc.string({ maxLength: 6 }),
        (at, removed, first, then, less, second) => {
          const text = 'abcdefghijklmno';
          const a = { span: { start: at, end: at + removed }, newText: first };
          const after = applyEdits(text, [a]);
          const start = Math.min(then, after.length);
          const b = { span: { start, end: Math.min(after.length, start + less) }, newText: second };
          const joined = joinEdits(a, b);
          if (joined) expect(applyEdits(text, [joined])).toBe(applyEdits(after, [b]));
          else expect(b.span.end < at || b.span.start > at + first.length).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
