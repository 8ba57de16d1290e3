import { type Content, type ListItem, type Prose, sourceSpan, type Table } from '../../markdown/content';
import { perBlock } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
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
  readonly prose: Prose;
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
export const readIds = (document: ProductDocument): readonly IdUse[] =>
  withRoles(references(document), keptGroups([...rowsOfTitles(titled(document)), ...groups(document)]));

const references = perLeaf(({ prose, section }): readonly IdUse[] =>
  idMatches(prose).map(({ value, start, end }) => ({
    value,
    role: 'reference',
    span: sourceSpan(prose, start, end),
    prose,
    section,
  })),
);

const withRoles = once((uses: readonly IdUse[], ranked: readonly RankedGroup[]): readonly IdUse[] => {
  const defining = definingProses(ranked);
  // The id that a text begins with is the first in it.
  return kept(uses.map((use) => (defining.delete(use.prose) ? asDefinition(use) : use)));
});

const kept = sameList<IdUse>();

const asDefinition = once((use: IdUse): IdUse => ({ ...use, role: 'definition' }));

/** The texts that define the id they begin with. */
function definingProses(ranked: readonly RankedGroup[]): Set<Prose> {
  const defining = new Set<Prose>();
  const known = new Set<string>();
  for (const { group } of [...ranked].sort((a, b) => a.rank - b.rank)) {
    const values = new Set(group.map(({ value }) => value));
    const old = [...values].filter((value) => known.has(value)).length;
    const repeatsOthers = old > 0 && (values.size < 3 || old * 2 >= values.size);
    const repeatsItself = mapsItsOwn(group, values.size);
    const here = new Set<string>();
    for (const { value, prose } of group) {
      if (repeatsOthers && known.has(value)) continue;
      if (repeatsItself && here.has(value)) continue;
      here.add(value);
      defining.add(prose);
    }
    for (const value of here) known.add(value);
  }
  return defining;
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

/** A group, and when its turn comes. */
interface RankedGroup {
  readonly group: Group;
  /** Headings come before lists and lists before tables: where both carry an id, the longer form defines it. */
  readonly rank: 0 | 1 | 2 | 3;
}

const keptGroups = sameList<RankedGroup>();

/** A title that begins with an id, and what it is the title of. */
interface Titled extends Candidate {
  readonly section: Section;
}

const titled = perSection((section) => titledIn(section));

const titledIn = once((section: Section): readonly Titled[] => {
  const { source, heading } = section;
  const first = source === 'heading' && heading ? leading(heading) : null;
  return first && !MORE_IDS.test(first.rest) ? [{ ...first, section }] : [];
});

/** Sub-headings stand in a row with the others below the same section; rows come in the order of those sections. */
const rowsOfTitles = once((titles: readonly Titled[]): readonly RankedGroup[] => {
  const rows = new Map<Section | null, Titled[]>();
  for (const title of titles) {
    const { parent } = title.section;
    const row = rows.get(parent);
    if (row) row.push(title);
    else rows.set(parent, [title]);
  }
  const placeOf = (parent: Section | null) => parent?.span.start ?? 0;
  return [...rows]
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a?.depth ?? 0) - (b?.depth ?? 0))
    .map(([, group]) => ({ rank: 0, group }));
});

const groups = perSection(({ content }, { vocabulary }): readonly RankedGroup[] => {
  const blocks = content.map((block) => inBlock(block, vocabulary));
  return [
    ...ranked(1, [keptGroup(blocks.flatMap(({ paragraph }) => paragraph))]),
    ...ranked(
      2,
      blocks.flatMap(({ lists }) => lists),
    ),
    ...ranked(
      3,
      blocks.flatMap(({ tables }) => tables),
    ),
  ];
});

const keptGroup = sameList<Candidate>();

const inBlock = perBlock((block: Content, vocabulary: Vocabulary) => ({
  paragraph: block.kind === 'paragraph' ? inItem(block.prose) : [],
  lists: inLists(block),
  tables: inTables(block, vocabulary),
}));

const ranked = (rank: 1 | 2 | 3, found: readonly Group[]): readonly RankedGroup[] =>
  found.filter(({ length }) => length > 0).map((group) => AS_RANKED[rank](group));

const asRanked = (rank: RankedGroup['rank']) => once((group: Group): RankedGroup => ({ rank, group }));
const AS_RANKED = { 1: asRanked(1), 2: asRanked(2), 3: asRanked(3) } as const;

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
  return { value, prose, at: start, rest: prose.text.slice(end, end + 400) };
}

export interface DuplicateId {
  readonly use: IdUse;
  readonly first: IdUse;
}

/** Definitions of an id that is defined before, each with its first definition. */
export const duplicateIds = once((ids: readonly IdUse[]): readonly DuplicateId[] => {
  const firsts = new Map<string, IdUse>();
  return ids.flatMap((use) => {
    if (use.role !== 'definition') return [];
    const first = firsts.get(use.value);
    if (first) return [{ use, first }];
    firsts.set(use.value, use);
    return [];
  });
});

/** A prefix with fewer definitions than these may belong to another document. */
const FEWEST_DEFINITIONS = 3;
/** Parts that speak of ids which are gone, or which live elsewhere. */
const HISTORY = ['changelog', 'decisions', 'appendix', 'non-goals'] as const;

/**
 * The first reference to each id that is defined nowhere, though ids like it are defined here.
 * @param foreign Prefixes whose ids are kept elsewhere, such as a ticket system's.
 */
export const danglingIds = (ids: readonly IdUse[], foreign: readonly string[] = NONE): readonly IdUse[] =>
  undefinedIds(ids, foreign);

const NONE: readonly string[] = [];

const undefinedIds = once((ids: readonly IdUse[], foreign: readonly string[]): readonly IdUse[] => {
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
});

/** What an id is compared by. */
const formOf = once(({ value }: IdUse) => {
  const id = normaliseId(value);
  const prefix = idPrefix(value);
  const number = Number.parseInt(/\d{1,5}/.exec(value.slice(prefix.length))?.[0] ?? '0', 10);
  return { id, withParents: withParents(id), prefix, number };
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
  const highest = highestNumbers(ids).get(idPrefix(value)) ?? 0;
  return prefix + String(highest + 1).padStart(digits.length, '0');
}

const highestNumbers = once((ids: readonly IdUse[]) => {
  const highest = new Map<string, number>();
  for (const use of ids) {
    const { prefix, number } = formOf(use);
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, number));
  }
  return highest;
});
