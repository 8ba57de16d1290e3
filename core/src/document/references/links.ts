import { type Content, type Definition, type Mark, type Prose, sourceSpan } from '../../markdown/content';
import { plainProse } from '../../markdown/flatten';
import type { AnyText } from '../../text/any-text';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import { partOf } from '../../text/place';
import { sameList } from '../../text/same-list';
import { inTextOrder } from '../../text/sorted';
import { type Span, spanAt } from '../../text/span';
import type { ProductDocument } from '../product-document';
import type { FrontMatterEntry } from '../structure/front-matter';
import { prosesIn } from '../structure/item';
import { perSourceOfSection } from '../structure/per-section';

/** A link or image as written. */
export interface DocumentLink {
  readonly kind: 'link' | 'image' | 'front-matter' | 'wiki';
  /** The target, percent-encoding kept; for a reference, of its definition; null when the reference is undefined. */
  readonly target: string | null;
  readonly label: string | null;
  readonly prose: Prose;
  /** The target as written, or the label of an undefined reference. */
  readonly span: Span;
}

/** Front matter keys that name other documents. */
const LINKING_KEY =
  /^(?:related|related[_-]\w{1,30}|depends[_-]?on|supersedes|superseded[_-]by|replaces|prd|prds|brief|briefs|positioning|messaging|inputs?|spec|specs|source|sources|parent|see[_-]also|links?|launch(?:[_-]?plan)?|raci)$/i;
const FILE_NAME =
  /^(?:\.{0,2}\/)?[\w@./ -]{1,200}\.(?:md|mdx|markdown|pdf|png|jpe?g|svg|ya?ml|csv|docx?|xlsx?)(?:#\S{1,200})?$/i;
/** `[text][label]` left as text because the label is defined nowhere. */
const REFERENCE = /(?<![\p{L}\p{N}_\])!\\])\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,100})\](?![[(:])/gu;
/** `[P1][US2]` are tags. */
const TAG = /^[A-Z]{1,5}-?\d{0,4}$/;
const WIKI = /(?<!\\)\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{1,200})?\]\]/g;

/**
 * Every link, image and wiki link of a document, and the files that its front matter names. What is linked by reference
 * counts once, at its definition; definitions that nothing uses are left out.
 */
export function readLinks(document: ProductDocument): readonly DocumentLink[] {
  const { frontMatter, markdown } = document;
  const inText = linksOf(blocksWithLinks(document));
  const inValues = frontMatter.entries.flatMap((entry) => inFrontMatter(entry, markdown.source));
  return inValues.length === 0 ? inText : withValues(inText, keptValues(inValues));
}

const keptValues = sameList<DocumentLink>();
const withValues = once((inText: readonly DocumentLink[], inValues: readonly DocumentLink[]) =>
  inTextOrder([...inValues, ...inText]),
);

const linksOf = once((found: readonly BlockLinks[]): readonly DocumentLink[] => {
  // A paragraph that opens several sections stands in each of them.
  const blocks = [...new Set(found)];
  const defined = new Set(blocks.flatMap(({ defines }) => defines.map(({ label }) => label)));
  const used = new Set(blocks.flatMap(({ uses }) => uses));
  return inTextOrder([
    ...blocks.flatMap(({ defines }) =>
      defines.filter(({ label }) => used.has(label)).map(({ link }) => link),
    ),
    ...blocks.flatMap(({ links }) =>
      links.filter(({ label }) => label === null || !defined.has(normaliseLabel(label))),
    ),
  ]);
});

/** What a block has to do with links. Labels are normalised. */
interface BlockLinks {
  readonly defines: readonly { readonly label: string; readonly link: DocumentLink }[];
  readonly uses: readonly string[];
  /** Those by reference are dead unless their label is defined elsewhere. */
  readonly links: readonly DocumentLink[];
}

const blocksWithLinks = perSourceOfSection(({ blocks }, source) =>
  blocks.map((block) => linksIn(block, source)).filter((found) => found !== NO_LINKS),
);

const NO_LINKS: BlockLinks = { defines: [], uses: [], links: [] };

const linksIn = once((block: Content, { text }: LiveText): BlockLinks => {
  const proses = prosesIn(block).filter(mayLink);
  const defines = definitionsIn(block).map((definition) => ({
    label: normaliseLabel(definition.label),
    link: ofDefinition(definition, text),
  }));
  if (proses.length === 0 && defines.length === 0) return NO_LINKS;
  const uses = proses.flatMap(({ shape }) =>
    shape.marks.flatMap((mark) => (mark.label ? [normaliseLabel(mark.label)] : [])),
  );
  return {
    defines,
    uses,
    links: proses.flatMap((prose) => [...inMarks(prose, text), ...inText(prose, text)]),
  };
});

