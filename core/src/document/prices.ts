import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export interface Price {
  readonly plan: string | null;
  readonly amount: number;
  readonly currency: string | null;
  /** What one payment covers; null when the text does not say. */
  readonly period: 'month' | 'year' | 'once' | null;
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
}

export function readPrices(_document: ProductDocument): readonly Price[] {
  return [];
}
