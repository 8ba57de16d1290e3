import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export interface Limitation {
  readonly item: Item | null;
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export function readLimitations(_document: ProductDocument): readonly Limitation[] {
  return [];
}
