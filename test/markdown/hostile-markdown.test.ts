import { describe, expect, it } from 'vitest';
import { editMarkdown, parseMarkdown, toRoot } from '../../core/src/markdown/markdown-document';

const LENGTH = 100_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Pieces that make a Markdown parser's work grow with the square of their number, or its calls nest as deep. */
const HOSTILE: readonly string[] = [
  ...['>', '> ', '- ', '+ ', '1. ', '> - ', '[^a]: ', '>\t', '-\t', '> [^a]: - '],
  ...['(', '[', ']', '[]', '![', '[a](', '[a](<b ', '[a](b (c ', '[a][', '[^a]', '[^'],
  ...[
    '*',
    '_',
    '~~',
    '**a ',
    '*a_ ',
    'a*b_',
    '***a',
    '*a **a ',
    '`',
    'a`b``c',
    '<',
    'a <!-- ',
    'a <?',
    'a <!A ',
  ],
  ...['a <![CDATA[', '<a b="', '&', '&a', '\\', '|', 'a|', ' ', '\t', '#', '=', '~', '"', '\uFEFF', '\0'],
];

/** The steps a parse takes, as the reads of a text that counts them, would need an engine of our own: time must do. */
const SECONDS = 20;

describe('100 KB of one piece', () => {
  it.each(HOSTILE)('%j is parsed, edited and shown as a tree', { timeout: SECONDS * 1000 }, (piece) => {
    const document = parseMarkdown(`a\n\n${repeat(piece)}\n\nz`);
    const edited = editMarkdown(document, { span: { start: 0, end: 1 }, newText: 'b' });
    expect(edited.content.length).toBeGreaterThan(0);
    expect(toRoot(edited).children.length).toBeGreaterThan(0);
  });

  it.each([
    ['opened and closed', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
    ['in and out of brackets', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
    ['emphasis in emphasis', `${'*a **b '.repeat(5000)}${'** *'.repeat(5000)}`],
    ['items in items', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['quotes in quotes', Array.from({ length: 400 }, (_, depth) => `${'>'.repeat(depth)} a`).join('\n\n')],
  ])('nested, %s, is parsed', { timeout: SECONDS * 1000 }, (_, text) => {
    expect(parseMarkdown(text).content.length).toBeGreaterThan(0);
  });
});

describe('nesting', () => {
  it('ends at column 200, and what is deeper is text', () => {
    const text = `${'>'.repeat(10_000)} deep`;
    let depth = 0;
    let [block] = parseMarkdown(text).content;
    for (; block?.kind === 'quote'; block = block.children[0]) depth += 1;
    expect(depth).toBe(200);
    expect(block).toMatchObject({ kind: 'paragraph', prose: { text: `${'>'.repeat(9800)} deep` } });
  });

  it('is not limited where people nest', () => {
    const text = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    let depth = 0;
    let [block] = parseMarkdown(text).content;
    for (; block?.kind === 'list'; block = block.items[0]?.children[0]) depth += 1;
    expect(depth).toBe(40);
  });
});

describe('a paragraph', () => {
  it('may have hundreds of links', () => {
    const text = Array.from({ length: 450 }, (_, i) => `[n${i}](/n/${i})`).join(' ');
    const [block] = parseMarkdown(text).content;
    expect(block?.kind === 'paragraph' && block.prose.shape.marks.length).toBe(450);
  });

  it('shows what it no longer reads as it stands', () => {
    const [block] = parseMarkdown('*a* '.repeat(2000)).content;
    expect(block?.kind === 'paragraph' && block.prose.text.endsWith('*a* *a*')).toBe(true);
  });
});