const mayLink = ({ text, shape: { marks } }: Prose): boolean =>
  text.includes('][') ||
  text.includes('[[') ||
  marks.some(({ target, label }) => target !== undefined || label !== undefined);

const normaliseLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

function definitionsIn(block: Content): readonly Definition[] {
  switch (block.kind) {
    case 'definition':
      return [block];
    case 'quote':
    case 'footnote':
      return block.children.flatMap(definitionsIn);
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(definitionsIn));
    default:
      return [];
  }
}

function ofDefinition({ label, target, span }: Definition, text: AnyText): DocumentLink {
  const written = text.slice(span.start, span.end);
  const at = written.indexOf(target, written.indexOf(']:'));
  const found = target !== '' && at !== -1 ? partOf(span, at, at + target.length) : span;
  return { kind: 'link', target, label, prose: plainProse(label, span), span: found };
}

/** Links with their target beside them; those by reference are judged once, at their definition. */
function inMarks(prose: Prose, text: AnyText): readonly DocumentLink[] {
  return prose.shape.marks.flatMap((mark): readonly DocumentLink[] => {
    const { kind, target } = mark;
    if ((kind !== 'link' && kind !== 'image') || target === undefined) return [];
    return [{ kind, target, label: null, prose, span: targetSpan(prose, mark, target, text) }];
  });
}

/** Where the target of a link stands: after the `](` that follows its text. */
function targetSpan(prose: Prose, mark: Mark, target: string, text: AnyText): Span {
  const whole = sourceSpan(prose, mark.start, mark.end);
  // An image has no text of its own: what stands before it ends where it begins.
  const from = mark.start === 0 ? prose.span.start : sourceSpan(prose, mark.start - 1, mark.start).end;
  const written = text.slice(from, prose.span.end);
  for (let at = written.indexOf(']('); at !== -1; at = written.indexOf('](', at + 2)) {
    const start = at + 2 + (/^\s{0,9}<?/.exec(written.slice(at + 2, at + 12))?.[0].length ?? 0);
    if (written.startsWith(target, start))
      return partAt(prose.span, from + start, from + start + target.length);
  }
  return whole;
}

function inText(prose: Prose, text: AnyText): readonly DocumentLink[] {
  if (!prose.text.includes('][') && !prose.text.includes('[[')) return [];
  const isCode = (start: number) =>
    prose.shape.marks.some((mark) => mark.kind === 'code' && mark.start <= start && start < mark.end);
  const references = [...prose.text.matchAll(REFERENCE)].flatMap((match): readonly DocumentLink[] => {
    const [whole, words = '', written = ''] = match;
    const label = written === '' ? words : written;
    const start = match.index + whole.length - 1 - written.length;
    const span =
      written === ''
        ? sourceSpan(prose, match.index, match.index + whole.length)
        : sourceSpan(prose, start, start + written.length);
    const first = sourceSpan(prose, match.index, match.index + 1).start;
    const isEscaped = text.slice(Math.max(0, first - 1), first + 1).includes('\\');
    if (isCode(match.index) || isEscaped || TAG.test(label)) return [];
    return [{ kind: 'link', target: null, label, prose, span }];
  });
  const wikis = [...prose.text.matchAll(WIKI)].flatMap((match): readonly DocumentLink[] => {
    const target = (match[1] ?? '').trim();
    if (isCode(match.index)) return [];
    return [
      {
        kind: 'wiki',
        target,
        label: null,
        prose,
        span: sourceSpan(prose, match.index + 2, match.index + 2 + (match[1] ?? '').length),
      },
    ];
  });
  return [...references, ...wikis];
}

/** A part of a span, by offsets in the text. */
const partAt = (span: Span, start: number, end: number): Span =>
  partOf(span, start - span.start, end - span.start);

const inFrontMatter = once((entry: FrontMatterEntry, { text }: LiveText): readonly DocumentLink[] => {
  const { key, value, data, keyProse } = entry;
  if (!LINKING_KEY.test(key)) return [];
  const values = typeof data === 'string' ? [data] : Array.isArray(data) ? data : [];
  return values.flatMap((target): readonly DocumentLink[] => {
    if (typeof target !== 'string' || !FILE_NAME.test(target)) return [];
    const at = text.slice(value.span.start, value.span.end).indexOf(target);
    const span = at === -1 ? keyProse.span : spanAt(value.span.start + at, target.length);
    return [{ kind: 'front-matter', target, label: null, prose: value, span }];
  });
});
