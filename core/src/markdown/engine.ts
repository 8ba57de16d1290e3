import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Labels, labelSyntax } from './labels';
import { bounded, limitSyntax } from './limits';

/** Text in, Markdown tree with positions out. Every engine gives the tree that remark gives. */
export interface MarkdownEngine {
  /**
   * @param source Markdown without front matter.
   * @param labels What is known of labels defined outside `source`; told of the labels in it.
   */
  parse(source: string, labels: Labels): Root;
}

/**
 * The parts of GitHub's Markdown that product documents use. Bare URLs are left out on purpose: recognising them costs
 * as much as all the rest, and their nodes have no position.
 */
function usedSyntax(this: Processor, extra: readonly Extension[]): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmStrikethrough(), boundedFootnote(), ...extra];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}

function boundedFootnote(): Extension {
  const footnote = gfmFootnote();
  const document = Object.entries(footnote.document ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().map(bounded),
  ]);
  return { ...footnote, document: Object.fromEntries(document) };
}

const BOM = '\uFEFF';

/** The reference engine. */
export function remarkEngine(): MarkdownEngine {
  const remark = unified().use(remarkParse);
  return {
    parse(source, labels) {
      // remark drops a byte order mark at the start of whatever it is given, also where it stands for itself.
      const kept = source.startsWith(BOM) ? BOM + source : source;
      return remark()
        .use(usedSyntax, [labelSyntax(labels), limitSyntax()])
        .parse(kept);
    },
  };
}
