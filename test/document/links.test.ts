import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../core/src/document/references/anchors';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { readDocument } from '../support/read-document';

const linksOf = (text: string) => {
  const document = readDocument(text);
  return document.links.map(({ kind, target, label, span }) => ({
    kind,
    target,
    label,
    written: text.slice(span.start, span.end),
  }));
};

describe('links', () => {
  it('are read with the place of their target', () => {
    expect(linksOf('See **[the log](a/b.md#c "title")** and ![shot](<my shot.png>).\n')).toEqual([
      { kind: 'link', target: 'a/b.md#c', label: null, written: 'a/b.md#c' },
      { kind: 'image', target: 'my shot.png', label: null, written: 'my shot.png' },
    ]);
  });

  it('are read inside each other', () => {
    expect(linksOf('[![badge](b.svg)](c.md)\n').map(({ written }) => written)).toEqual(['b.svg', 'c.md']);
  });

  it('are read in lists, tables, quotes and headings', () => {
    expect(
      linksOf('# [a](a)\n\n- [b](b)\n\n> [c](c)\n\n| [d](d) |\n|---|\n| [e](e) |\n').map(
        ({ target }) => target,
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('by reference are read once, at the definition', () => {
    expect(linksOf('[one][x] and [two][x]\n\n[x]: x.md\n')).toEqual([
      { kind: 'link', target: 'x.md', label: 'x', written: 'x.md' },
    ]);
  });

  it('without a definition have no target', () => {
    expect(linksOf('[one][nowhere] and [two][]\n')).toEqual([
      { kind: 'link', target: null, label: 'nowhere', written: 'nowhere' },
      { kind: 'link', target: null, label: 'two', written: '[two][]' },
    ]);
  });

  it('may be wiki links and front matter', () => {
    expect(linksOf('---\nrelated: [a.md, "Ana"]\nowner: b.md\n---\n\n[[Page|words]]\n')).toEqual([
      { kind: 'front-matter', target: 'a.md', label: null, written: 'a.md' },
      { kind: 'wiki', target: 'Page', label: null, written: 'Page' },
    ]);
  });

  it('in code are text', () => {
    expect(linksOf('`[a](b)` `[a][b]` `[[c]]`\n\n```\n[d](e)\n```\n')).toEqual([]);
  });
});

describe('anchors', () => {
  const anchors = (text: string) => anchorsOf(parseMarkdown(text));

  it('are named as on GitHub', () => {
    expect(anchors('# The `API` & *you*\n\n## Goals\n\n## Goals\n\n## Über uns?\n').names).toEqual([
      'the-api--you',
      'goals',
      'goals-1',
      'über-uns',
    ]);
  });

  it('are found in any case and with any run of hyphens', () => {
    const found = anchors('## 🎯 Goals — now\n');
    expect(['-goals--now', 'goals-now', 'Goals-Now'].map((name) => found.has(name))).toEqual([
      true,
      true,
      true,
    ]);
    expect(found.has('goals')).toBe(false);
  });

  it('are also ids of elements and custom ids', () => {
    const found = anchors('<a id="one"></a>\n\nText <span name=\'two\'>x</span>\n\n## Limits {#three}\n');
    expect(['one', 'two', 'three', 'limits'].map((name) => found.has(name))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('that a page always has are found', () => {
    expect(['', 'top', 'fn1', 'L10-L20', ':~:text=card'].map((name) => anchors('# A\n').has(name))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});
