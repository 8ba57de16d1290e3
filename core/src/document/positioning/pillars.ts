import type { Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { TitleWords } from '../structure/block-sections';
import { type Item, itemOfSection, itemsOf } from '../structure/item';
import { perAnySection } from '../structure/per-section';
import { means, type Section, standsUnder } from '../structure/section';
import { type Proof, proofsOf } from './proof';

/** One of the few things that a brief says about the product again and again. */
export interface Pillar {
  readonly name: Prose;
  readonly item: Item;
  readonly proofs: readonly Proof[];
  readonly section: Section;
  readonly span: Span;
}

/** More items than this are a list of messages, not pillars. */
const MOST_PILLARS = 8;
/** Other headings for messages hold copy, grids and hierarchies as often as pillars. */
const NAMED = /pillar|theme|key message|supporting (?:message|claim|point)/;

/** The pillars under a heading for them: its sub-headings, or else the items of its lists and tables. */
export const readPillars = perAnySection((section, words): readonly Pillar[] => {
  if (!holdsPillars(section)) return [];
  const items = pillarItems(section, words);
  if (items.length > MOST_PILLARS) return [];
  return items.map((item) => ({
    name: item.name ?? item.prose,
    item,
    proofs: proofsOf(item, words),
    section,
    span: (item.name ?? item.prose).span,
  }));
});

function holdsPillars(section: Section): boolean {
  if (!means(section, 'pillars') || !NAMED.test(section.title)) return false;
  return !section.parent || !standsUnder(section.parent, 'pillars', 'by-audience', 'by-stage', 'words-avoid');
}

function pillarItems(section: Section, { vocabulary }: TitleWords): readonly Item[] {
  const parts = section.children.filter((child) => child.source === 'heading');
  if (parts.length > 0) return parts.filter(isPillar).flatMap((part) => itemOfSection(part) ?? []);
  return itemsOf(section, vocabulary);
}

/** Headings such as "Proof points" or "Tagline" inside the section are parts of a house, not pillars. */
const isPillar = (section: Section): boolean =>
  section.meanings.every(({ key, confidence }) => key === 'pillars' || confidence === 'head-noun');
