import type { ProductDocument } from '../../../core/src';
import type { RaciSource } from '../../../protocol/src';
import { nameOfUri } from '../session/uri';

export const sourceOf = (document: ProductDocument, uri: string, version: number | null): RaciSource => ({
  uri,
  version,
  title: titleOf(document, uri),
});

/** What people call a document. */
export const titleOf = ({ outline }: ProductDocument, uri: string): string =>
  outline.title?.text || nameOfUri(uri);
