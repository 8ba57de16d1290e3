import type { Tree } from '@lezer/common';
import {
  type InlineParser,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';

/** Where inline syntax may begin: at its characters, and at the spaces that make a hard break. */
const SYNTAX = /[\\&`<*_~[\]!]| {2}/;

/** Steps over plain text at once; lezer would try all it knows at each character. */
const plainText: InlineParser = {
  name: 'PlainText',
  before: 'Escape',
  parse(context, _next, at) {
    const length = context.slice(at, context.end).search(SYNTAX);
    if (length === 0) return -1;
    return length < 0 ? context.end : at + length;
  },
};

/** The part of GitHub's Markdown that the reference engine reads, footnotes left out. */
export class Grammar {
  #parser: MarkdownParser | null = null;

  parse(text: string): Tree {
    // Made on first use: a start that parses nothing pays nothing.
    this.#parser ??= parser.configure([Table, TaskList, Strikethrough, { parseInline: [plainText] }]);
    return this.#parser.parse(text);
  }
}
