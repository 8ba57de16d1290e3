import type { ProductDocument } from '../document/product-document';
import { sectionAt } from '../document/structure/outline';
import { sentencesOf } from '../document/structure/sentence';
import { type Content, type Prose, sourceSpan } from '../markdown/content';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';
import { blocksAt, cellAt, proseAt, touches } from './at-offset';

/** Ever wider pieces of a document around an offset: word, sentence, cell, row, item, block, section, everything. */
export function selectionRanges(document: ProductDocument, offset: number): readonly Span[] {
  const prose = proseAt(document, offset);
  const wholes = [
    wordAt(document.markdown.text, offset),
    ...(prose ? [sentenceAt(prose, offset), prose.span] : []),
    ...cellsAt(document, offset),
    ...blocksAt(document, offset)
      .toReversed()
      .flatMap((block) => partsOf(block, offset)),
    ...frontMatterAt(document, offset),
    ...sectionsAt(document, offset),
    { start: 0, end: document.text.length },
  ];
  const around = wholes.flatMap((span) => (span && touches(span, offset) ? [frozen(span)] : []));
  return widening(around.sort((a, b) => length(a) - length(b)));
}

const length = ({ start, end }: Span): number => end - start;

/** Each has to hold the one before and more. */
function widening(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (length(span) > 0 && (!last || (contains(span, last) && length(span) > length(last)))) kept.push(span);
  }
  return kept;
}

const WORD_BEFORE = /[\p{L}\p{N}_'’-]{1,100}$/u;
const WORD_AFTER = /^[\p{L}\p{N}_'’-]{1,100}/u;

function wordAt(text: string, offset: number): Span {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = WORD_AFTER.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

const sentenceAt = (prose: Prose, offset: number): Span | null =>
  sentencesOf(prose)
    .map(({ start, end }) => sourceSpan(prose, start, end))
    .find((span) => touches(span, offset)) ?? null;

function cellsAt(document: ProductDocument, offset: number): readonly Span[] {
  const place = cellAt(document, offset);
  const row = place?.table.rows[place.row]?.span;
  return place ? [place.span, ...(row ? [row] : [])] : [];
}

function partsOf(block: Content, offset: number): readonly Span[] {
  const items = block.kind === 'list' ? block.items.filter(({ span }) => touches(span, offset)) : [];
  return [...items.map(({ span }) => span), block.span];
}

const frontMatterAt = ({ frontMatter }: ProductDocument, offset: number): readonly Span[] => [
  ...frontMatter.entries
    .filter(({ span }) => touches(span, offset))
    .flatMap(({ value, span }) => [value.span, span]),
  ...(frontMatter.span ? [frontMatter.span] : []),
];

/** The text below a heading, then with it, and so on outwards. */
function sectionsAt(document: ProductDocument, offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = sectionAt(document.outline, offset); at.parent; at = at.parent) {
    const first = at.content[0] ?? at.children[0];
    if (first) spans.push({ start: first.span.start, end: at.span.end });
    spans.push(at.span);
  }
  return spans;
}
