import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../core/src/markdown/body';
import { remarkEngine } from '../../core/src/markdown/engine';
import { findFrontMatter } from '../../core/src/markdown/front-matter-block';
import { parseMarkdown, toRoot } from '../../core/src/markdown/markdown-document';
import { OWN_DOCUMENTS, PRD, SPEC_EXAMPLES } from './samples';

/** remark with the same syntax and nothing of ours. */
const remark = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmStrikethrough(), gfmFootnote()];
    data.fromMarkdownExtensions = [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ];
  })
  .freeze();

const BODIES = [...SPEC_EXAMPLES, ...OWN_DOCUMENTS].filter((text) => findFrontMatter(text) === null);

describe('the tree', () => {
  it("is remark's for every example of the specifications", () => {
    for (const text of BODIES)
      expect(toRoot(parseMarkdown(text)), JSON.stringify(text)).toEqual(remark.parse(text));
  });

  it("is remark's for a long text, which is parsed in pieces", () => {
    const closed = BODIES.filter((text) => !/[<`~]/.test(text));
    const text = `${[...closed, ...closed].join('\n\n# Next\n\n').replaceAll('[foo]:', '[bar]:')}\n\n[foo]: /late\n`;
    const document = parseMarkdown(text);
    expect(toRoot(document)).toEqual(remark.parse(text));
    // Early references to the late label are parsed twice, the rest is not.
    expect(document.reparsed.characters).toBeGreaterThan(text.length);
    expect(document.reparsed.characters).toBeLessThan(text.length * 1.5);
  });

  it.each([1, 10, 100])('does not depend on pieces of %i characters', (pieceLength) => {
    const engine = remarkEngine();
    for (const text of [PRD, ...OWN_DOCUMENTS, BODIES.slice(0, 300).join('\n\n')]) {
      const source = { text, base: findFrontMatter(text)?.span.end ?? 0 };
      const blocks = parseBody(engine, source, pieceLength).chunks.flatMap(({ nodes }) =>
        nodes.map(({ type }) => type),
      );
      const whole = parseBody(engine, source, text.length + 1).chunks.flatMap(({ nodes }) =>
        nodes.map(({ type }) => type),
      );
      expect(blocks).toEqual(whole);
    }
  });

  it('begins with the front matter, and counts from the start of the text', () => {
    const root = toRoot(parseMarkdown('\uFEFF---\na: b\n---\n\n# T\n'));
    expect(root.children.map(({ type }) => type)).toEqual(['yaml', 'heading']);
    expect(root.children[0]).toMatchObject({ value: 'a: b' });
    expect(root.children[1]?.position?.start).toEqual({ line: 5, column: 1, offset: 15 });
  });

  it('counts a byte order mark as a column', () => {
    const root = toRoot(parseMarkdown('\uFEFF# T\n'));
    expect(root.children[0]?.position?.start).toEqual({ line: 1, column: 2, offset: 1 });
  });
});
