import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type MarkdownEngine, remarkEngine } from '../../core/src/markdown/engine';
import { findFrontMatter } from '../../core/src/markdown/front-matter-block';
import { Labels } from '../../core/src/markdown/labels';
import { lezerEngine } from '../../core/src/markdown/lezer/lezer-engine';
import { INLINES, LINES } from './fast-engine-pieces';
import { Random } from './random';
import { OWN_DOCUMENTS, SPEC_EXAMPLES } from './samples';

const remark = remarkEngine();
const fast = lezerEngine(remark);

/** What an engine makes of a text: the tree, and what it says of labels. */
function reading(engine: MarkdownEngine, text: string, elsewhere: readonly string[] = []) {
  const labels = new Labels((label) => elsewhere.includes(label), text.length);
  const root = engine.parse(text, labels);
  // A label of blanks only is never defined, so it makes no difference who asks for it.
  const asked = new Set(labels.asked.map(({ label }) => label).filter((label) => label !== 'definition:'));
  // remark may look at the start of a footnote twice.
  const defined = new Set(labels.defined.map(({ label, at }) => `${label} at ${at}`));
  return { root, asked: [...asked].sort(), defined: [...defined].sort() };
}

function expectSame(text: string): void {
  const [read, reference] = [reading(fast, text), reading(remark, text)];
  // A quick comparison for thousands of texts, a readable one for those that differ.
  if (isDeepStrictEqual(read, reference)) return;
  expect(read, JSON.stringify(text)).toEqual(reference);
  expect.unreachable('a property is undefined in one and missing in the other');
}

const withoutFrontMatter = (text: string): string => text.slice(findFrontMatter(text)?.span.end ?? 0);

const PROJECT_DOCUMENTS = ['.', 'docs', 'docs/rules', 'examples', 'examples/first-draft'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => withoutFrontMatter(readFileSync(`${folder}/${name}`, 'utf8'))),
);

describe('the fast engine reads as remark does', () => {
  it.each([
    ['alone', (text: string) => text],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['among others', (text: string) => `a\n\n${text}\n\n# b\n\n${text}`],
  ])('every example of the specifications, %s', (_, placed) => {
    for (const text of SPEC_EXAMPLES) expectSame(placed(text));
  });

  it("this project's documents", () => {
    for (const text of [...OWN_DOCUMENTS, ...PROJECT_DOCUMENTS]) {
      expectSame(text);
      expectSame(text.replaceAll('\n', '\r\n'));
    }
  });

  it.each([
    ['a list in a quote, and a blank line', '> - a\n>\n> b\n'],
    ['a row that may be an item', '| a |\n|---|\n*\n'],
    ['a language that looks like a fence', '```~~~\na\n```\n'],
    ['a bracket that a destination leaves open', '[a](b](u "t")c)\n'],
    ['a line too far in to be a row', 'a | b\n-|-\n    c\n'],
    ['an item whose number cannot follow text', 'a\n- 2. b\n'],
    ['a task without a space', '- [ ] \nb\n'],
    ['HTML in an item, further in', '- a\n\n   <!-- b -->\n'],
    ['a mark in a delimiter row', 'a|b\n-|\uFEFF-\nc\n'],
    ['code that a line break ends', '>`\\\n>a\n'],
    ['labels that are empty', '[][]()\n'],
    ['a definition below, and one in an item', '[a] [b]\n\n- [b]: /b\n\n[a]: /a\n'],
    ['what a second pair of brackets holds', '[][<t>]\n'],
    ['a tag, and a space that is none', '<b>\u00a0\n'],
    ['an empty item with a number below an item', '- a\n3.\n'],
    ['a tab behind a fence', '```\t\n```\n'],
    ['a definition right below its heading', 'see [a]\n\n# A\n[a]: #a\n\nb\n'],
    ['definitions that something above reaches over', '[a] [b]\n\n- [b]: /b\n  ```\n\n[a]: /a\n'],
    ['definitions of which one is odd', '[a] [b]\n\n[a]: </a>\n[b]: /b\n'],
    ['a definition that a fence swallows', '[a]\n\n- ```\n\n[a]: /a\n'],
  ])('%s', (_, text) => expectSame(text));

  it('references whose definition is elsewhere', () => {
    const text = '[a] [b][a] ![c] and [d]\n\n> [a]\n';
    const elsewhere = ['definition:A', 'definition:C'];
    expect(reading(fast, text, elsewhere)).toEqual(reading(remark, text, elsewhere));
  });
});

