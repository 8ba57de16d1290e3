import { type Content, type ListItem, type Prose, sourceSpan, type Table } from '../../markdown/content';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { columnsOf } from '../structure/item';
import { idMatches, idPrefix, normaliseId } from '../structure/item-id';
import { perLeaf } from '../structure/leaf';
import { perSection } from '../structure/per-section';
import { isWithin, type Section } from '../structure/section';

/** An id such as FR-3 where it is defined or referred to. */
export interface IdUse {
  readonly value: string;
  readonly role: 'definition' | 'reference';
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
}

/** An id at the start of a thing: where it would be defined, if the group it stands in defines things. */
interface Candidate {
  readonly value: string;
  readonly span: Span;
}

/** The candidates of one list, one table, one row of sub-headings or the paragraphs of one section. */
type Group = readonly Candidate[];

/** Text that may follow the id of a thing: a separator, then words. */
const SEPARATED = /^[\])*]{0,3}\s{0,3}(?:[:：.)|]|[—–-](?!\s?[A-Z]{1,8}-?\d))/u;
const MORE_IDS = /^[\])*]{0,3}\s{0,2}(?:[,;&/+–—-]|\.\.|…|to|and|through|thru)\s{0,2}(?:[A-Z]{1,8}-?)?\d/u;
/** Fewer words than these in the rest of a row map an id to others; more describe it. */
const FEWEST_WORDS = 3;

/**
 * Every id of a document in order. An id is defined where a heading, an item or a row begins with it. A list or a table
 * that mostly repeats ids defined before maps or tests them, and a numbering that starts again in another part does so
 * on purpose: there, they are references.
 */
export function readIds(document: ProductDocument): readonly IdUse[] {
  const defined = definitionsOf(groupsOf(document));
  return references(document).map((use) => (defined.has(use.span.start) ? asDefinition(use) : use));
}

const references = perLeaf(({ prose, section }): readonly IdUse[] =>
  idMatches(prose).map(({ value, start, end }) => ({
    value,
    role: 'reference',
    span: sourceSpan(prose, start, end),
    prose,
    section,
  })),
);

const asDefinition = once((use: IdUse): IdUse => ({ ...use, role: 'definition' }));

/** Where ids are defined, by the offset at which they start. */
function definitionsOf(groups: readonly Group[]): ReadonlySet<number> {
  const places = new Set<number>();
  const known = new Set<string>();
  for (const group of groups) {
    const values = new Set(group.map(({ value }) => value));
    const old = [...values].filter((value) => known.has(value)).length;
    const repeatsOthers = old > 0 && (values.size < 3 || old * 2 >= values.size);
    const repeatsItself = mapsItsOwn(group, values.size);
    const here = new Set<string>();
    for (const { value, span } of group) {
      if (repeatsOthers && known.has(value)) continue;
      if (repeatsItself && here.has(value)) continue;
      here.add(value);
      places.add(span.start);
    }
    for (const value of here) known.add(value);
  }
  return places;
}

/**
 * Rows that give one id after another several lines map it to cases, and so do many rows about one. A single id that
 * comes again among others, or twice alone, has been given away twice.
 */
function mapsItsOwn(group: Group, distinct: number): boolean {
  if ((group.length - distinct) * 3 <= group.length) return false;
  if (distinct === 1) return group.length > 2;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { value } of group) {
    if (seen.has(value)) repeated.add(value);
    seen.add(value);
  }
  return repeated.size > 1;
}

/** Headings come before lists and lists before tables: where both carry an id, the longer form defines it. */
const groupsOf = (document: ProductDocument): readonly Group[] => [
  ...groupsOfHeadings(document),
  ...groupsOfParagraphs(document),
  ...groupsInLists(document),
  ...groupsInTables(document),
];

const groupsOfHeadings = perSection(({ children }) =>
  filled([
    children.flatMap(({ source, heading }) => (source === 'heading' && heading ? inTitle(heading) : [])),
  ]),
);
const groupsOfParagraphs = perSection(({ content }) =>
  filled([content.flatMap((block) => (block.kind === 'paragraph' ? inItem(block.prose) : []))]),
);
const groupsInLists = perSection(({ content }) => filled(content.flatMap(inLists)));
const groupsInTables = perSection(({ content }, { vocabulary }) =>
  filled(content.flatMap((block) => inTables(block, vocabulary))),
);

const filled = (groups: readonly Group[]): readonly Group[] => groups.filter(({ length }) => length > 0);

function inTitle(prose: Prose): Group {
  const first = leading(prose);
  return first && !MORE_IDS.test(first.rest) ? [first] : [];
}

/** An item defines the id it begins with when that is set apart: in bold or brackets, or by a colon or dash. */
function inItem(prose: Prose): Group {
  const first = leading(prose);
  if (!first || first.rest.trim() === '' || MORE_IDS.test(first.rest)) return [];
  const isBold = prose.shape.marks.some(
    ({ kind, start, end }) => kind === 'strong' && start <= first.at && first.at < end,
  );
  return isBold || prose.text.startsWith('[') || SEPARATED.test(first.rest) ? [first] : [];
}

function inLists(block: Content): readonly Group[] {
  if (block.kind === 'quote') return block.children.flatMap(inLists);
  if (block.kind !== 'list') return [];
  const nested = block.items.flatMap((item: ListItem) => item.children.flatMap(inLists));
  return [block.items.flatMap((item) => inItem(item.prose)), ...nested];
}

