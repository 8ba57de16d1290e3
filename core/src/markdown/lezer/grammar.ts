import type { Tree } from '@lezer/common';
import {
  type InlineContext,
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
    if (length < 0) return context.end;
    return length > 0 ? at + length : behindSpaces(context, at);
  },
};

/** Behind several spaces that are no hard break; -1 where there are none. */
function behindSpaces(context: InlineContext, at: number): number {
  const [space, lineFeed] = [32, 10];
  let end = at;
  while (context.char(end) === space) end += 1;
  return end - at < 2 || context.char(end) === lineFeed ? -1 : end;
}

/** The part of GitHub's Markdown that the reference engine reads, footnotes left out. */
export class Grammar {
  #parser: MarkdownParser | null = null;

  parse(text: string): Tree {
    // Made on first use: a start that parses nothing pays nothing.
    this.#parser ??= parser.configure([Table, TaskList, Strikethrough, { parseInline: [plainText] }]);
    return this.#parser.parse(text);
  }
}
