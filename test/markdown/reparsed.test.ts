import { describe, expect, it } from 'vitest';
import type { Content, ProseShape } from '../../core/src/markdown/content';
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

const shapesOf = (blocks: readonly Content[]): ProseShape[] =>
  blocks.flatMap((block): ProseShape[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.prose.shape];
      case 'list':
        return block.items.flatMap(({ prose, children }) => [prose.shape, ...shapesOf(children)]);
      case 'table':
        return [block.header, ...block.rows.map(({ cells }) => cells)].flat().map(({ prose }) => prose.shape);
      case 'quote':
      case 'footnote':
        return shapesOf(block.children);
      default:
        return [];
    }
  });

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
    const all = editMarkdown(document, { span: { start: 0, end: 0 }, newText: '[plan]: /plan\n\n' });
    expect(all.reparsed.blocks).toBe(102);
  });

  it('is nothing when only front matter changes', () => {
    const document = parseMarkdown(`---\nstatus: draft\n---\n\n${LONG}`);
    expect(replaceIn(document, 'draft', 'approved').reparsed).toEqual({ blocks: 0, characters: 0 });
  });

  it('adds up over several edits', () => {
    const document = parseMarkdown(LONG);
    const one = editMarkdown(document, { span: { start: 20, end: 20 }, newText: 'x' });
    const two = editMarkdown(document, [
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

  it('keeps the shape of its text below the edit, in its new place', () => {
    const before = parseMarkdown(LONG);
    const after = replaceIn(before, 'Paragraph 50', 'Paragraph x50');
    const changed = new Set(shapesOf(before.content));
    for (const shape of shapesOf(after.content)) changed.delete(shape);
    expect([...changed].map(({ text }) => text)).toEqual(['Paragraph 50 about [the plan][plan].']);
    const [was, is] = [before.content.at(-1), after.content.at(-1)];
    expect(is?.span.start).toBe((was?.span.start ?? 0) + 1);
  });

  it('keeps its objects while nothing above it moves', () => {
    const first = parseMarkdown(LONG);
    const second = replaceIn(first, 'Paragraph 50', 'Paragraph x50');
    expect(second.content).toBe(second.content);
    const third = replaceIn(second, 'Paragraph x50', 'Paragraph y50');
    expect(third.content.at(-1)).toBe(second.content.at(-1));
    expect(third.content.at(203)).toBe(second.content.at(203));
  });

  it('keeps the block before and after that were parsed only to be sure', () => {
    const before = parseMarkdown(LONG);
    const after = replaceIn(before, '## Section 50', '## Section x50');
    const index = before.content.findIndex(({ span }) => span.start === at(before, '## Section 50'));
    expect(after.content[index - 1]).toBe(before.content[index - 1]);
    expect(after.content[index]).not.toBe(before.content[index]);
  });

  it('does not change under a version that is still in use', () => {
    const before = parseMarkdown(LONG);
    const content = structuredClone(before.content);
    const after = replaceIn(before, 'Section 0', 'Section zero');
    expect(after.content.length).toBe(content.length);
    expect(before.content).toEqual(content);
  });
});
