import type { Content, Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import type { Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { datesOf } from '../numbers/date';
import { type Item, itemsOfList, itemsOfTable } from '../structure/item';
import { perSection } from '../structure/per-section';
import { isWithin, type Section } from '../structure/section';

/** A date that the document plans something for. */
export interface Milestone {
  readonly name: Prose;
  readonly date: Prose;
  readonly span: Span;
  readonly section: Section;
}

/** Rows and items with a date, in the sections about the plan. */
export const readMilestones = perSection((section, { vocabulary }) =>
  isWithin(section, 'timeline', 'launch', 'post-launch') && !isWithin(section, 'changelog')
    ? section.content.flatMap((block) => milestonesIn(block, section, vocabulary))
    : [],
);

function milestonesIn(block: Content, section: Section, vocabulary: Vocabulary): readonly Milestone[] {
  if (block.kind === 'list') return itemsOfList(block).flatMap((item) => milestonesOf(item, section));
  if (block.kind !== 'table') return [];
  return itemsOfTable(block, vocabulary).flatMap((item) => {
    const date = cellWithDate(item);
    const name = item.columns.find(({ cell }) => cell.prose !== date && isName(cell.prose))?.cell.prose;
    return date && name ? [{ name, date, span: item.span, section }] : [];
  });
}

/** “T-14” and “2 March” beside the date say when too, and not what. */
const isName = (prose: Prose): boolean =>
  prose.text !== '' && !datesOf(prose).some(({ start, end }) => start === 0 && end === prose.text.length);

const DATE_COLUMNS: readonly ColumnKey[] = ['date', 'due'];

function cellWithDate({ cells, columns }: Item): Prose | null {
  const inColumn = DATE_COLUMNS.map((key) => cells.get(key)?.prose).find(
    (prose) => prose && prose.text !== '',
  );
  return inColumn ?? columns.find(({ cell }) => datesOf(cell.prose).length > 0)?.cell.prose ?? null;
}

function milestonesOf(item: Item, section: Section): readonly Milestone[] {
  const [date] = datesOf(item.prose);
  const below = item.children.flatMap((child) => milestonesOf(child, section));
  if (!date) return below;
  const name = item.name && item.name.text !== '' ? item.name : item.prose;
  return [{ name, date: sliceProse(item.prose, date.start, date.end), span: item.span, section }, ...below];
}