function inTables(block: Content, vocabulary: Vocabulary): readonly Group[] {
  if (block.kind === 'quote') return block.children.flatMap((child) => inTables(child, vocabulary));
  if (block.kind !== 'table') return [];
  return [inTable(block, vocabulary)];
}

function inTable(table: Table, vocabulary: Vocabulary): Group {
  const column = idColumn(table, vocabulary);
  return table.rows.flatMap(({ cells }) => {
    const first = cells[column] ? leading(cells[column].prose) : null;
    if (!first || MORE_IDS.test(first.rest) || !/^[\])*]{0,3}(?:$|\s|[:：—–])/u.test(first.rest)) return [];
    const others = cells.filter((_, index) => index !== column).map(({ prose }) => prose.text);
    return countWords(`${first.rest} ${others.join(' ')}`) >= FEWEST_WORDS ? [first] : [];
  });
}

/** The first column, unless ids stand in another one that says so. */
function idColumn(table: Table, vocabulary: Vocabulary): number {
  const inFirst = table.rows.filter(({ cells }) => cells[0] && leading(cells[0].prose)).length;
  if (inFirst * 2 >= table.rows.length) return 0;
  return Math.max(
    0,
    columnsOf(table, vocabulary).findIndex((keys) => keys.includes('id')),
  );
}

const countWords = (text: string): number =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_.-]*/gu)].filter(
    ([word]) => !/^[A-Z]{1,8}-?[A-Z-]{0,20}\d/.test(word),
  ).length;

function leading(prose: Prose): (Candidate & { readonly at: number; readonly rest: string }) | null {
  const first = idMatches(prose)[0];
  if (!first || !/^[\s[(*#]{0,4}$/.test(prose.text.slice(0, first.start))) return null;
  const { value, start, end } = first;
  return { value, span: sourceSpan(prose, start, end), at: start, rest: prose.text.slice(end, end + 400) };
}

/** Definitions of an id that is defined before, each with its first definition. */
export function duplicateIds(
  ids: readonly IdUse[],
): readonly { readonly use: IdUse; readonly first: IdUse }[] {
  const firsts = new Map<string, IdUse>();
  return ids.flatMap((use) => {
    if (use.role !== 'definition') return [];
    const first = firsts.get(use.value);
    if (first) return [{ use, first }];
    firsts.set(use.value, use);
    return [];
  });
}

/** A prefix with fewer definitions than these may belong to another document. */
const FEWEST_DEFINITIONS = 3;
/** Parts that speak of ids which are gone, or which live elsewhere. */
const HISTORY = ['changelog', 'decisions', 'appendix', 'non-goals'] as const;

/**
 * The first reference to each id that is defined nowhere, though ids like it are defined here.
 * @param foreign Prefixes whose ids are kept elsewhere, such as a ticket system's.
 */
export function danglingIds(ids: readonly IdUse[], foreign: readonly string[] = []): readonly IdUse[] {
  const definitions = ids.filter(({ role }) => role === 'definition');
  const defined = new Set(definitions.flatMap((use) => formOf(use).withParents));
  const perPrefix = new Map<string, number>();
  for (const use of definitions) {
    const { prefix } = formOf(use);
    perPrefix.set(prefix, (perPrefix.get(prefix) ?? 0) + 1);
  }
  const reported = new Set<string>();
  return ids.filter((use) => {
    const { prefix, id } = formOf(use);
    if (
      use.role === 'definition' ||
      foreign.includes(prefix) ||
      (perPrefix.get(prefix) ?? 0) < FEWEST_DEFINITIONS
    )
      return false;
    if (reported.has(id) || isKnown(id, defined) || speaksOfElsewhere(use)) return false;
    reported.add(id);
    return true;
  });
}

/** What an id is compared by. */
const formOf = once(({ value }: IdUse) => {
  const id = normaliseId(value);
  return { id, withParents: withParents(id), prefix: idPrefix(value) };
});

/** Whether an id or one that it is a part of is among the defined ones. */
function isKnown(id: string, defined: ReadonlySet<string>): boolean {
  if (defined.has(id)) return true;
  const dot = id.lastIndexOf('.');
  return dot !== -1 && isKnown(id.slice(0, dot), defined);
}

/** An id and those that it is a part of: FR1.2.1, FR1.2 and FR1. */
function withParents(id: string): readonly string[] {
  const dot = id.lastIndexOf('.');
  return dot === -1 ? [id] : [id, ...withParents(id.slice(0, dot))];
}

const speaksOfElsewhere = ({ prose, section }: IdUse): boolean =>
  isWithin(section, ...HISTORY) ||
  prose.shape.marks.some((mark) => mark.kind === 'link') ||
  /\.(?:md|mdx|feature|ts|py|rs|go)\b/.test(prose.text);

/** The id after the highest one of the same prefix, in the same style. */
export function freeId(value: string, ids: readonly IdUse[]): string {
  const digits = /\d{1,5}(?=(?:\.\d{1,3}){0,2}$)/.exec(value)?.[0] ?? '';
  const prefix = value.slice(0, value.length - (/\d[\d.]{0,14}$/.exec(value)?.[0].length ?? 0));
  const numbers = ids
    .filter((use) => idPrefix(use.value) === idPrefix(value))
    .map((use) =>
      Number.parseInt(/\d{1,5}/.exec(use.value.slice(idPrefix(use.value).length))?.[0] ?? '0', 10),
    );
  return prefix + String(Math.max(0, ...numbers) + 1).padStart(digits.length, '0');
}
