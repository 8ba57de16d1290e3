import type { ProductDocument } from '../document/product-document';
import { chapterDepth } from '../document/structure/chapter-depth';
import type { Section } from '../document/structure/section';
import { KIND_SECTIONS } from '../templates/kind-sections';
import { sectionBlock, sectionBody } from '../templates/section-body';
import { lineEndingOf } from '../text/line-ending';
import type { SectionKey } from '../vocabulary/section-key';
import { SECTION_GUIDES } from './section-guides';

/** A section that can be put into a document, and where. */
export interface SectionChoice {
  readonly key: SectionKey;
  readonly heading: string;
  /** What its readers look for. */
  readonly guide: string;
  /** Whether the document has no such section yet. */
  readonly isMissing: boolean;
  /** Where it belongs. */
  readonly offset: number;
  /** Snippet syntax, with the blank lines that place needs and the line ends of the document. */
  readonly snippet: string;
}

/** The sections that readers of a kind look for: first those that are missing, each in the order they are read. */
export function sectionChoices(document: ProductDocument): readonly SectionChoice[] {
  const { kind } = document;
  if (kind === null) return [];
  const keys = KIND_SECTIONS[kind];
  const known = new Set(document.outline.sections.flatMap(({ meanings }) => meanings.map(({ key }) => key)));
  const choices = keys.map((key, index): SectionChoice => {
    const body = sectionBody(key, kind);
    const before = lastOf(document, keys.slice(0, index + 1));
    const { offset, snippet } = place(
      document,
      sectionBlock(body, before?.depth ?? chapterDepth(document.outline)),
      before,
    );
    return {
      key,
      heading: body.heading,
      guide: SECTION_GUIDES[key],
      isMissing: !known.has(key),
      offset,
      snippet,
    };
  });
  return [...choices.filter(({ isMissing }) => isMissing), ...choices.filter(({ isMissing }) => !isMissing)];
}

/** The chapter after which a section of the last of these meanings belongs; null when it comes last. */
function lastOf({ outline }: ProductDocument, keys: readonly SectionKey[]): Section | null {
  const chapters = outline.sections.filter(({ source, isTitle }) => source === 'heading' && !isTitle);
  for (const key of keys.toReversed()) {
    const found = chapters.findLast(({ meanings }) => meanings.some((meaning) => meaning.key === key));
    if (found) return found;
  }
  return null;
}

function place(
  { text }: ProductDocument,
  block: string,
  after: Section | null,
): { readonly offset: number; readonly snippet: string } {
  const ending = lineEndingOf(text);
  const offset = text.slice(0, after?.span.end ?? text.length).trimEnd().length;
  const isLast = text.slice(offset).trim() === '';
  const snippet = `${offset === 0 ? '' : '\n\n'}${block}${isLast && !text.slice(offset).includes('\n') ? '\n' : ''}`;
  return { offset, snippet: snippet.replaceAll('\n', ending) };
}
