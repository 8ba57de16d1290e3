import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A group of people that the document names. */
export interface Audience {
  readonly role: 'user' | 'buyer' | 'excluded';
  readonly span: Span;
  /** The name alone, such as "ward managers". */
  readonly name: Prose;
  /** The whole statement about it. */
  readonly description: Prose;
  readonly section: Section;
}

export function readAudiences(_document: ProductDocument): readonly Audience[] {
  return [];
}
