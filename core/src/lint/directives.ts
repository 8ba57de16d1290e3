import type { ProductDocument } from '../document/product-document';
import { perSourceOfSection } from '../document/structure/per-section';
import type { Content, Prose } from '../markdown/content';
import type { LiveText } from '../text/live-text';
import { once } from '../text/once';
import { partOf } from '../text/place';
import { inTextOrder } from '../text/sorted';
import type { Span } from '../text/span';

/** A suppression comment: `<!-- throughline-disable-next-line rule-a, rule-b -- reason -->`. */
export interface Directive {
  readonly scope: 'next-line' | 'block-start' | 'block-end' | 'file';
  /** The rules it names; empty means all. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** What follows the dashes; empty when the author gave no reason. */
  readonly reason: string;
  readonly span: Span;
}

/** A comment that means to be a suppression, by a name that none has. */
export interface UnknownDirective {
  /** What follows `throughline-`. */
  readonly name: string;
  readonly span: Span;
}

const COMMENT =
  /<!--[ \t]{0,20}throughline-([a-z]{1,20}(?:-[a-z]{1,20}){0,3})(?=[\s:]|--)([^>]{0,1000}?)-->/g;
/** Editors that mend typing make one dash of the two: an en dash, or an em dash. */
const BEFORE_REASON = /--|[–—]/;
const NAMED_COMMENT = /<!--[ \t]{0,20}throughline-([a-z]{1,20}(?:-[a-z]{1,20}){0,3})(?=[\s:>]|--)/g;
const SCOPES: ReadonlyMap<string, Directive['scope']> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable-file', 'file'],
  ['disable', 'block-start'],
  ['enable', 'block-end'],
]);

/** What follows `throughline-` in a comment that is read. */
export const DIRECTIVE_NAMES: readonly string[] = [...SCOPES.keys()];

/** The suppression comments of a document, in order. Comments inside code are text, not directives. */
export const findDirectives = (document: ProductDocument): readonly Directive[] =>
  inTextOrder(directivesOf(blocksWithComments(document)));

/** Comments that begin as suppression comments do and go on as none does: slips of the pen. */
export const findUnknownDirectives = (document: ProductDocument): readonly UnknownDirective[] =>
  inTextOrder(unknownOf(blocksWithComments(document)));

interface BlockDirectives {
  readonly directives: readonly Directive[];
  readonly unknown: readonly UnknownDirective[];
}

const blocksWithComments = perSourceOfSection(({ blocks }, source) =>
  blocks.map((block) => directivesIn(block, source)).filter((found) => found !== NONE),
);

// A paragraph that opens several sections stands in each of them.
const directivesOf = once((blocks: readonly BlockDirectives[]) =>
  [...new Set(blocks)].flatMap(({ directives }) => directives),
);
const unknownOf = once((blocks: readonly BlockDirectives[]) =>
  [...new Set(blocks)].flatMap(({ unknown }) => unknown),
);

const NONE: BlockDirectives = { directives: [], unknown: [] };

const directivesIn = once((block: Content, { text }: LiveText): BlockDirectives => {
  const found = commentsIn(block).flatMap((span) => {
    const raw = text.slice(span.start, span.end);
    return raw.includes('throughline-') ? [{ raw, span }] : [];
  });
  if (found.length === 0) return NONE;
  return {
    directives: found.flatMap(({ raw, span }) => parseDirectives(raw, span)),
    unknown: found.flatMap(({ raw, span }) => parseUnknown(raw, span)),
  };
});

const parseUnknown = (raw: string, span: Span): readonly UnknownDirective[] =>
  [...raw.matchAll(NAMED_COMMENT)].flatMap((match) => {
    const [whole, name = ''] = match;
    if (SCOPES.has(name)) return [];
    const at = match.index + whole.length - name.length;
    return [{ name, span: partOf(span, at, at + name.length) }];
  });

function commentsIn(block: Content): readonly Span[] {
  switch (block.kind) {
    case 'html':
      return [block.span];
    case 'heading':
    case 'paragraph':
      return inProse(block.prose);
    case 'list':
      return block.items.flatMap((item) => [...inProse(item.prose), ...item.children.flatMap(commentsIn)]);
    case 'quote':
    case 'footnote':
      return block.children.flatMap(commentsIn);
    case 'table':
      return [...block.header, ...block.rows.flatMap((row) => row.cells)].flatMap((cell) =>
        inProse(cell.prose),
      );
    default:
      return [];
  }
}

const inProse = ({ shape, span }: Prose): readonly Span[] =>
  shape.marks.some((mark) => mark.kind === 'comment') ? [span] : [];

function parseDirectives(raw: string, span: Span): readonly Directive[] {
  return [...raw.matchAll(COMMENT)].flatMap((match) => {
    const [whole, name = '', rest = ''] = match;
    const scope = SCOPES.get(name);
    if (scope === undefined) return [];
    const start = match.index;
    const restStart = start + whole.length - '-->'.length - rest.length;
    const dashes = BEFORE_REASON.exec(rest);
    const list = dashes ? rest.slice(0, dashes.index) : rest;
    return [
      {
        scope,
        rules: [...list.matchAll(/[\w-]{1,80}/g)].map((id) => ({
          id: id[0],
          span: partOf(span, restStart + id.index, restStart + id.index + id[0].length),
        })),
        reason: dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '',
        span: partOf(span, start, start + whole.length),
      },
    ];
  });
}
