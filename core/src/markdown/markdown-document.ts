import type { Content } from './content';
import { remarkEngine } from './engine';
import { bomLength, findFrontMatter, type FrontMatterBlock } from './front-matter-block';
import { lower } from './lower';

/** A Markdown text, parsed. */
export interface MarkdownDocument {
  readonly text: string;
  readonly frontMatter: FrontMatterBlock | null;
  /** The blocks below the front matter, in order. */
  readonly content: readonly Content[];
}

const engine = remarkEngine();

/** Parses a whole text. Any text is Markdown, so this never fails. */
export function parseMarkdown(text: string): MarkdownDocument {
  const frontMatter = findFrontMatter(text);
  const base = frontMatter?.span.end ?? bomLength(text);
  const source = text.slice(base);
  return { text, frontMatter, content: lower(engine.parse(source).children, base, source) };
}
