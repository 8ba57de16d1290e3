import type { ProductDocument } from '../../document/product-document';
import { lineEndingOf } from '../../text/line-ending';
import type { SnippetFix } from '../finding';

/** Text of the document made safe for a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/**
 * A fix that adds a section at the end of the document, at the depth of its other chapters.
 * @param body Lines in snippet syntax.
 */
export function sectionSnippet(
  document: ProductDocument,
  title: string,
  heading: string,
  body: readonly string[],
): SnippetFix {
  const { text, outline } = document;
  const first = outline.sections.find(
    (section) => section.source === 'heading' && section.heading !== outline.title,
  );
  const depth = Math.max(first?.depth ?? 2, 2);
  const ending = lineEndingOf(text);
  const end = text.trimEnd().length;
  const lines = ['', '', `${'#'.repeat(depth)} ${heading}`, '', ...body, ''];
  return { title, safety: 'snippet', span: { start: end, end: text.length }, snippet: lines.join(ending) };
}
