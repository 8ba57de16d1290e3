import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** Text that stands for text to come: TBD, [Name], {{x}}, lorem ipsum. */
export interface Placeholder {
  readonly text: string;
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
}

export function readPlaceholders(_document: ProductDocument): readonly Placeholder[] {
  return [];
}
