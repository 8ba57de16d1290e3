import type { Content, List, Prose } from '../../markdown/content';
import { perBlock } from '../../markdown/per-shape';
import type { Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { columnsOf, type Item, itemsOfList, itemsOfTable } from '../structure/item';
import { perSection } from '../structure/per-section';
import { type Section, standsUnder } from '../structure/section';
import { isUnfilled } from '../structure/unfilled';

/** A launch task, asset or channel activity. */
export interface LaunchTask {
  readonly item: Item;
  /** The tasks listed together share it: where their list or table starts. */
  readonly list: Span;
  readonly name: Prose;
  /** Null when there is no place for it; empty when the place is blank. */
  readonly owner: Prose | null;
  readonly due: Prose | null;
  readonly status: Prose | null;
  readonly section: Section;
  readonly span: Span;
}

/** The last row of a budget. */
const TOTAL = /^(?:sub)?totals?\b/i;
const NAMING: readonly ColumnKey[] = ['task', 'channel'];

/**
 * The tasks of a document: rows of tables with a column for tasks, assets or channels and one for an owner, a date or
 * a status, and the boxes of task lists.
 */
export const readLaunchTasks = perSection((section, { vocabulary }) =>
  standsUnder(section, 'open-questions', 'acceptance', 'changelog', 'glossary')
    ? []
    : section.content.flatMap((block) => tasksIn(block, section, vocabulary)),
);

function tasksIn(block: Content, section: Section, vocabulary: Vocabulary): readonly LaunchTask[] {
  if (block.kind === 'list' && hasBoxes(block)) return boxesOf(itemsOfList(block), block.span, section);
  if (block.kind !== 'table') return [];
  const keys = columnsOf(block, vocabulary).flat();
  if (!NAMING.some((key) => keys.includes(key))) return [];
  return itemsOfTable(block, vocabulary).flatMap((item): readonly LaunchTask[] => {
    const name = NAMING.map((key) => item.cells.get(key)).find((cell) => cell !== undefined);
    const cells = {
      owner: item.cells.get('owner'),
      due: item.cells.get('due') ?? item.cells.get('date'),
      status: item.cells.get('status'),
    };
    if (
      !name ||
      isUnfilled(name.prose, vocabulary) ||
      TOTAL.test(name.prose.text) ||
      (!cells.owner && !cells.due && !cells.status)
    )
      return [];
    return [
      {
        item,
        list: block.span,
        name: name.prose,
        owner: cells.owner?.prose ?? null,
        due: cells.due?.prose ?? null,
        status: cells.status?.prose ?? null,
        section,
        span: name.prose.span,
      },
    ];
  });
}

const hasBoxes: (list: List) => boolean = perBlock((list: List) =>
  list.items.some(
    ({ checked, children }) =>
      checked !== null || children.some((child) => child.kind === 'list' && hasBoxes(child)),
  ),
);

/** Boxes with boxes below are groups; the ones below are the tasks. */
function boxesOf(items: readonly Item[], list: Span, section: Section): readonly LaunchTask[] {
  return items.flatMap((item): readonly LaunchTask[] => {
    const below = boxesOf(item.children, list, section);
    if (below.length > 0) return below;
    if (item.checked === null || item.prose.text === '') return [];
    const blank = { owner: null, due: null, status: null };
    return [{ item, list, name: item.prose, ...blank, section, span: item.prose.span }];
  });
}
