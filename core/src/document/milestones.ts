import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A date that the document plans something for. */
export interface Milestone {
  readonly name: Prose;
  readonly date: Prose;
  readonly span: Span;
  readonly section: Section;
}

export function readMilestones(_document: ProductDocument): readonly Milestone[] {
  return [];
}
