import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';

/** Testable criteria: a list under an acceptance label, Given/When/Then, an EARS line, a table row. */
export interface AcceptanceCriteria {
  readonly span: Span;
  readonly prose: Prose;
  /** Ids of the stories or requirements that it names. */
  readonly refersTo: readonly string[];
}

export function readAcceptanceCriteria(_document: ProductDocument): readonly AcceptanceCriteria[] {
  return [];
}
