import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** What customers would use instead: a rival, or the way they manage today. */
export interface Alternative {
  readonly name: Prose;
  readonly isStatusQuo: boolean;
  readonly span: Span;
  readonly section: Section;
}

export function readAlternatives(_document: ProductDocument): readonly Alternative[] {
  return [];
}
