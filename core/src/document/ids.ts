import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** An id such as FR-3 where it is defined or referred to. */
export interface IdUse {
  readonly value: string;
  readonly role: 'definition' | 'reference';
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
}

export function readIds(_document: ProductDocument): readonly IdUse[] {
  return [];
}
