import type { ProductDocument } from '../document/product-document';
import { sectionAt } from '../document/structure/outline';
import type { Finding } from '../lint/finding';
import { contains, type Span } from '../text/span';

/**
 * What of a document a finding speaks of: where it stands on the title of the document, all of it; on another heading,
 * the section; else its own words.
 */
export function findingArea({ span }: Finding, { outline, text }: ProductDocument): Span {
  const { title } = outline;
  const isOfAll = span.end === 0 || (title !== null && contains(title.span, span));
  if (isOfAll) return { start: 0, end: text.length };
  const section = sectionAt(outline, span.start);
  if (section.heading === null || !contains(section.titleSpan, span)) return span;
  return section.isTitle ? { start: 0, end: text.length } : section.span;
}
