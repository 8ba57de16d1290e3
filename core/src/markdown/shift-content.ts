import { type Span, shiftSpan } from '../text/span';
import { type Cell, type Content, type ListItem, type Prose, type Row, shiftProse } from './content';

/*
 * A keystroke moves everything below it, so this is the most frequent work of all. Objects are written out, as copying
 * them by their keys takes several times as long, and a block and its prose go on sharing one span.
 */

/** The same content `by` code units further down. What does not depend on the place is shared, not copied. */
export function shiftContent(content: Content, by: number): Content {
  switch (content.kind) {
    case 'heading': {
      const { kind, depth, source } = content;
      return { kind, span: shiftSpan(content.span, by), depth, prose: shiftProse(content.prose, by), source };
    }
    case 'paragraph': {
      const prose = shiftProse(content.prose, by);
      return { kind: content.kind, span: shiftWith(content, prose, by), prose };
    }
    case 'list': {
      const { kind, shape, ordered, source } = content;
      const items = content.items.map((item) => shiftItem(item, by));
      return { kind, span: shiftSpan(content.span, by), shape, ordered, items, source };
    }
    case 'table': {
      const { kind, shape, source } = content;
      const header = content.header.map((cell) => shiftCell(cell, by));
      const rows = content.rows.map((row) => shiftRow(row, by));
      return { kind, span: shiftSpan(content.span, by), shape, header, rows, source };
    }
    case 'quote':
    case 'footnote': {
      const children = content.children.map((child) => shiftContent(child, by));
      return { ...content, span: shiftSpan(content.span, by), children };
    }
    case 'code':
    case 'html':
    case 'break':
    case 'definition':
      return { ...content, span: shiftSpan(content.span, by) };
  }
}

function shiftItem({ span, marker, checked, prose, children }: ListItem, by: number): ListItem {
  return {
    span: shiftSpan(span, by),
    marker: shiftSpan(marker, by),
    checked,
    prose: shiftProse(prose, by),
    children: children.length === 0 ? children : children.map((child) => shiftContent(child, by)),
  };
}

function shiftRow({ span, cells }: Row, by: number): Row {
  return { span: shiftSpan(span, by), cells: cells.map((cell) => shiftCell(cell, by)) };
}

function shiftCell(cell: Cell, by: number): Cell {
  const prose = shiftProse(cell.prose, by);
  return { span: shiftWith(cell, prose, by), prose };
}

const shiftWith = (was: { readonly span: Span; readonly prose: Prose }, prose: Prose, by: number): Span =>
  was.span === was.prose.span ? prose.span : shiftSpan(was.span, by);
