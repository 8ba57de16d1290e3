import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A candidate for the one thing a buyer should remember. */
export interface CoreMessage {
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export function readCoreMessages(_document: ProductDocument): readonly CoreMessage[] {
  return [];
}
