import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export interface Risk {
  readonly item: Item;
  readonly mitigation: Prose | null;
  readonly section: Section;
  readonly span: Span;
}

export function readRisks(_document: ProductDocument): readonly Risk[] {
  return [];
}
