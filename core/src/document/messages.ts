import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** What is said to whom, and when in the buyer's journey. */
export interface Message {
  readonly audience: Prose | null;
  readonly stage: Prose | null;
  /** Empty when the place for it is there and blank. */
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export function readMessages(_document: ProductDocument): readonly Message[] {
  return [];
}
