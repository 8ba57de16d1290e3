import { shiftSpan } from '../text/span';
import { type Cell, type Content, type ListItem, type Row, shiftProse } from './content';

/** The same content `by` code units further down. What does not depend on the place is shared, not copied. */
export function shiftContent(content: Content, by: number): Content {
  const span = shiftSpan(content.span, by);
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
      return { ...content, span, prose: shiftProse(content.prose, by) };
    case 'list':
      return { ...content, span, items: content.items.map((item) => shiftItem(item, by)) };
    case 'table':
      return {
        ...content,
        span,
        header: content.header.map((cell) => shiftCell(cell, by)),
        rows: content.rows.map((row) => shiftRow(row, by)),
      };
    case 'quote':
    case 'footnote':
      return { ...content, span, children: content.children.map((child) => shiftContent(child, by)) };
    case 'code':
    case 'html':
    case 'break':
    case 'definition':
      return { ...content, span };
  }
}

const shiftItem = (item: ListItem, by: number): ListItem => ({
  ...item,
  span: shiftSpan(item.span, by),
  marker: shiftSpan(item.marker, by),
  prose: shiftProse(item.prose, by),
  children: item.children.map((child) => shiftContent(child, by)),
});

const shiftRow = (row: Row, by: number): Row => ({
  ...row,
  span: shiftSpan(row.span, by),
  cells: row.cells.map((cell) => shiftCell(cell, by)),
});

const shiftCell = (cell: Cell, by: number): Cell => ({
  ...cell,
  span: shiftSpan(cell.span, by),
  prose: shiftProse(cell.prose, by),
});
