import { describe, expect, it } from 'vitest';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../../core/src/markdown/markdown-document';

/** A requirements document of 100 sections with four blocks each. */
const LONG = Array.from(
  { length: 100 },
  (_, i) =>
    `## Section ${i}\n\nParagraph ${i} about [the plan][plan].\n\n- one ${i}\n- two\n\n| a | b |\n|---|---|\n| ${i} | x |\n`,
).join('\n');
const BLOCKS = 400;

const at = (document: MarkdownDocument, text: string): number => document.text.indexOf(text);

function replaceIn(document: MarkdownDocument, found: string, newText: string): MarkdownDocument {
  const start = at(document, found);
  return editMarkdown(document, { span: { start, end: start + found.length }, newText });
}

describe('what is parsed', () => {
  it('is every block once at first', () => {
    const { reparsed } = parseMarkdown(LONG);
    expect(reparsed.blocks).toBe(BLOCKS);
    expect(reparsed.characters).toBe(LONG.length);
  });

  it.each([
    ['a letter in a paragraph', 'Paragraph 50', 'Paragraph x50', 2],
    ['a letter in a list', 'two\n\n| a | b |\n|---|---|\n| 50', 'twox\n\n| a | b |\n|---|---|\n| 50', 2],
    ['a letter in a heading', '## Section 50', '## Section x50', 2],
    ['a new paragraph', 'Paragraph 50 about', 'Paragraph 50\n\nabout', 3],
    ['a heading turned to text', '## Section 50\n', 'Section 50\n', 2],
    ['a word at the end', '| 99 | x |\n', '| 99 | x |\n\nword\n', 2],
  ])('after %s is a block or two', (_, found, newText, blocks) => {
    const edited = replaceIn(parseMarkdown(LONG), found, newText);
    expect(edited.reparsed.blocks).toBeLessThanOrEqual(blocks);
    expect(edited.reparsed.characters).toBeLessThan(200);
  });

  it('after a fence is opened is what the fence swallows, twice at most', () => {
    const edited = replaceIn(parseMarkdown(LONG), 'Paragraph 50', '```\nParagraph 50');
    expect(edited.reparsed.blocks).toBeLessThanOrEqual(5);
    expect(edited.reparsed.characters).toBeLessThan(LONG.length * 2);
  });

  it('after a label is defined is what asks for it', () => {
    const document = parseMarkdown(`${LONG}\nSee [the wiki].\n\nEnd.\n`);
    const edited = editMarkdown(document, { span: { start: 0, end: 0 }, newText: '[the wiki]: /wiki\n\n' });
    expect(edited.reparsed.blocks).toBe(3);
    const again = parseMarkdown(document.text);
    const all = editMarkdown(again, { span: { start: 0, end: 0 }, newText: '[plan]: /plan\n\n' });
    expect(all.reparsed.blocks).toBe(102);
  });

  it('is nothing when only front matter changes', () => {
    const document = parseMarkdown(`---\nstatus: draft\n---\n\n${LONG}`);
    expect(replaceIn(document, 'draft', 'approved').reparsed).toEqual({ blocks: 0, characters: 0 });
  });

  it('adds up over several edits', () => {
    const one = editMarkdown(parseMarkdown(LONG), { span: { start: 20, end: 20 }, newText: 'x' });
    const two = editMarkdown(parseMarkdown(LONG), [
      { span: { start: 20, end: 20 }, newText: 'x' },
      { span: { start: 20, end: 21 }, newText: '' },
    ]);
    expect(two.reparsed.characters).toBeGreaterThan(one.reparsed.characters);
  });
});

describe('what an edit leaves alone', () => {
  it('keeps its objects above the edit', () => {
    const before = parseMarkdown(LONG);
    const after = replaceIn(before, 'Paragraph 50', 'Paragraph x50');
    const changed = before.content.findIndex(({ span }) => span.end > at(before, 'Paragraph 50'));
    expect(changed).toBe(201);
    for (let i = 0; i < changed; i += 1) expect(after.content[i]).toBe(before.content[i]);
  });

  it('keeps its objects below the edit too, in their new places', () => {
    const before = parseMarkdown(LONG);
    const last = before.content.at(-1);
    const start = last?.span.start ?? 0;
    const after = replaceIn(before, 'Paragraph 50', 'Paragraph x50');
    expect(after.content.filter((block) => !before.content.includes(block))).toHaveLength(1);
    expect(after.content.at(-1)).toBe(last);
    expect(last?.span.start).toBe(start + 1);
  });

  it('keeps the block before and after that were parsed only to be sure', () => {
    const before = parseMarkdown(LONG);
    const after = replaceIn(before, '## Section 50', '## Section x50');
    const index = before.content.findIndex(({ span }) => span.start === at(before, '## Section 50'));
    expect(after.content[index - 1]).toBe(before.content[index - 1]);
    expect(after.content[index]).not.toBe(before.content[index]);
  });

  it('is taken over by the edited document: the one before cannot be edited again', () => {
    const before = parseMarkdown(LONG);
    replaceIn(before, 'Section 0', 'Section zero');
    expect(() => replaceIn(before, 'Section 1', 'Section one')).toThrow('edited before');
  });
});
