import type { Content, Prose } from '../../markdown/content';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { TitleWords } from './block-sections';
import { type Item, itemsOfList, itemsOfTable } from './item';
import { means, type Section } from './section';

/** One of the things a section states: an item, or a paragraph where the section has no items. */
export interface Statement {
  readonly item: Item | null;
  readonly prose: Prose;
  readonly section: Section;
}

/**
 * What a section with a meaning states, or an untitled or unknown section below one; nothing for other sections.
 */
export const statementsFor = (section: Section, key: SectionKey, words: TitleWords): readonly Statement[] =>
  nearestMeans(section, key) ? statementsIn(section, words) : [];

/** Whether the section, or the nearest one around it whose meaning is known, has a meaning. */
function nearestMeans(section: Section, key: SectionKey): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (at.meanings.length > 0) return means(at, key);
  }
  return false;
}

function statementsIn(section: Section, { vocabulary }: TitleWords): readonly Statement[] {
  const items = section.content
    .flatMap((block) => itemsIn(block, vocabulary))
    .filter(({ prose }) => prose.text !== '');
  if (items.length > 0) return items.map((item) => ({ item, prose: item.prose, section }));
  return section.content.flatMap((block) =>
    block.kind === 'paragraph' ? [{ item: null, prose: block.prose, section }] : [],
  );
}

function itemsIn(block: Content, vocabulary: Vocabulary): readonly Item[] {
  if (block.kind === 'list') return itemsOfList(block);
  return block.kind === 'table' ? itemsOfTable(block, vocabulary) : [];
}
