import type { TreeCursor } from '@lezer/common';
import type { List, ListItem, Paragraph } from 'mdast';
import type { Container, ReadChildren } from './container';
import type { Conversion } from './conversion';
import { readLeaf } from './inlines';

/** The list that the cursor stands on. */
export function readList(
  conversion: Conversion,
  cursor: TreeCursor,
  container: Container,
  readChildren: ReadChildren,
): List {
  const ordered = cursor.name === 'OrderedList';
  const children: ListItem[] = [];
  let spread = false;
  let start = cursor.from;
  let end = cursor.from;
  let number: number | null = null;
  cursor.firstChild();
  do {
    if (cursor.name !== 'ListItem') continue;
    const item = readItem(conversion, cursor, container, readChildren);
    if (children.length === 0) {
      start = item.from;
      if (ordered) number = Number.parseInt(conversion.slice(item.from, item.from + 9), 10);
    } else if (hasBlankLine(conversion.slice(end, item.from))) spread = true;
    end = item.to;
    children.push(item.node);
  } while (cursor.nextSibling());
  cursor.parent();
  // remark has a list in a quote reach into the blank line that follows it there.
  conversion.doubtIf(container.inQuote && /^\n *>/.test(conversion.slice(end, end + 8)));
  const position = conversion.places.position(start, end);
  return { type: 'list', ordered, start: number, spread, children, position };
}

interface PlacedItem {
  readonly node: ListItem;
  readonly from: number;
  readonly to: number;
}

function readItem(
  conversion: Conversion,
  cursor: TreeCursor,
  { inQuote }: Container,
  readChildren: ReadChildren,
): PlacedItem {
  const outline = outlineOf(conversion, cursor);
  const { from, to, contentStart } = outline;
  const column = contentStart - conversion.places.lineStart(contentStart);
  const children = readChildren(cursor, { kind: 'item', inQuote, column });
  const node: ListItem = {
    type: 'listItem',
    spread: outline.spread,
    checked: outline.checked,
    children,
    position: conversion.places.position(from, to),
  };
  return { node, from, to };
}

interface Outline {
  readonly from: number;
  readonly to: number;
  readonly contentStart: number;
  readonly spread: boolean;
  readonly checked: boolean | null;
}

/** What an item is apart from its content. */
function outlineOf(conversion: Conversion, cursor: TreeCursor): Outline {
  let from = cursor.from;
  let to = cursor.to;
  let contentStart = -1;
  let spread = false;
  let checked: boolean | null = null;
  cursor.firstChild();
  do {
    if (cursor.name === 'QuoteMark') continue;
    if (cursor.name === 'ListMark') {
      ({ from, to } = cursor);
      continue;
    }
    const gap = conversion.slice(to, cursor.from);
    if (contentStart < 0) {
      contentStart = cursor.from;
      // An item that begins with a blank line, or far behind its marker.
      conversion.doubtIf(!/^ {1,4}$/.test(gap));
      if (cursor.name === 'Task') checked = conversion.text[cursor.from + 1] !== ' ';
    } else {
      conversion.doubtIf(cursor.name === 'Task');
      if (hasBlankLine(gap)) spread = true;
    }
    to = endOf(cursor);
  } while (cursor.nextSibling());
  cursor.parent();
  conversion.doubtIf(contentStart < 0);
  return { from, to, contentStart: Math.max(contentStart, from), spread, checked };
}

/** Where a block ends: a list in a quote does not hold the markers behind its last item. */
function endOf(cursor: TreeCursor): number {
  const { name, to } = cursor;
  const isList = name === 'BulletList' || name === 'OrderedList' || name === 'ListItem';
  if (!isList || !cursor.lastChild()) return to;
  let end = to;
  do {
    if (cursor.name === 'QuoteMark') continue;
    end = endOf(cursor);
    break;
  } while (cursor.prevSibling());
  cursor.parent();
  return end;
}

/** Whether a gap between blocks holds a blank line. */
export const hasBlankLine = (gap: string): boolean => gap.indexOf('\n') !== gap.lastIndexOf('\n');

/** The paragraph of a task: it begins behind the box, and the one space behind that is no part of it. */
export function readTask(conversion: Conversion, cursor: TreeCursor, container: Container): Paragraph {
  const { from, to } = cursor;
  const { places, text } = conversion;
  const textStart = from + '[ ] '.length;
  const children = readLeaf(conversion, cursor, { from: textStart, to, container });
  conversion.doubtIf(
    container.kind !== 'item' || children.length === 0 || /[ \n]/.test(text[textStart] ?? ''),
  );
  const begins = children[0]?.type === 'text' ? textStart : from;
  return { type: 'paragraph', children, position: places.position(begins, to) };
}
