import type { Cell, Content, Prose, Table } from '../../markdown/content';
import { perBlock, perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { FeatureList } from '../features/features';
import type { ProductDocument } from '../product-document';
import type { Requirement } from '../requirements/requirements';
import type { TitleWords } from '../structure/block-sections';
import { type Item, isGroupRow, itemsOfList, itemsOfTable, prosesIn } from '../structure/item';
import { leadingId } from '../structure/item-id';
import { perSection } from '../structure/per-section';
import { isWithin, means, type Section } from '../structure/section';
import { priorityOf } from './priority';

/** Something the document says is in or out of scope. */
export interface ScopeItem {
  readonly side: 'in' | 'out';
  readonly item: Item;
  /** What is in or out, without the reason. */
  readonly name: Prose;
  /** What the item says beside its name; empty when it is only a name. */
  readonly rest: string;
  readonly section: Section;
  readonly span: Span;
}

/**
 * What the document promises and what it leaves out: items under scope and non-goals headings, marks in "In scope" and
 * "Out of scope" columns, features, requirements and their "Won't" groups. What is planned for another release is on
 * neither side.
 */
export const readScope = (document: ProductDocument): readonly ScopeItem[] =>
  together(listedScope(document), promisedScope(document.requirements, document.features));

const together = once(
  (listed: readonly ScopeItem[], promised: readonly ScopeItem[]): readonly ScopeItem[] => {
    const seen = new Set(listed.map(({ item }) => item.span.start));
    const others = promised.filter(({ item: { span } }) => !seen.has(span.start) && seen.add(span.start));
    return [...listed, ...others].sort((a, b) => a.span.start - b.span.start);
  },
);

const listedScope = perSection((section, words) =>
  section.content.flatMap((block) => inBlock(block, section, words)),
);

const promisedScope = once((requirements: readonly Requirement[], features: readonly FeatureList[]) => [
  ...features.flatMap(promisedFeatures),
  ...requirements.flatMap(promisedIn),
]);

/** What a list of features promises or puts off. */
const promisedFeatures = once(({ section, features }: FeatureList) =>
  features.flatMap(({ item, priority }) => promisedIn({ item, priority, section })),
);

const promisedIn = once(
  ({ item, section, priority }: Pick<Requirement, 'item' | 'section' | 'priority'>): readonly ScopeItem[] =>
    isPostponed(section) ? [] : [scopeItem(priority?.step === 'wont' ? 'out' : 'in', item, section)],
);

function inBlock(block: Content, section: Section, words: TitleWords): readonly ScopeItem[] {
  if (block.kind === 'table') {
    const marked = inColumns(block, section, words);
    if (marked) return marked;
  }
  if (block.kind !== 'table' && block.kind !== 'list') return [];
  const side = sideOf(section);
  if (!side) return [];
  const { vocabulary } = words;
  const items = block.kind === 'list' ? itemsOfList(block) : itemsOfTable(block, vocabulary);
  return items.map((item) => {
    const isOut = side === 'out' || priorityOf(item, section, vocabulary)?.step === 'wont';
    return scopeItem(isOut ? 'out' : 'in', item, section);
  });
}

/** The nearest heading or label that speaks of scope decides. */
function sideOf(section: Section): ScopeItem['side'] | null {
  for (let at: Section | null = section; at; at = at.parent) {
    if (means(at, 'non-goals')) return 'out';
    if (POSTPONED.test(titleOf(at))) return null;
    if (means(at, 'scope')) return 'in';
  }
  return null;
}

const POSTPONED =
  /(?:^|[\s-])(?:(?:phase|version|release|milestone|stage)\s[2-9]|v[2-9]|future|later|next|roadmap|backlog|post|beyond|stretch)(?=$|[\s\-:,.])/iu;

const titleOf = (section: Section): string => `${section.title} ${section.qualifier ?? ''}`;

const isPostponed = once((section: Section): boolean => {
  for (let at: Section | null = section; at; at = at.parent) if (POSTPONED.test(titleOf(at))) return true;
  return isWithin(section, 'timeline', 'decisions', 'changelog', 'risks', 'open-questions', 'competition');
});

const TICKED = /^(?:[✅✓✔☑xX●•]|yes|y|in|true|❌|✗|✘)$/u;
const REFUSED = /^(?:[—–-]|no|n|n\/a|false)?$/iu;

/** A table with an "In scope" and an "Out of scope" column; null for any other. A column holds marks or the items. */
function inColumns(table: Table, section: Section, words: TitleWords): readonly ScopeItem[] | null {
  const sides = sidesOf(table, words);
  if (!sides.includes('in') || !sides.includes('out')) return null;
  const rows = table.rows.filter((row) => !isGroupRow(row));
  const items = itemsOfTable(table, words.vocabulary);
  return rows.flatMap((row, at) => {
    const item = items[at];
    return item
      ? row.cells.flatMap((cell, index) =>
          inCell(cell, sides[index] ?? null, item, section, sides[0] === null),
        )
      : [];
  });
}

/** A cell under "In scope" or "Out of scope": a mark for its row, when the first column names rows, or an item itself. */
function inCell(
  cell: Cell,
  side: ScopeItem['side'] | null,
  item: Item,
  section: Section,
  isNamed: boolean,
): readonly ScopeItem[] {
  const text = cell.prose.text.trim();
  if (!side || REFUSED.test(text)) return [];
  if (TICKED.test(text)) return isNamed ? [scopeItem(side, item, section)] : [];
  return [{ ...nameOf(cell.prose), side, item, section, span: cell.span }];
}

/** What the columns of a table are about. */
const sidesOf = perBlock((table: Table, words: TitleWords) =>
  table.header.map((cell) => sideOfHeader(cell, words)),
);

function sideOfHeader({ prose }: Cell, { vocabulary, kind }: TitleWords): ScopeItem['side'] | null {
  const keys = vocabulary.sectionKeys(prose.text, kind).map(({ key }) => key);
  if (keys.includes('non-goals')) return 'out';
  return keys.includes('scope') ? 'in' : null;
}

function scopeItem(side: ScopeItem['side'], item: Item, section: Section): ScopeItem {
  const { name, rest } = nameOfItem(item);
  const cells = item.columns.slice(1).map(({ cell }) => cell.prose.text);
  const nested = item.content.flatMap(prosesIn).map(({ text }) => text);
  return { side, item, section, name, rest: [rest, ...cells, ...nested].join(' ').trim(), span: name.span };
}

/** A bold lead-in names a list item, unless it is only an id. */
function nameOfItem({ shape, name, body, prose }: Item): Pick<ScopeItem, 'name' | 'rest'> {
  if (shape !== 'list-item' || !name) return nameOf(prose);
  const lead = nameOf(name);
  return lead.name.text === '' ? nameOf(body) : { name: lead.name, rest: body.text };
}

const NAME_END = /:$|\s[—–-]\s|[—–:;](?=\s)|,?\s(?:because|since|as it|until|unless)\s|\n|\.(?=\s|$)/iu;

/** The words of a text up to a dash, a colon or a reason, its id aside. */
function nameOf(prose: Prose): Pick<ScopeItem, 'name' | 'rest'> {
  const { start, end } = namePlace(prose);
  return { name: sliceProse(prose, start, end), rest: prose.text.slice(end) };
}

const namePlace = perShape((prose): Span => {
  const { text } = prose;
  const from = leadingId(prose)?.end ?? 0;
  const start = from + (/^[\s:.)\]—–-]{0,4}/.exec(text.slice(from))?.[0].length ?? 0);
  const stop = NAME_END.exec(text.slice(start, start + 200));
  return { start, end: stop && stop.index > 0 ? start + stop.index : text.length };
});

/** Words without which a name still means the same. */
const FILLERS = new Set(
  'a an the of to for in on at by and or with from as no not non any all will won t dont do does doesn is are be been being support supports supported supporting feature features functionality capability capabilities ability able we our us it its this that there have has must should could p0 p1 p2 p3 p4 out scope build building add adding implement implementing provide providing allow allowing'.split(
    ' ',
  ),
);

/** What a name is about, whatever the order and endings of its words: "Export to CSV" and "CSV exports" are the same. */
export const scopeKey = perShape(({ text }): string => {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !FILLERS.has(word)).map(stem))].sort().join(' ');
});

const stem = (word: string): string => {
  if (word.length <= 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const singular = /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  return singular.length > 5 ? singular.replace(/(?:ing|ed)$/, '') : singular;
};