const RUNS = 6;
const TEXTS_PER_RUN = 600;

const pieces = (random: Random, from: readonly string[], most: number): string =>
  Array.from({ length: 1 + random.int(most) }, () => random.pick(from)).join('');

function cutAndPasted(random: Random): string {
  const source = random.pick([...OWN_DOCUMENTS, ...PROJECT_DOCUMENTS]);
  const start = random.int(Math.max(1, source.length - 1500));
  let text = source.slice(start, start + 1500);
  for (let i = random.int(4); i >= 0; i -= 1) {
    const at = random.int(text.length + 1);
    const piece = random.pick(random.next() < 0.5 ? LINES : INLINES);
    text = text.slice(0, at) + piece + text.slice(at + (random.next() < 0.5 ? 0 : random.int(20)));
  }
  return text;
}

function paragraph(random: Random): string {
  const text = pieces(random, INLINES, 16);
  const kind = random.next();
  if (kind < 0.3) return `- ${text}`;
  if (kind < 0.4) return `> ${text}`;
  return kind < 0.6 ? `| ${text.replaceAll('\n', '')} | b |\n|--|--|\n| c |` : text;
}

function someText(random: Random): string {
  const kind = random.int(4);
  if (kind === 0) return cutAndPasted(random);
  if (kind === 1) return pieces(random, LINES, 14);
  if (kind === 2) return paragraph(random);
  return pieces(random, SPEC_EXAMPLES, 5);
}

describe('the fast engine reads random texts as remark does', () => {
  it.each(Array.from({ length: RUNS }, (_, run) => run))('run %i', (run) => {
    const random = new Random(1000 + run);
    for (let i = 0; i < TEXTS_PER_RUN; i += 1) {
      const text = someText(random);
      expectSame(random.next() < 0.15 ? text.replaceAll('\n', '\r\n') : text);
    }
  });
});

/** How much of a text the fast engine leaves to remark. */
function leftOver(text: string): number {
  let characters = 0;
  const counting: MarkdownEngine = {
    parse(source, labels) {
      characters += source.length;
      return remark.parse(source, labels);
    },
  };
  reading(lezerEngine(counting), text);
  return characters;
}

describe('the fast engine needs no remark', () => {
  it.each([
    ['headings', '# A\n\n## B ##\n\nC\n===\n'],
    ['marked text', 'a **b** _c_ `d`\nf  \ng\\\nh \\* &amp; ~5\n\n~~e~~ f\n'],
    ['links and images', '[a](b) [c *d*](e "f") ![g](h) <https://i.j>\n'],
    ['references', '[a] [b][a] ![c][a]\n\n[a]: /x "t"\n[d]: /y\n'],
    ['brackets that are no link', '[TBD] [**to do**] [x] (y)\n'],
    ['lists', '- a\n  - b\n\n    c\n* d\n\n1. e\n2. f\n   g\n'],
    ['tasks', '- [ ] a\n- [x] **b**\n'],
    ['tables', '| a | b |\n|:--|--:|\n| `c` | |\n| **d** | e \\| f |\n'],
    ['code', '```js x\na\n\nb\n```\n\n- ~~~\n  c\n  ~~~\n'],
    ['quotes', '> a\n> **b**\n>\n> c\n'],
    ['HTML', '<!-- a -->\n\n<details>\n<summary>b</summary>\n\nc <b>d</b><br>\n\n</details>\n'],
    ['lines that end with CRLF', '# a\r\n\r\n- b\r\n- c\r\n'],
  ])('for %s', (_, text) => {
    expect(leftOver(text)).toBe(0);
    expectSame(text);
  });

  it("for nearly all of this project's documents", () => {
    const text = PROJECT_DOCUMENTS.join('');
    const left = PROJECT_DOCUMENTS.reduce((sum, document) => sum + leftOver(document), 0);
    expect(left / text.length).toBeLessThan(0.05);
  });

  it('for the blocks around one that it is not sure of', () => {
    const plain = 'A paragraph.\n\n- a\n- b\n\n'.repeat(20);
    const odd = '    indented\n';
    expect(leftOver(`${plain}# T\n\n${odd}\n${plain}`)).toBeLessThan(60);
  });
});
