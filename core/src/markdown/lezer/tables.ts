import type { TreeCursor } from '@lezer/common';
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Container } from './container';
import type { Conversion } from './conversion';
import { isDoubtfulRow } from './doubt';
import { readLeaf } from './inlines';

/** The table that the cursor stands on. */
export function readTable(conversion: Conversion, cursor: TreeCursor, container: Container): Table {
  const { from, to } = cursor;
  const children: TableRow[] = [];
  let align: AlignType[] = [];
  // remark has a table reach into a line of spaces that follows it.
  conversion.doubtIf(container.inQuote || /^\n[ \t]/.test(conversion.text.slice(to, to + 2)));
  conversion.doubtIf(conversion.slice(from, to).includes('\n\t'));
  cursor.firstChild();
  do {
    if (cursor.name === 'TableDelimiter') {
      const delimiters = conversion.slice(cursor.from, cursor.to);
      conversion.doubtIf(/[^-:| ]/.test(delimiters));
      align = alignOf(delimiters);
    } else {
      if (cursor.name === 'TableRow') doubtRow(conversion, cursor, container.column);
      children.push(readRow(conversion, cursor, container));
    }
  } while (cursor.nextSibling());
  cursor.parent();
  return { type: 'table', align, children, position: conversion.places.position(from, to) };
}

function doubtRow(conversion: Conversion, { from, to }: TreeCursor, column: number): void {
  const indent = from - conversion.places.lineStart(from) - column;
  conversion.doubtIf(indent < 0 || indent > 3 || isDoubtfulRow(conversion.slice(from, to)));
}

function alignOf(delimiters: string): AlignType[] {
  const cells = delimiters.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) => {
    const marks = cell.trim();
    if (marks.startsWith(':')) return marks.endsWith(':') ? 'center' : 'left';
    return marks.endsWith(':') ? 'right' : null;
  });
}

/** A cell reaches from its pipe to the next; the last one has the pipe at the end of the row too. */
function readRow(conversion: Conversion, cursor: TreeCursor, container: Container): TableRow {
  const row = { from: cursor.from, to: cursor.to };
  const cells: { from: number; to: number; children: PhrasingContent[] }[] = [];
  let start = row.from;
  let children: PhrasingContent[] | null = null;
  const close = (to: number): void => {
    cells.push({ from: start, to, children: children ?? [] });
    children = null;
    start = to;
  };
  cursor.firstChild();
  do {
    const { from, to } = cursor;
    if (cursor.name === 'TableDelimiter') {
      if (from > row.from) close(from);
    } else children = readLeaf(conversion, cursor, { from, to, container, inTable: true });
  } while (cursor.nextSibling());
  cursor.parent();
  if (children) close(row.to);
  const last = cells.at(-1);
  if (last) last.to = row.to;
  conversion.doubtIf(cells.length === 0);
  return {
    type: 'tableRow',
    children: cells.map((cell) => tableCell(conversion, cell)),
    position: conversion.places.position(row.from, row.to),
  };
}

const tableCell = (
  conversion: Conversion,
  { from, to, children }: { from: number; to: number; children: PhrasingContent[] },
): TableCell => ({ type: 'tableCell', children, position: conversion.places.position(from, to) });
