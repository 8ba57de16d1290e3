import { describe, expect, it } from 'vitest';
import type { ProductDocument } from '../../core/src/document/product-document';
import { earlierOf } from '../../core/src/document/structure/keep-sections';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../../core/src/markdown/markdown-document';
import { lintMarkdown } from '../../core/src/request/lint-text';
import { insertAt } from '../../core/src/text/edit';

const TEXT = '# PRD\n\n## Problem\n\nNurses wait.\n\n## Goals\n\nNurses rest.\n';

interface Version {
  readonly markdown: MarkdownDocument;
  readonly document: ProductDocument;
}

const read = (markdown: MarkdownDocument, previous?: ProductDocument): Version => ({
  markdown,
  document: lintMarkdown(markdown, { path: 'prd.md', kind: 'prd', ...(previous && { previous }) }).document,
});

const type = ({ markdown, document }: Version, after: string): Version =>
  read(editMarkdown(markdown, insertAt(markdown.text.indexOf(after) + after.length, ' long')), document);

/** The titles of the sections that something is known of from before the last edit. */
const changedIn = ({ document: { outline } }: Version) =>
  outline.sections.filter((section) => earlierOf(section) !== null).map(({ title }) => title);

describe('an outline', () => {
  it('knows the sections that the last edit changed as they were, and none that an earlier one changed', () => {
    const first = read(parseMarkdown(TEXT));
    expect(changedIn(first)).toEqual([]);
    const second = type(first, 'Nurses wait');
    expect(changedIn(second)).toContain('problem');
    const third = type(second, 'Nurses rest');
    expect(changedIn(third)).toContain('goals');
    // Through it, all of the outline before that edit would be kept.
    expect(changedIn(third)).not.toContain('problem');
  });
});
