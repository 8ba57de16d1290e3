import type { Content, Prose } from '../markdown/content';
import type { MarkdownDocument } from '../markdown/markdown-document';
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

const COMMENT =
  /<!--[ \t]{0,20}throughline-(disable-next-line|disable-file|disable|enable)(?=[\s-])([^>]{0,1000}?)-->/g;
/** Editors that mend typing make one dash of the two: an en dash, or an em dash. */
const BEFORE_REASON = /--|[–—]/;
const SCOPES = {
  'disable-next-line': 'next-line',
  'disable-file': 'file',
  disable: 'block-start',
  enable: 'block-end',
} as const;

/** The suppression comments of a document, in order. Comments inside code are text, not directives. */
export function findDirectives(markdown: MarkdownDocument): readonly Directive[] {
  if (!markdown.text.includes('throughline-')) return [];
  return markdown.content.flatMap((block) => commentsIn(block, markdown.text));
}

function commentsIn(block: Content, text: string): readonly Directive[] {
  switch (block.kind) {
    case 'html':
      return parseDirectives(text.slice(block.span.start, block.span.end), block.span.start);
    case 'heading':
    case 'paragraph':
      return inProse(block.prose, text);
    case 'list':
      return block.items.flatMap((item) => [
        ...inProse(item.prose, text),
        ...item.children.flatMap((child) => commentsIn(child, text)),
      ]);
    case 'quote':
    case 'footnote':
      return block.children.flatMap((child) => commentsIn(child, text));
    case 'table':
      return [...block.header, ...block.rows.flatMap((row) => row.cells)].flatMap((cell) =>
        inProse(cell.prose, text),
      );
    default:
      return [];
  }
}

function inProse(prose: Prose, text: string): readonly Directive[] {
  if (!prose.shape.marks.some((mark) => mark.kind === 'comment')) return [];
  return parseDirectives(text.slice(prose.span.start, prose.span.end), prose.span.start);
}

function parseDirectives(raw: string, base: number): readonly Directive[] {
  return [...raw.matchAll(COMMENT)].flatMap((match) => {
    const [whole, name, rest] = match;
    if (name === undefined || rest === undefined || !(name in SCOPES)) return [];
    const start = base + match.index;
    const restStart = start + whole.length - '-->'.length - rest.length;
    const dashes = BEFORE_REASON.exec(rest);
    const list = dashes ? rest.slice(0, dashes.index) : rest;
    return [
      {
        scope: SCOPES[name as keyof typeof SCOPES],
        rules: [...list.matchAll(/[\w-]{1,80}/g)].map((id) => ({
          id: id[0],
          span: { start: restStart + id.index, end: restStart + id.index + id[0].length },
        })),
        reason: dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '',
        span: { start, end: start + whole.length },
      },
    ];
  });
}
