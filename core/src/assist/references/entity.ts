import type { ProductDocument } from '../../document/product-document';
import type { IdUse } from '../../document/references/ids';
import { normaliseId } from '../../document/structure/item-id';
import type { Prose } from '../../markdown/content';
import { frozen } from '../../text/place';
import type { Span } from '../../text/span';
import { proseAt, touches } from '../at-offset';
import { asWritten, type Person, personIn, usesOf } from './people';

/** Something that a document defines once and speaks of elsewhere. */
export interface Entity {
  readonly kind: 'id' | 'person';
  readonly name: string;
  /** In document order. */
  readonly uses: readonly EntityUse[];
}

export interface EntityUse {
  readonly span: Span;
  readonly role: 'definition' | 'reference';
}

/** The id or person at an offset, with the use that stands there; null where there is neither. */
export function entityAt(
  document: ProductDocument,
  offset: number,
): { readonly entity: Entity; readonly use: EntityUse } | null {
  const id = idAt(document, offset);
  if (id) return { entity: entityOfId(document, id.value), use: { span: frozen(id.span), role: id.role } };
  const prose = proseAt(document, offset) ?? frontMatterProse(document, offset);
  const named = prose && personIn(document, prose, offset);
  if (!named) return null;
  const entity = entityOfPerson(document, named.person);
  const use = entity.uses.find(({ span }) => span.start === named.span.start);
  return use ? { entity, use } : null;
}

function frontMatterProse(document: ProductDocument, offset: number): Prose | null {
  const entry = document.frontMatter.entries.find(({ value }) => touches(value.span, offset));
  return entry ? asWritten(document, entry.value) : null;
}

/** The use of an id that an offset touches. */
export function idAt({ ids }: ProductDocument, offset: number): IdUse | null {
  return ids.find(({ span }) => touches(span, offset)) ?? null;
}

/** An id with all its uses, however they are written: FR-1 and FR-001 are the same. */
export function entityOfId({ ids }: ProductDocument, value: string): Entity {
  const wanted = normaliseId(value);
  const uses = ids.filter((use) => normaliseId(use.value) === wanted);
  return { kind: 'id', name: value, uses: uses.map(({ span, role }) => ({ span: frozen(span), role })) };
}

/** A person is defined where the document introduces the name; in a list of the front matter, at its first use. */
function entityOfPerson(document: ProductDocument, person: Person): Entity {
  const spans = usesOf(person, document).map(frozen);
  const introduced = spans.find(({ start }) => start === person.definition.start) ?? spans[0];
  const uses = spans.map(
    (span): EntityUse => ({ span, role: span === introduced ? 'definition' : 'reference' }),
  );
  return { kind: 'person', name: person.name, uses };
}
