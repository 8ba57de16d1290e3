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
  const { links } = document;
  const broken = [
    ...undefinedReferences(links),
    ...destinationsOf(links).flatMap((destination) => brokenAmong(destination, document, files)),
  ];
  return inOrder(kept(broken));
}

const kept = sameList<BrokenLink>();

const inOrder = once((broken: readonly BrokenLink[]) =>
  [...broken].sort((a, b) => a.link.span.start - b.link.span.start),
);

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

/** The links of a document that lead to one file, or into the document itself. */
interface Followed {
  readonly path: string;
  readonly file: string;
  readonly isWiki: boolean;
  readonly links: readonly DocumentLink[];
  /** Those of the links that name a place in it. */
  readonly intoIt: readonly DocumentLink[];
}

/** Many links lead to the same file, which is looked for once. */
const destinationsOf = once((links: readonly DocumentLink[]): readonly Followed[] => {
  const byPath = new Map<string, DocumentLink[]>();
  for (const link of links) {
    const destination = destinationOf(link);
    if (destination === null) continue;
    const key = `${link.kind === 'wiki' ? '[[' : ''}${destination.path}`;
    const known = byPath.get(key);
    if (known) known.push(link);
    else byPath.set(key, [link]);
  }
  return [...byPath.values()].map(followedBy);
});

/** @param links Of one kind and to one path. */
function followedBy(links: readonly DocumentLink[]): Followed {
  const [first] = links;
  const { path, file } = (first && destinationOf(first)) ?? NOWHERE;
  const intoIt = links.filter((link) => destinationOf(link)?.fragment != null);
  return { path, file, isWiki: first?.kind === 'wiki', links, intoIt };
}

function brokenAmong(
  { path, file, isWiki, links, intoIt }: Followed,
  document: ProductDocument,
  files: Files | null,
): readonly BrokenLink[] {
  if (path === '') return missingHere(intoIt, ownAnchorsOf(document));
  if (files === null) return [];
  if (isWiki) return unknownPages(links, files.siblings(`${path}.md`));
  if (files.kindOf(file) === 'missing') return missingFiles(links, files.siblings(file));
  const target = decode(path);
  const anchors = intoIt.length > 0 && MARKDOWN_FILE.test(target) ? files.anchors(target) : null;
  return anchors === null ? [] : missingThere(intoIt, anchors);
}

/** Makes a reading of links from one of a single link: neither is done again for the same links beside the same things. */
function amongLinks<Beside extends object>(read: (link: DocumentLink, beside: Beside) => BrokenLink | null) {
  const readOne = once(read);
  return once((links: readonly DocumentLink[], beside: Beside): readonly BrokenLink[] =>
    links.flatMap((link) => readOne(link, beside) ?? []),
  );
}

/** Two bracketed words in a row are also how people write tags and indexes; only the authors of references link so. */
const undefinedReferences = once((links: readonly DocumentLink[]): readonly BrokenLink[] => {
  const labels = definedLabels(links);
  if (labels.length === 0) return [];
  return links.flatMap((link) =>
    link.target === null && link.label !== null ? [missingLabel(link, labels)] : [],
  );
});

/** The labels that references can name. */
const definedLabels = (links: readonly DocumentLink[]): readonly string[] =>
  links.flatMap(({ kind, label, target }) =>
    kind === 'link' && label !== null && target !== null ? [label] : [],
  );

function missingLabel(link: DocumentLink, labels: readonly string[]): BrokenLink {
  const name = link.label ?? '';
  const meant = nearest(name.toLowerCase(), labels);
  return { link, problem: 'reference', name, suggestion: suggest(link.span, meant) };
}

const missingHere = amongLinks((link, anchors: Anchors) => missingHeading(link, 'heading', anchors));
const missingThere = amongLinks((link, anchors: Anchors) => missingHeading(link, 'far-heading', anchors));

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
const missingFiles = amongLinks((link, siblings: readonly string[]): BrokenLink | null => {
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
const unknownPages = amongLinks((link, siblings: readonly string[]): BrokenLink | null => {
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
