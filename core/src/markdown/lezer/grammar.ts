import type { Tree } from '@lezer/common';
import { type MarkdownParser, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';

/** The part of GitHub's Markdown that the reference engine reads, footnotes left out. */
export class Grammar {
  #parser: MarkdownParser | null = null;

  parse(text: string): Tree {
    // Made on first use: a start that parses nothing pays nothing.
    this.#parser ??= parser.configure([Table, TaskList, Strikethrough]);
    return this.#parser.parse(text);
  }
}
