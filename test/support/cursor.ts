import type { DocumentKind } from '../../core/src/document/kind/kind';
import type { ProductDocument } from '../../core/src/document/product-document';
import type { Span } from '../../core/src/text/span';
import { readDocument } from './read-document';

/** A document with a place in it. */
export interface Cursor {
  readonly document: ProductDocument;
  readonly offset: number;
}

/**
 * Reads a text in which `¦` marks the cursor, or else the first `|` does; with both, `|` is an ordinary character, as
 * tables need it.
 */
export function cursorIn(marked: string, kind: DocumentKind = 'prd'): Cursor {
  const { text, offset } = splitAtCursor(marked);
  return { document: readDocument(text, kind), offset };
}

export function splitAtCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.includes('¦') ? marked.indexOf('¦') : marked.indexOf('|');
  if (offset === -1) throw new Error('the text marks no cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The texts that spans hold. */
export const textsAt = ({ text }: Pick<ProductDocument, 'text'>, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
