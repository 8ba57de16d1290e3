import { folderOf, resolvePath } from '../../config/paths';
import type { DocumentKind } from '../../document/kind/kind';
import type { ProductDocument } from '../../document/product-document';
import { destinationOf } from '../../document/references/broken-links';
import { fieldOf } from '../../document/structure/metadata';
import { type LinkedDocument, type WorkIndex, workPlacesOf } from '../../raci/activity-links';
import { keyOfName } from '../../raci/names';
import type { RaciView } from '../../raci/raci-grid';

/** What whoever reads the documents calls one, and where it stands. */
interface PlacedDocument extends LinkedDocument {
  /** Absolute; null for one without a place. */
  readonly path: string | null;
}

/** What is known of a document while others are looked at: plain data, so that neither its text nor its tree is kept. */
export interface KnownDocument extends PlacedDocument {
  readonly kind: DocumentKind | null;
  /** The product that it says it is about, in small letters. */
  readonly product: string | null;
  /** The paths of the files that it links, and some that are none. */
  readonly linked: ReadonlySet<string>;
  readonly places: WorkIndex;
  readonly matrices: RaciView;
}

/** @returns Null for what nobody goes by: templates, documents that are put away, and Markdown about other things. */
export function knownDocument(
  document: ProductDocument,
  placed: PlacedDocument,
  matrices: RaciView,
): KnownDocument | null {
  const { kind, metadata, isTemplate } = document;
  if (isTemplate || metadata.stage === 'archived') return null;
  if (kind === null && matrices.grids.length === 0) return null;
  const product = fieldOf(metadata, 'product')?.value.text ?? null;
  return {
    ...placed,
    kind,
    product: product === null ? null : keyOfName(product),
    linked: linkedFrom(document, placed.path),
    places: workPlacesOf(document),
    matrices,
  };
}

function linkedFrom({ links }: ProductDocument, path: string | null): ReadonlySet<string> {
  if (path === null) return new Set();
  const files = links.flatMap((link) => destinationOf(link)?.file || []);
  return new Set(files.map((file) => resolvePath(folderOf(path), file)));
}

/**
 * The documents that are about the same product as one: they name it alike, or link each other, or stand in one folder
 * that holds no second document of either kind.
 */
export function relatedTo(own: KnownDocument, all: readonly KnownDocument[]): readonly KnownDocument[] {
  const others = all.filter(({ uri }) => uri !== own.uri);
  const beside = new Set(others.filter((other) => isBeside(own, other)));
  const kinds = [own, ...beside].map(({ kind }) => kind);
  const isOneOfItsKind = ({ kind }: KnownDocument): boolean =>
    kinds.indexOf(kind) === kinds.lastIndexOf(kind);
  return others.filter((other) => {
    if (own.product !== null && other.product !== null) return own.product === other.product;
    if (links(own, other) || links(other, own)) return true;
    return beside.has(other) && isOneOfItsKind(own) && isOneOfItsKind(other);
  });
}

const links = ({ linked }: KnownDocument, { path }: KnownDocument): boolean =>
  path !== null && linked.has(path);

const isBeside = ({ path }: KnownDocument, other: KnownDocument): boolean =>
  path !== null && other.path !== null && folderOf(path) === folderOf(other.path);
