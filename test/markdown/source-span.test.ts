import { describe, expect, it } from 'vitest';
import { type Prose, sourceSpan } from '../../core/src/markdown/content';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { sliceProse } from '../../core/src/markdown/slice-prose';

function firstProse(text: string): Prose {
  const pending = [...parseMarkdown(text).content];
  for (let block = pending.shift(); block; block = pending.shift()) {
    if (block.kind === 'paragraph' || block.kind === 'heading') return block.prose;
    if (block.kind === 'list' && block.items[0]) return block.items[0].prose;
    if (block.kind === 'table' && block.header[0]) return block.header[0].prose;
    if (block.kind === 'quote' || block.kind === 'footnote') pending.push(...block.children);
  }
  throw new Error('no prose');
}

/** The source behind a piece of the visible text. */
function sourceOf(text: string, piece: string): string {
  const prose = firstProse(text);
  const start = prose.text.indexOf(piece);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = sourceSpan(prose, start, start + piece.length);
  return text.slice(span.start, span.end);
}

describe('the source of visible text', () => {
  it.each([
    ['plain text', 'Save an hour a week', 'hour', 'hour'],
    ['text within emphasis', 'Save **an *hour*** a week', 'hour', 'hour'],
    ['text across emphasis', 'Save **an** hour', 'an hour', 'an** hour'],
    ['the label of a link', 'See [the *plan*](x) now', 'plan', 'plan'],
    ['a code span', 'Set `a b` now', 'a b', 'a b'],
    ['a padded code span', 'Set `` a`b `` now', 'a`b', 'a`b'],
    ['a code span over two lines', 'Set `a\n  b` now', 'b', 'b'],
    ['an escaped pipe in code in a table', '| `a\\|b` c |\n|---|\n', 'b', 'b'],
    ['an escaped character', 'Save \\*an hour', '*', '\\*'],
    ['text behind an escaped character', 'Save \\*an hour', 'an hour', 'an hour'],
    ['a character reference', 'Q&amp;A for teams', '&', '&amp;'],
    ['text that looks like the reference it follows', '&amp;amp is odd', 'amp is', 'amp is'],
    ['a reference to two code units', 'a &#x1F600; b', '😀', '&#x1F600;'],
    ['half of a reference', 'a &#x1F600; b', '\ude00', '&#x1F600;'],
    ['an unknown reference', 'a &nope; b', '&nope;', '&nope;'],
    ['text behind a replaced character', 'a\0b c', 'b c', 'b c'],
    ['the second line', 'one\ntwo three', 'three', 'three'],
    ['the second line behind CRLF', 'one\r\ntwo three', 'three', 'three'],
    ['a line end', 'one  \r\ntwo', '\n', '  \r\n'],
    ['an indented second line', 'one\n   two three', 'two', 'two'],
    ['the second line of an item', '- one\n  two three', 'two', 'two'],
    ['a lazy second line of an item', '- one\ntwo three', 'two', 'two'],
    ['the second line of a quote', '> one\n> two three', 'two', 'two'],
    ['an escaped quote mark that begins a line', '> one\n> \\> two', '> two', '\\> two'],
    ['a lazy second line of a quote', '> one\ntwo three', 'two', 'two'],
    ['text behind trailing blanks', 'one \ntwo', 'two', 'two'],
    ['text behind a break tag', 'one<br>two', 'two', 'two'],
    ['text behind an image', 'a ![alt](x.png)b', 'b', 'b'],
    ['text behind a comment', 'a <!-- note -->b', 'b', 'b'],
    ['text behind struck-out text', 'a ~~old~~ new', 'new', 'new'],
    ['astral characters', 'a 😀 b', '😀 b', '😀 b'],
    ['a cell', '| one \\| two |\n|---|\n', '| two', '\\| two'],
    ['a heading', '## The *plan* ##', 'plan', 'plan'],
  ])('is found for %s', (_, text, piece, source) => {
    expect(sourceOf(text, piece)).toBe(source);
  });

  it('is a place between characters for an empty piece', () => {
    const text = 'a **b** c';
    const prose = firstProse(text);
    expect(sourceSpan(prose, 2, 2)).toEqual({ start: 4, end: 4 });
    expect(sourceSpan(prose, 5, 5)).toEqual({ start: 9, end: 9 });
  });

  it('stays inside the prose', () => {
    const prose = firstProse('# a\n');
    expect(sourceSpan(prose, 0, 99)).toEqual({ start: 2, end: 3 });
  });

  it('is the same through a slice', () => {
    const text = 'x: a &amp; **b** c';
    const slice = sliceProse(firstProse(text), 3, 8);
    expect(slice.text).toBe('a & b');
    const span = sourceSpan(slice, 2, 5);
    expect(text.slice(span.start, span.end)).toBe('&amp; **b');
  });
});

describe('visible text', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a  \r\nb', 'a\nb'],
    ['a\\\nb', 'a\nb'],
    ['a ~~b~~ ![c](d) <i>e</i> [^f]\n\n[^f]: g', 'a   e '],
    ['`a\r\nb`', 'a\nb'],
  ])('of %j is %j', (text, visible) => {
    expect(firstProse(text).text).toBe(visible);
  });

  it('has marks, outer ones first', () => {
    const { shape } = firstProse('a **b *c*** [d `e`](f) ![g](h)');
    expect(shape.marks).toEqual([
      { kind: 'strong', start: 2, end: 5 },
      { kind: 'emphasis', start: 4, end: 5 },
      { kind: 'link', target: 'f', start: 6, end: 9 },
      { kind: 'code', start: 8, end: 9 },
      { kind: 'image', target: 'h', start: 10, end: 10 },
    ]);
  });
});
