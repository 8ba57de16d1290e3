import type { ProductDocument } from './product-document';

/** Whether a document is mostly placeholders: something to copy, not to judge. */
export function isTemplate(_document: ProductDocument): boolean {
  return false;
}
