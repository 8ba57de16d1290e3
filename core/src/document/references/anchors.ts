import GithubSlugger from 'github-slugger';
import { type Content, childrenOf, type Prose } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { perSourceOfSection } from '../structure/per-section';

/** The places in a document that a link can point to after `#`. */
export interface Anchors {
  /** Anchors as GitHub writes them, in order. */
  readonly names: readonly string[];
  /** Whether a fragment finds its place, on GitHub or in another common renderer. */
  has(fragment: string): boolean;
}

const ATTRIBUTE = /\s(?:id|name)\s{0,3}=\s{0,3}(?:"([^"<>]{1,200})"|'([^'<>]{1,200})'|([^\s"'<>]{1,200}))/gi;
const CUSTOM = /\{\s{0,2}#([\w:.-]{1,100})(?:\s[^{}]{0,100})?\}$/;
/** Fragments that every page knows, or that a renderer makes up. */
const BUILT_IN =
  /^(?:|top|fn-?\w{1,60}|fnref-?\w{1,60}|footnotes?|user-content-.{1,200}|readme|:~:.{1,400}|L\d{1,6}(?:-L?\d{1,6})?)$/i;

const markedBlocks = perSourceOfSection(({ blocks }, source) =>
  blocks.map((block) => markedIn(block, source)).filter((marked) => marked !== NOTHING),
);

/** What a block gives links to point to. */
interface Marked {
  readonly titles: readonly string[];
  readonly others: readonly string[];
}

const NOTHING: Marked = { titles: [], others: [] };

const anchorsIn = once((blocks: readonly Marked[]): Anchors => {
  const slugger = new GithubSlugger();
  const names = blocks.flatMap(({ titles }) => titles.map((title) => slugger.slug(title)));
  const all = new Set([...names, ...blocks.flatMap(({ others }) => others)].map(simplify));
  return { names, has: (fragment) => BUILT_IN.test(fragment) || all.has(simplify(fragment)) };
});

const markedIn: (block: Content, source: LiveText) => Marked = once(
  (block: Content, source: LiveText): Marked => {
    const titles: string[] = [];
    const others: string[] = [];
    if (block.kind === 'heading' && block.source === 'markdown') {
      const title = titleOf(block.prose);
      titles.push(title.text);
      if (title.custom) others.push(title.custom);
      // Struck-out words and tags count on GitHub, where other renderers leave them out.
      if (block.prose.shape.marks.length > 0)
        others.push(slug(source.text.slice(block.prose.span.start, block.prose.span.end)));
    }
    if (block.kind === 'html') others.push(...idsIn(block.value));
    for (const prose of block.kind === 'quote' || block.kind === 'footnote' ? [] : prosesIn(block))
      others.push(...inlineIds(prose));
    for (const child of anchoringIn(block)) {
      const below = markedIn(child, source);
      titles.push(...below.titles);
      others.push(...below.others);
    }
    return titles.length === 0 && others.length === 0 ? NOTHING : { titles, others };
  },
);

/** The anchors of a document, by the rules of GitHub: headings, repeated ones numbered, and ids of HTML elements. */
export const anchorsOf = once(
  ({ content, source }: MarkdownDocument): Anchors =>
    anchorsIn(content.map((block) => markedIn(block, source))),
);

/** The same for a document that is being edited, for the price of what changed. */
export const ownAnchorsOf = (document: ProductDocument): Anchors => anchorsIn(markedBlocks(document));

/** Blocks inside a block that may hold anchors which `prosesIn` does not come upon. */
const anchoringIn = (block: Content): readonly Content[] =>
  block.kind === 'list'
    ? childrenOf(block).filter(({ kind }) => kind === 'heading' || kind === 'html' || kind === 'quote')
    : childrenOf(block);

function titleOf({ text }: Prose): { readonly text: string; readonly custom: string | null } {
  const custom = CUSTOM.exec(text);
  return custom
    ? { text: text.slice(0, custom.index).trim(), custom: custom[1] ?? null }
    : { text, custom: null };
}

const slug = (text: string): string => new GithubSlugger().slug(text);

/** Renderers differ in case, in what becomes of emoji and dashes, and in whether hyphens are merged. */
const simplify = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(ATTRIBUTE)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((id) => id !== '');

const inlineIds = ({ shape }: Prose): readonly string[] =>
  shape.marks.flatMap(({ kind, target }) => (kind === 'html' && target ? idsIn(target) : []));
