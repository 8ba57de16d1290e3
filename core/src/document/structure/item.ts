import type { Cell, Content, List, ListItem, Prose, Row, Table } from '../../markdown/content';
import { perBlock, type Unplaced } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { findLeadingId, type ItemId } from './item-id';
import { leadLabel } from './label';
import { allContent, type Section } from './section';

/**
 * One thing in a list of things, whichever way the author lists them: a list item with what is nested in it, a table
 * row, or a sub-heading with its text.
 */
export interface Item {
  readonly shape: 'list-item' | 'table-row' | 'sub-section';
  /** Everything that belongs to the item. */
  readonly span: Span;
  /** The item's own words: the first paragraph, the naming cell, or the heading. */
  readonly prose: Prose;
  /** The short name when the author gives one: a bold lead-in, the naming cell, the heading. */
  readonly name: Prose | null;
  /** The words after the name; the whole prose when there is no name. */
  readonly body: Prose;
  /** An id at its start or in an id column, such as FR-3. */
  readonly id: ItemId | null;
  /** The state of its task-list box; null without one. */
  readonly checked: boolean | null;
  /** Cells of a table row by what their column holds; the first column wins when two mean the same. */
  readonly cells: ReadonlyMap<ColumnKey, Cell>;
  /** All cells of a table row in order, with their header. */
  readonly columns: readonly { readonly header: Prose; readonly cell: Cell }[];
  /** What is nested below: further paragraphs, sub-lists, tables. */
  readonly content: readonly Content[];
  /** The items of nested lists. */
  readonly children: readonly Item[];
}

const NO_CELLS: ReadonlyMap<ColumnKey, Cell> = new Map();

export const itemsOfList: (list: List) => readonly Item[] = once((list: List) =>
  list.items.map(itemOfListItem),
);

function itemOfListItem(item: ListItem): Item {
  const label = leadLabel(item.prose);
  const id = findLeadingId(item.prose);
  return {
    shape: 'list-item',
    span: item.span,
    prose: item.prose,
    name: label ? sliceProse(item.prose, label.start, label.end) : null,
    body: label ? sliceProse(item.prose, label.bodyStart, item.prose.text.length) : item.prose,
    id,
    checked: item.checked,
    cells: NO_CELLS,
    columns: [],
    content: item.children,
    children: item.children.flatMap((child) => (child.kind === 'list' ? itemsOfList(child) : [])),
  };
}

/** The meanings of a table's columns, by index. */
export const columnsOf = perBlock((table: Table, vocabulary: Vocabulary): readonly (readonly ColumnKey[])[] =>
  table.header.map((cell) => vocabulary.columnKeys(cell.prose.text)),
);

/** Rows whose cells but one are blank, as groups are set apart, are left out. */
export const itemsOfTable = once((table: Table, vocabulary: Vocabulary): readonly Item[] => {
  const keys = columnsOf(table, vocabulary);
  return table.rows.filter((row) => !isGroupRow(row)).map((row) => itemOfRow(table, row, keys));
});

/** Whether a row only names a group: one filled cell, the first, in a table of three columns or more. */
export const isGroupRow = (row: Row): boolean =>
  row.cells.length !== 2 &&
  (row.cells[0]?.prose.text ?? '') !== '' &&
  row.cells.slice(1).every((cell) => cell.prose.text === '');

function itemOfRow(table: Table, row: Row, keys: readonly (readonly ColumnKey[])[]): Item {
  const cells = new Map<ColumnKey, Cell>();
  const columns = row.cells.flatMap((cell, index) => {
    const header = table.header[index]?.prose;
    for (const key of keys[index] ?? []) if (!cells.has(key)) cells.set(key, cell);
    return header ? [{ header, cell }] : [];
  });
  const idCell = cells.get('id') ?? row.cells[0];
  const id = idCell ? findLeadingId(idCell.prose) : null;
  const naming =
    row.cells.find((cell, index) => !(keys[index] ?? []).includes('id') && cell.prose.text !== '') ??
    row.cells[0];
  const prose = naming?.prose ?? { text: '', span: row.span, shape: { text: '', marks: [], runs: [] } };
  return {
    shape: 'table-row',
    span: row.span,
    prose,
    name: prose,
    body: prose,
    id,
    checked: null,
    cells,
    columns,
    content: [],
    children: [],
  };
}

/** A sub-section read as one item. */
export const itemOfSection = once((section: Section): Item | null => {
  if (!section.heading) return null;
  const content = allContent(section);
  return {
    shape: 'sub-section',
    span: section.span,
    prose: section.heading,
    name: section.heading,
    body: section.heading,
    id: findLeadingId(section.heading),
    checked: null,
    cells: NO_CELLS,
    columns: [],
    content,
    children: content.flatMap((block) => (block.kind === 'list' ? itemsOfList(block) : [])),
  };
});

/** The items that a section lists itself, in lists and tables, in order. */
export const itemsOf = once(({ content }: Section, vocabulary: Vocabulary): readonly Item[] =>
  content.flatMap((block) => itemsIn(block, vocabulary)),
);

/** The items that a section and all its sub-sections list. */
export const allItemsOf: (section: Section, vocabulary: Vocabulary) => readonly Item[] = once(
  (section: Section, vocabulary: Vocabulary) => [
    ...itemsOf(section, vocabulary),
    ...section.children.flatMap((child) => allItemsOf(child, vocabulary)),
  ],
);

function itemsIn(block: Content, vocabulary: Vocabulary): readonly Item[] {
  switch (block.kind) {
    case 'list':
      return itemsOfList(block);
    case 'table':
      return itemsOfTable(block, vocabulary);
    case 'quote':
      return block.children.flatMap((child) => itemsIn(child, vocabulary));
    default:
      return [];
  }
}

/** Every prose in a block, in order: paragraphs, items, cells, quotes. Code, HTML and definitions have none. */
export const prosesIn = (block: Content): readonly Prose[] =>
  block.kind === 'paragraph' || block.kind === 'heading' ? [block.prose] : prosesBelow(block);

const prosesBelow: (block: Content) => readonly Prose[] = once((block: Content) => {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => [item.prose, ...item.children.flatMap(prosesIn)]);
    case 'table':
      return [...block.header, ...block.rows.flatMap((row) => row.cells)].map((cell) => cell.prose);
    case 'quote':
    case 'footnote':
      return block.children.flatMap(prosesIn);
    default:
      return [];
  }
});

/** Makes a test for blocks that hold a text with something about it, whatever the place of either. */
export const anyProse = <Beside extends readonly [] | readonly [object]>(
  test: (prose: Unplaced, ...beside: Beside) => boolean,
): ((block: Content, ...beside: Beside) => boolean) =>
  perBlock((block: Content, ...beside: Beside) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? test(block.prose, ...beside)
      : prosesIn(block).some((prose) => test(prose, ...beside)),
  );

/** Every prose of an item: its own words, its cells, and what is nested. */
export const prosesOf = once((item: Item): readonly Prose[] => [
  ...(item.columns.length > 0 ? item.columns.map(({ cell }) => cell.prose) : [item.prose]),
  ...item.content.flatMap(prosesIn),
]);

/** All the words of an item in one string, a line for each part. */
export const textOf = once((item: Item): string =>
  prosesOf(item)
    .map((prose) => prose.text)
    .join('\n'),
);
