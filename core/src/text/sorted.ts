import { once } from './once';
import type { Span } from './span';

/**
 * The items that start within a range, found without looking at all of them.
 * @param items In the order of their starts.
 * @param from The first start that counts; `to` is the first that no longer does.
 */
export function startingWithin<Item>(
  items: readonly Item[],
  from: number,
  to: number,
  startOf: (item: Item) => number,
): readonly Item[] {
  const firstFrom = (least: number): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && startOf(item) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return items.slice(firstFrom(from), firstFrom(to));
}

/** How many of some items start at an offset or before it. */
export function countStartingBy<Item>(
  items: readonly Item[],
  offset: number,
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of some items that starts at an offset or before it. */
export const lastStartingBy = <Item>(
  items: readonly Item[],
  offset: number,
  startOf: (item: Item) => number,
): Item | undefined => items[countStartingBy(items, offset, startOf) - 1];

/** Things in the order in which they start, which no edit elsewhere changes. Those that start together stay as they were. */
export const inTextOrder: <Item extends { readonly span: Span }>(items: readonly Item[]) => readonly Item[] =
  once(<Item extends { readonly span: Span }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.span.start - b.span.start),
  );
