import type { Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { type Item, itemsOf } from '../structure/item';
import { sectionsFor } from '../structure/outline';
import type { Section } from '../structure/section';

export interface GlossaryTerm {
  readonly term: Prose;
  readonly definition: Prose | null;
  readonly span: Span;
}

/** The terms that the document explains: rows, items with a bold name, or sub-headings of a glossary section. */
export function readGlossary(document: ProductDocument): readonly GlossaryTerm[] {
  return sectionsFor(document.outline, 'glossary')
    .filter(({ source }) => source !== 'item-label' && source !== 'table-row')
    .flatMap((section) => [
      ...itemsOf(section, document.vocabulary).flatMap(termOfItem),
      ...section.children.filter(({ source }) => source === 'heading').flatMap(termOfSection),
    ]);
}

function termOfItem(item: Item): readonly GlossaryTerm[] {
  if (item.shape === 'table-row') {
    const term = item.cells.get('term')?.prose ?? item.columns[0]?.cell.prose;
    const definition = item.cells.get('definition')?.prose ?? item.columns[1]?.cell.prose ?? null;
    return term && term.text !== '' ? [{ term, definition: filled(definition), span: item.span }] : [];
  }
  return item.name ? [{ term: item.name, definition: filled(item.body), span: item.span }] : [];
}

function termOfSection(section: Section): readonly GlossaryTerm[] {
  if (!section.heading) return [];
  const first = section.content.find((block) => block.kind === 'paragraph');
  return [{ term: section.heading, definition: first?.prose ?? null, span: section.span }];
}

const filled = (prose: Prose | null): Prose | null => (prose && prose.text !== '' ? prose : null);
