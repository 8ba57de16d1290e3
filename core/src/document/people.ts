import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';

/** A person, role or handle that the document makes responsible for something. */
export interface Owner {
  readonly name: string;
  readonly prose: Prose;
  readonly span: Span;
}

export function readOwners(_document: ProductDocument): readonly Owner[] {
  return [];
}
