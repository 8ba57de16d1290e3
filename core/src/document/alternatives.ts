import type { Prose, Table } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import type { Span } from '../text/span';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { columnsOf, type Item, itemsOfList, itemsOfTable, prosesIn } from './item';
import { isOwnText, ownContent } from './outline';
import type { ProductDocument } from './product-document';
import { isWithin, type Section } from './section';
import { hitsOf } from './terms';

/** What customers would use instead: a rival, or the way they manage today. */
export interface Alternative {
  /** The name where the author sets it apart; otherwise the words that name it. */
  readonly name: Prose;
  readonly isStatusQuo: boolean;
  readonly span: Span;
  readonly section: Section;
}

const VERSUS = /(?:^|[\s(])(?:vs\.?|versus)[ \t]+(\S[^\n(:—–]{0,60})/iu;
const COMPARED =
  /(?:^|[\s,;(—–])(?:unlike|as opposed to|compared (?:to|with)|in contrast to|alternatives? to|compet(?:es|ing|itors?) (?:with|like|such as)|replac(?:es|ing)|instead of|rather than|better than|switch(?:es|ing)? from|migrat(?:e|es|ing) from|moving (?:off|from))[ \t]+([^\n,.;:!?()—–]{2,60})/giu;

/**
 * The alternatives that a document names: in its section about them, in tables with a column for them, in titles such
 * as "X vs Y", and in sentences that compare ("Unlike …").
 */
export function readAlternatives(document: ProductDocument): readonly Alternative[] {
  const { vocabulary } = document;
  const found = document.outline.sections.concat(document.outline.root).flatMap((section) => {
    const listed = inTitle(section);
    if (!isOwnText(section))
      return isWithin(section, 'competition') ? [...listed, ...inSection(section, document)] : listed;
    return [
      ...listed,
      ...(isWithin(section, 'competition') ? inSection(section, document) : mentioned(section, vocabulary)),
    ];
  });
  return found
    .map(({ name, section }) => ({
      name,
      section,
      span: name.span,
      isStatusQuo: hitsOf(name, vocabulary, 'status-quo').length > 0,
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

interface Named {
  readonly name: Prose;
  readonly section: Section;
}

function inTitle(section: Section): readonly Named[] {
  const match = section.heading ? VERSUS.exec(section.heading.text) : null;
  if (!match?.[1] || !section.heading) return [];
  const start = match.index + match[0].length - match[1].length;
  return [{ name: sliceProse(section.heading, start, start + match[1].length), section }];
}

/** In a section about alternatives every item is one, and so is every sub-heading; prose counts as a whole. */
function inSection(section: Section, document: ProductDocument): readonly Named[] {
  const heading = section.parent && isWithin(section.parent, 'competition') ? section.heading : null;
  const names = section.content.flatMap((block): readonly Prose[] => {
    if (block.kind === 'list') return itemsOfList(block).map(nameOf);
    if (block.kind === 'table') return inTable(block, document.vocabulary);
    return prosesIn(block).filter((prose) => prose.text !== '');
  });
  return [...(heading ? [heading] : []), ...names].map((name) => ({ name, section }));
}

const nameOf = (item: Item): Prose => item.name ?? item.prose;

/** Rows are alternatives, or columns after the first are when the rows are what is compared. */
function inTable(table: Table, vocabulary: Vocabulary): readonly Prose[] {
  const keys = columnsOf(table, vocabulary);
  const own = keys.findIndex((column) => column.includes('competitor') || column.includes('alternative'));
  const items = itemsOfTable(table, vocabulary);
  if (own !== -1) return items.flatMap((item) => item.columns[own]?.cell.prose ?? []);
  const isComparison = table.header.length >= 3 && keys.slice(1).every((column) => column.length === 0);
  if (isComparison) return table.header.slice(1).map((cell) => cell.prose);
  return items.map(nameOf);
}

function mentioned(section: Section, vocabulary: Vocabulary): readonly Named[] {
  return section.content.flatMap((block) => {
    const columns =
      block.kind === 'table' && columnsOf(block, vocabulary).some((keys) => keys.includes('competitor'))
        ? inTable(block, vocabulary)
        : [];
    const compared = prosesIn(block).flatMap((prose) =>
      [...prose.text.matchAll(COMPARED)].flatMap((match) => {
        const words = match[1];
        if (!words) return [];
        const start = match.index + match[0].length - words.length;
        return [sliceProse(prose, start, start + words.length)];
      }),
    );
    return [...columns, ...compared].map((name) => ({ name, section }));
  });
}

/** Whether any part of the document speaks of managing without a product, inside the section on alternatives or not. */
export const namesStatusQuo = (document: ProductDocument): boolean =>
  document.alternatives.some((alternative) => alternative.isStatusQuo) ||
  ownContent(document.outline.root).some((block) =>
    prosesIn(block).some((prose) => hitsOf(prose, document.vocabulary, 'status-quo').length > 0),
  );
