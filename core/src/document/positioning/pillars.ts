import type { Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { type Item, itemOfSection, itemsOf } from '../structure/item';
import { isOwnText } from '../structure/outline';
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
export function readPillars(document: ProductDocument): readonly Pillar[] {
  return document.outline.sections.filter(holdsPillars).flatMap((section) => {
    const items = pillarItems(section, document);
    if (items.length > MOST_PILLARS) return [];
    return items.map((item) => ({
      name: item.name ?? item.prose,
      item,
      proofs: proofsOf(item, document),
      section,
      span: (item.name ?? item.prose).span,
    }));
  });
}

function holdsPillars(section: Section): boolean {
  if (!means(section, 'pillars') || !NAMED.test(section.title)) return false;
  return !section.parent || !standsUnder(section.parent, 'pillars', 'by-audience', 'by-stage', 'words-avoid');
}

function pillarItems(section: Section, document: ProductDocument): readonly Item[] {
  const parts = section.children.filter((child) => child.source === 'heading' && isOwnText(child));
  if (parts.length > 0) return parts.filter(isPillar).flatMap((part) => itemOfSection(part) ?? []);
  return itemsOf(section, document.vocabulary);
}

/** Headings such as "Proof points" or "Tagline" inside the section are parts of a house, not pillars. */
const isPillar = (section: Section): boolean =>
  section.meanings.every(({ key, confidence }) => key === 'pillars' || confidence === 'head-noun');
