import type { Root } from 'mdast';
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

/** Text in, Markdown tree with positions out. Every engine gives the tree that remark gives. */
export interface MarkdownEngine {
  /** @param source Markdown without front matter and byte order mark. */
  parse(source: string): Root;
}

/**
 * The parts of GitHub's Markdown that product documents use. Bare URLs are left out on purpose: recognising them costs
 * as much as all the rest, and their nodes have no position.
 */
function usedSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmStrikethrough(), gfmFootnote()];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}

/** The reference engine. */
export function remarkEngine(): MarkdownEngine {
  const processor = unified().use(remarkParse).use(usedSyntax).freeze();
  return { parse: (source) => processor.parse(source) };
}
