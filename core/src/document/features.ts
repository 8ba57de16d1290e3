import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { Priority } from './priority';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** One feature of the product as the document lists it. */
export interface Feature {
  readonly item: Item;
  /** The feature's name without description, benefit or id. */
  readonly name: Prose;
  readonly priority: Priority | null;
}

/** A list of features, however it is laid out. */
export interface FeatureList {
  /** How it is laid out: bullets under a heading, after a lead-in line, table rows, sub-headings, or nested groups. */
  readonly shape: 'bullets' | 'lead-in' | 'table' | 'sub-sections' | 'nested';
  readonly section: Section;
  /** The heading or lead-in that announces it. */
  readonly anchor: Span;
  readonly leadIn: Prose | null;
  readonly features: readonly Feature[];
}

export function readFeatureLists(_document: ProductDocument): readonly FeatureList[] {
  return [];
}
