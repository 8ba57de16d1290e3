import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export const POSITIONING_SLOTS = [
  'target', 'need', 'product', 'category', 'benefit', 'alternative', 'differentiation',
] as const;
export type PositioningSlot = (typeof POSITIONING_SLOTS)[number];

/** A positioning statement in Moore's form: For … who … X is a … that …. Unlike …, X …. */
export interface PositioningStatement {
  readonly span: Span;
  readonly section: Section;
  readonly slots: Readonly<Partial<Record<PositioningSlot, Prose>>>;
}

export function readPositioningStatements(_document: ProductDocument): readonly PositioningStatement[] {
  return [];
}
