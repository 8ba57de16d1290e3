import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A measure of success. Each part is where the document states it; null when it does not. */
export interface Metric {
  readonly item: Item;
  readonly name: Prose;
  readonly baseline: Prose | null;
  readonly target: Prose | null;
  readonly timeFrame: Prose | null;
  readonly method: Prose | null;
  readonly owner: Prose | null;
  readonly section: Section;
  readonly span: Span;
}

export function readMetrics(_document: ProductDocument): readonly Metric[] {
  return [];
}
