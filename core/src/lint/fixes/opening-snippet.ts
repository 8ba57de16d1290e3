import type { ProductDocument } from '../../document/product-document';
import { type SectionBody, sectionBlock } from '../../templates/section-body';
import { endOfWords } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import type { SnippetFix } from '../finding';

/** A fix that adds a section where a document begins: before its first chapter that follows an overview. */
export function openingSnippet(document: ProductDocument, title: string, section: SectionBody): SnippetFix {
  const { text, outline } = document;
  const chapters = outline.sections.filter(
    (section) => section.source === 'heading' && section.heading !== outline.title,
  );
  const depth = Math.max(chapters[0]?.depth ?? 2, 2);
  const next = chapters.find(
    (section) =>
      section.depth <= depth && !section.meanings.some(({ key }) => key === 'summary' || key === 'status'),
  );
  const at = next?.span.start ?? endOfWords(text);
  const eol = lineEndingOf(text);
  const block = sectionBlock(section, depth).replaceAll('\n', eol);
  return {
    title,
    safety: 'snippet',
    span: { start: at, end: next ? at : text.length },
    snippet: next ? block + eol + eol : eol + eol + block + eol,
  };
}
