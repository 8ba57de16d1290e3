import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';

export interface GlossaryTerm {
  readonly term: Prose;
  readonly definition: Prose | null;
  readonly span: Span;
}

export function readGlossary(_document: ProductDocument): readonly GlossaryTerm[] {
  return [];
}
