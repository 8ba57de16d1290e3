import type { Span } from '../text/span';

const BOM = '\uFEFF';
const OPENING = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/;
const CLOSING = /(?:\r\n|\n|\r)(---[ \t]*)(?=\r|\n|$)/g;

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
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const yamlStart = opening[0].length;
  CLOSING.lastIndex = yamlStart - (opening[1] ?? '').length;
  const closing = CLOSING.exec(text);
  if (!closing) return null;
  const end = closing.index + closing[0].length;
  return {
    span: { start: bomLength(text), end },
    yaml: { start: yamlStart, end: end - (closing[1] ?? '').length },
  };
}
