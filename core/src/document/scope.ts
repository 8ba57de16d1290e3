import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** Something the document says is in or out of scope. */
export interface ScopeItem {
  readonly side: 'in' | 'out';
  readonly item: Item;
  /** What is in or out, without the reason. */
  readonly name: Prose;
  readonly section: Section;
  readonly span: Span;
}

export function readScope(_document: ProductDocument): readonly ScopeItem[] {
  return [];
}
