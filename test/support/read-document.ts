import type { DocumentKind } from '../../core/src/document/kind/kind';
import { type ProductDocument, readProductDocument } from '../../core/src/document/product-document';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

/** Reads a text as a document of a declared kind. */
export const readDocument = (text: string, kind: DocumentKind = 'prd'): ProductDocument =>
  readProductDocument(parseMarkdown(text), { path: null, declaredKind: kind, vocabulary: defaultVocabulary });
