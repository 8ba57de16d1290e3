import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** Something that supports a problem: a number, a quote, a study, a ticket, a link. */
export interface Insight {
  readonly span: Span;
  readonly prose: Prose;
  readonly kind: 'number' | 'quote' | 'source' | 'link' | 'story';
  readonly section: Section;
}

export function readInsights(_document: ProductDocument): readonly Insight[] {
  return [];
}
