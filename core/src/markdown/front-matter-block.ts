import type { AnyText } from '../text/any-text';
import type { Span } from '../text/span';

const BOM = '\uFEFF';
const OPENING = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/;
const MAY_OPEN = /^\uFEFF?---/;
const CLOSING = /(?:\r\n|\n|\r)(---[ \t]*)(?=\r|\n|$)/g;

export interface FrontMatterBlock {
  /** The whole block with its fences. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
}

/** How many code units a byte order mark takes at the start of a text: 0 or 1. */
export const bomLength = (text: AnyText): number => (text.slice(0, 1) === BOM ? 1 : 0);

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

/**
 * The front matter of an edited text: as `findFrontMatter` finds it, and the same object where it stands above the edit.
 * @param edited The span of the edit, in the text before.
 */
export function frontMatterAfter(
  before: FrontMatterBlock | null,
  edited: Span,
  text: AnyText,
): FrontMatterBlock | null {
  if (before && edited.start > before.span.end) return before;
  return MAY_OPEN.test(text.slice(0, 4)) ? findFrontMatter(text.toString()) : null;
}
