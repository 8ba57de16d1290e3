import type { ProductDocument } from '../../document/product-document';
import { chapterDepth } from '../../document/structure/chapter-depth';
import { type SectionBody, sectionBlock } from '../../templates/section-body';
import { endOfWords } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import type { SnippetFix } from '../finding';

/** A fix that adds a section at the end of the document, at the depth of its other chapters. */
export function sectionSnippet(document: ProductDocument, title: string, section: SectionBody): SnippetFix {
  const { text, outline } = document;
  const depth = chapterDepth(outline);
  const ending = lineEndingOf(text);
  const end = endOfWords(text);
  const snippet = `\n\n${sectionBlock(section, depth)}\n`.replaceAll('\n', ending);
  return { title, safety: 'snippet', span: { start: end, end: text.length }, snippet };
}
