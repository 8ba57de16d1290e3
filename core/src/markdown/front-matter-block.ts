import { type Span, spanAt } from '../text/span';

const BOM = '\uFEFF';
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))??---[ \t]*(?=\r|\n|$)/;

export interface FrontMatterBlock {
  /** The whole block with its fences. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
}

/** How many code units a byte order mark takes at the start of a text: 0 or 1. */
export const bomLength = (text: string): number => (text.startsWith(BOM) ? 1 : 0);

/**
 * Finds front matter: `---` on the first line, up to the next line that is `---`.
 * Taken off before Markdown is parsed, because an unclosed fence would otherwise change the meaning of every line below.
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  const start = bomLength(text);
  const match = FRONT_MATTER.exec(start ? text.slice(start) : text);
  if (!match) return null;
  const span = spanAt(start, match[0].length);
  const first = /\r\n|\n|\r/.exec(match[0]);
  const opening = first ? first.index + first[0].length : 3;
  const closing = match[0].replace(/---[ \t]*$/, '').length;
  return { span, yaml: { start: start + opening, end: start + Math.max(opening, closing) } };
}
