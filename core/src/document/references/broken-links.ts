import type { Files } from '../../ports';
import { nearest } from '../../text/nearest';
import { once } from '../../text/once';
import { partOf } from '../../text/place';
import { sameList } from '../../text/same-list';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { type Anchors, ownAnchorsOf } from './anchors';
import type { DocumentLink } from './links';

/** A link that leads nowhere. */
export interface BrokenLink {
  readonly link: DocumentLink;
  /**
   * `file`: there is no such file. `heading`: this document has no such heading. `far-heading`: the linked one has not.
   * `reference`: the label is not defined.
   */
  readonly problem: 'file' | 'heading' | 'far-heading' | 'reference';
  /** What the link names: the path, the heading or the label. */
  readonly name: string;
  /** The nearest target that exists, and the part of the link that it would replace. */
  readonly suggestion: { readonly span: Span; readonly text: string } | null;
}

const SCHEME = /^(?:[a-z][a-z\d+.-]{1,30}:|\/\/)/i;
/** Placeholders and the variables of site generators: the target is made later. */
const GENERATED = /\{\{|\{%|\$\{|<%|[<>{}]|^\.{3}|\[|\]/;
const MARKDOWN_FILE = /\.(?:md|mdx|markdown)$/i;

/** The links of a document that lead nowhere. Without files only the headings and references inside it are followed. */
export function brokenLinks(document: ProductDocument, files: Files | null): readonly BrokenLink[] {
  const check = new LinkCheck(document, files);
  const broken: BrokenLink[] = [];
  for (const link of document.links) {
    const found = check.problemOf(link);
    if (found) broken.push(found);
  }
  return kept(broken);
}

const kept = sameList<BrokenLink>();

/** What a link names in or beside the document. */
interface Destination {
  readonly path: string;
  /** The path to look for on a disk: without escapes, and without the line that some editors write after it. */
  readonly file: string;
  readonly fragment: string | null;
}

const NOWHERE: Destination = { path: '', file: '', fragment: null };

/** Null for what nobody can follow from here: other sites, and targets that are made later. */
export const destinationOf = once(({ target }: DocumentLink): Destination | null => {
  if (!target || SCHEME.test(target) || target.startsWith('/') || GENERATED.test(target)) return null;
  const hash = target.indexOf('#');
  const [path = ''] = (hash === -1 ? target : target.slice(0, hash)).split('?', 1);
  const file = decode(path).replace(/:\d{1,6}(?:[:-]\d{1,6})?$/, '');
  return { path, file, fragment: hash === -1 ? null : target.slice(hash + 1) };
});

class LinkCheck {
  readonly #document: ProductDocument;
  readonly #files: Files | null;
  /** Of linked documents, by the path as it is written. */
  readonly #anchors = new Map<string, Anchors | null>();
  /** Whether there is no such file. */
  readonly #missing = new Map<string, boolean>();

  constructor(document: ProductDocument, files: Files | null) {
    this.#document = document;
    this.#files = files;
  }

  problemOf(link: DocumentLink): BrokenLink | null {
    if (link.target === null) return this.#undefinedReference(link);
    const { path, file, fragment } = destinationOf(link) ?? NOWHERE;
    if (path === '') return fragment === null ? null : missingHere(link, ownAnchorsOf(this.#document));
    if (link.kind === 'wiki') return this.#files && unknownPage(link, this.#files.siblings(`${path}.md`));
    if (this.#files && this.#isMissing(file, this.#files))
      return missingFile(link, this.#files.siblings(file));
    return fragment ? this.#there(link, path) : null;
  }

  /** Many links lead to the same document, which is asked for once. */
  #isMissing(file: string, files: Files): boolean {
    const known = this.#missing.get(file);
    if (known !== undefined) return known;
    const isMissing = files.kindOf(file) === 'missing';
    this.#missing.set(file, isMissing);
    return isMissing;
  }

  /** Two bracketed words in a row are also how people write tags and indexes; only the authors of references link so. */
  #undefinedReference(link: DocumentLink): BrokenLink | null {
    const labels = definedLabels(this.#document.links);
    return labels.length === 0 || link.label === null ? null : missingLabel(link, labels);
  }

  #there(link: DocumentLink, path: string): BrokenLink | null {
    const anchors = this.#anchorsOf(path);
    return anchors && missingThere(link, anchors);
  }

  /** Null where nobody can tell; asked for once for each document, like all of it. */
  #anchorsOf(path: string): Anchors | null {
    const known = this.#anchors.get(path);
    if (known !== undefined) return known;
    const file = decode(path);
    const anchors = MARKDOWN_FILE.test(file) ? (this.#files?.anchors(file) ?? null) : null;
    this.#anchors.set(path, anchors);
    return anchors;
  }
}

/** The labels that references can name. */
const definedLabels = once((links: readonly DocumentLink[]): readonly string[] =>
  links.flatMap(({ kind, label, target }) =>
    kind === 'link' && label !== null && target !== null ? [label] : [],
  ),
);

const missingLabel = once((link: DocumentLink, labels: readonly string[]): BrokenLink => {
  const name = link.label ?? '';
  const meant = nearest(name.toLowerCase(), labels);
  return { link, problem: 'reference', name, suggestion: suggest(link.span, meant) };
});

const missingHere = once((link: DocumentLink, anchors: Anchors) => missingHeading(link, 'heading', anchors));
const missingThere = once((link: DocumentLink, anchors: Anchors) =>
  missingHeading(link, 'far-heading', anchors),
);

function missingHeading(
  link: DocumentLink,
  problem: 'heading' | 'far-heading',
  anchors: Anchors,
): BrokenLink | null {
  const fragment = destinationOf(link)?.fragment ?? '';
  if (anchors.has(decode(fragment))) return null;
  const meant = nearest(decode(fragment), anchors.names);
  return { link, problem, name: fragment, suggestion: suggest(placeIn(link, fragment), meant) };
}

/** What is wrong with a link to a file that is not there, beside files of these names. */
const missingFile = once((link: DocumentLink, siblings: readonly string[]): BrokenLink | null => {
  const { path, file } = destinationOf(link) ?? NOWHERE;
  const name = file.slice(file.lastIndexOf('/') + 1);
  // A page of a site has no ending, or one that the generator gives it.
  const isPage = !name.includes('.') || /\.html?$/i.test(name);
  // Front matter paths with folders may start at the top of the repository.
  const mayStartElsewhere = link.kind === 'front-matter' && file.includes('/') && !file.startsWith('.');
  if (isPage || mayStartElsewhere) return null;
  const meant = nearest(name, siblings);
  return { link, problem: 'file', name: decode(path), suggestion: suggest(placeIn(link, name), meant) };
});

/** A wiki link finds its file anywhere in a vault, so only a slip of the pen in a neighbour's name is sure. */
const unknownPage = once((link: DocumentLink, siblings: readonly string[]): BrokenLink | null => {
  const { path: name } = destinationOf(link) ?? NOWHERE;
  const neighbours = siblings.map((file) => file.replace(MARKDOWN_FILE, ''));
  if (name.includes('/') || neighbours.some((other) => other.toLowerCase() === name.toLowerCase()))
    return null;
  const meant = name.length >= 5 ? nearest(name, neighbours) : null;
  return meant === null || meant.startsWith(name)
    ? null
    : { link, problem: 'file', name, suggestion: suggest(placeIn(link, name), meant) };
});

const suggest = (span: Span | null, text: string | null): BrokenLink['suggestion'] =>
  span === null || text === null ? null : { span, text };

/** Where a part of the target stands; null when the target is written in another way than it reads. */
function placeIn({ target, span }: DocumentLink, part: string): Span | null {
  if (target === null || span.end - span.start !== target.length) return null;
  const at = target.lastIndexOf(part);
  return at === -1 ? null : partOf(span, at, at + part.length);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A lone percent sign is part of the name, not an escape.
    if (error instanceof URIError) return text;
    throw error;
  }
}
