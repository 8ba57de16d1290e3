import type { List, Prose, Table } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { priorityOf } from '../scope/priority';
import { type Item, itemsOfList, itemsOfTable } from '../structure/item';
import type { Section } from '../structure/section';
import { featureTable } from './feature-table';
import type { Feature } from './features';
import { isFeatureItems } from './not-features';

/** The features that a list or a table names, and how it is laid out. */
export interface ListedFeatures {
  readonly isNested: boolean;
  readonly benefitColumn: number | null;
  readonly features: readonly Feature[];
}

/** The features of a list; null when it lists something else. */
export function featuresOfList(list: List, section: Section, vocabulary: Vocabulary): ListedFeatures | null {
  const items = itemsOfList(list);
  if (!isFeatureItems(items)) return null;
  const groups = items.filter(isGroup);
  const isNested =
    groups.length > 0 && groups.length === items.filter((item) => item.children.length > 0).length;
  const features = items.flatMap((item) =>
    isNested && isGroup(item)
      ? item.children.map((child) => featureOf(child, section, item, vocabulary))
      : [featureOf(item, section, null, vocabulary)],
  );
  return { isNested, benefitColumn: null, features };
}

/**
 * The features of a table; null when it holds something else.
 * @param inFeatures Whether it stands where features are listed.
 */
export function featuresOfTable(
  table: Table,
  section: Section,
  inFeatures: boolean,
  vocabulary: Vocabulary,
): ListedFeatures | null {
  const columns = featureTable(table, inFeatures, vocabulary);
  const items = columns ? itemsOfTable(table, vocabulary) : [];
  if (!columns || !isFeatureItems(items)) return null;
  const features = items.flatMap((item) => {
    const name = item.columns[columns.feature]?.cell.prose;
    const benefitCell = columns.benefit === null ? null : (item.columns[columns.benefit]?.cell ?? null);
    return name && name.text !== ''
      ? [{ ...featureOf(item, section, null, vocabulary), name, benefitCell }]
      : [];
  });
  return { isNested: false, benefitColumn: columns.benefit, features };
}

export function featureOf(item: Item, section: Section, group: Item | null, vocabulary: Vocabulary): Feature {
  const own = priorityOf(item, section, vocabulary);
  const priority = own ?? (group ? priorityOf(group, section, vocabulary) : null);
  return { item, name: nameOf(item), priority, group, benefitCell: null, section: null };
}

/** Whether most items of a list begin with a bold name. */
export function isNamed(list: List): boolean {
  const named = itemsOfList(list).filter((item) => startsBold(item.prose)).length;
  return !list.ordered && named >= 2 && named >= list.items.length * 0.6;
}

const startsBold = ({ shape }: Prose): boolean =>
  shape.marks.some((mark) => mark.kind === 'strong' && mark.start <= 3 && mark.end > mark.start);

/** An item that only names what is nested below it, such as "**Search**" above two bold features. */
function isGroup(item: Item): boolean {
  if (item.children.length < 2) return false;
  const own = item.name ? item.body.text : item.prose.text.split(' ').slice(4).join(' ');
  return (
    own.trim() === '' &&
    item.children.filter(({ prose }) => startsBold(prose)).length * 2 >= item.children.length
  );
}

const NAME_END = /\s[—–-]{1,2}\s|[:：](?=\s)|\s\(|[.;,](?=\s)|\n|\s→\s/;
const NUMBERING = /^[^\p{L}\p{N}"“(]{0,8}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s{1,3})?/u;
const DECORATION = /^[^\p{L}\p{N}"“(]{1,8}/u;

function nameOf(item: Item): Prose {
  const { prose } = item;
  const whole = item.name ?? prose;
  const decoration = item.shape === 'sub-section' ? NUMBERING : DECORATION;
  const from = (decoration.exec(whole.text)?.[0] ?? '').length;
  const afterId = item.id ? whole.text.indexOf(item.id.value) + item.id.value.length : 0;
  const start =
    afterId > from ? afterId + (/^[\s:.)\]—–-]{0,4}/.exec(whole.text.slice(afterId))?.[0].length ?? 0) : from;
  const cut = item.name ? -1 : whole.text.slice(start + 3).search(NAME_END);
  const end = cut === -1 ? whole.text.replace(/[.:;,]$/, '').length : start + 3 + cut;
  return start < end ? sliceProse(whole, start, end) : whole;
}
