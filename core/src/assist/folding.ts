import type { ProductDocument } from '../document/product-document';
import type { Content } from '../markdown/content';
import { frozen } from '../text/place';
import type { Span } from '../text/span';

/** Text that can be folded away, from the line that stays to the last that goes. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind: 'section' | 'front-matter' | 'comment' | 'block';
}

/** What of a document can be folded: sections, front matter, comments, and blocks of several lines. */
export function foldingRanges(document: ProductDocument): readonly FoldingRange[] {
  const { outline, frontMatter, markdown } = document;
  const { text } = markdown;
  const sections = outline.sections
    .filter(({ source }) => source === 'heading')
    .map(({ span }): FoldingRange => ({ span: frozen(span), kind: 'section' }));
  const head: readonly FoldingRange[] = frontMatter.span
    ? [{ span: frozen(frontMatter.span), kind: 'front-matter' }]
    : [];
  return [...head, ...sections, ...markdown.content.flatMap(inBlock)]
    .map(({ span, kind }): FoldingRange => ({ kind, span: { start: span.start, end: lastWord(text, span) } }))
    .filter(({ span }) => /[\r\n]/.test(text.slice(span.start, span.end)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The blank lines below a section stay, to keep it apart from the next one. */
const lastWord = (text: string, { start, end }: Span): number =>
  start + text.slice(start, end).trimEnd().length;

function inBlock(block: Content): readonly FoldingRange[] {
  switch (block.kind) {
    case 'html':
      return [{ span: frozen(block.span), kind: block.value.startsWith('<!--') ? 'comment' : 'block' }];
    case 'code':
    case 'table':
      return [{ span: frozen(block.span), kind: 'block' }];
    case 'list':
      return block.items.flatMap(({ span, children }): readonly FoldingRange[] => [
        ...(children.length > 0 ? [{ span: frozen(span), kind: 'block' as const }] : []),
        ...children.flatMap(inBlock),
      ]);
    case 'quote':
    case 'footnote':
      return [{ span: frozen(block.span), kind: 'block' }, ...block.children.flatMap(inBlock)];
    default:
      return [];
  }
}
