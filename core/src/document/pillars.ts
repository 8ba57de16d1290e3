import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';
import type { Proof } from './claims';

export interface Pillar {
  readonly name: Prose;
  readonly item: Item;
  readonly proofs: readonly Proof[];
  readonly section: Section;
  readonly span: Span;
}

export function readPillars(_document: ProductDocument): readonly Pillar[] {
  return [];
}
