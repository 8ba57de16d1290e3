import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';

/** A link or image as written. */
export interface DocumentLink {
  readonly kind: 'link' | 'image' | 'front-matter' | 'wiki';
  /** The target, percent-encoding kept; for a reference, of its definition; null when the reference is undefined. */
  readonly target: string | null;
  readonly label: string | null;
  readonly prose: Prose;
  readonly span: Span;
}

export function readLinks(_document: ProductDocument): readonly DocumentLink[] {
  return [];
}
