import type { ProductDocument } from '../../document/product-document';
import type { Span } from '../../text/span';
import { type EntityUse, entityAt } from './entity';

/** Where the thing at an offset is defined. */
export interface Definitions {
  /** The name that was asked about. */
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/** Where the id or person at an offset is defined; null when there is none, or it is defined nowhere. */
export function definitionsAt(document: ProductDocument, offset: number): Definitions | null {
  const found = entityAt(document, offset);
  const targets =
    found?.entity.uses.filter(({ role }) => role === 'definition').map(({ span }) => span) ?? [];
  return found && targets.length > 0 ? { origin: found.use.span, targets } : null;
}

/** Every place that speaks of the id or person at an offset, in document order. */
export const referencesAt = (
  document: ProductDocument,
  offset: number,
  options: { readonly withDefinition: boolean },
): readonly Span[] =>
  highlightsAt(document, offset)
    .filter(({ role }) => options.withDefinition || role === 'reference')
    .map(({ span }) => span);

/** The same places, each with whether it defines the name or uses it. */
export const highlightsAt = (document: ProductDocument, offset: number): readonly EntityUse[] =>
  entityAt(document, offset)?.entity.uses ?? [];
