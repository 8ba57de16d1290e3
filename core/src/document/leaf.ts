import type { Content, Prose } from '../markdown/content';
import { once } from '../text/once';
import { isOwnText } from './outline';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A piece of prose that no other contains, with what tells how to read it. */
export interface Leaf {
  readonly prose: Prose;
  readonly section: Section;
  readonly role: 'title' | 'paragraph' | 'item' | 'header' | 'cell' | 'value';
  /** The header of the column that a cell stands in; null for everything else. */
  readonly column: Prose | null;
}

/** Every leaf of a document: front matter values first, then in document order. Each stands in one leaf only. */
export const leavesOf = once(readLeaves);

function readLeaves(document: ProductDocument): readonly Leaf[] {
  const root = document.outline.root;
  const values = document.frontMatter.entries.map(
    ({ value }): Leaf => ({ prose: value, section: root, role: 'value', column: null }),
  );
  return [...values, ...leavesIn(root)];
}

function leavesIn(section: Section): readonly Leaf[] {
  const title: Leaf[] = section.heading
    ? [{ prose: section.heading, section, role: 'title', column: null }]
    : [];
  const own = section.content.flatMap((block) => blockLeaves(block, section));
  return [...title, ...own, ...section.children.filter(isOwnText).flatMap(leavesIn)];
}

function blockLeaves(block: Content, section: Section): readonly Leaf[] {
  switch (block.kind) {
    case 'heading':
      return [{ prose: block.prose, section, role: 'title', column: null }];
    case 'paragraph':
      return [{ prose: block.prose, section, role: 'paragraph', column: null }];
    case 'list':
      return block.items.flatMap((item) => [
        { prose: item.prose, section, role: 'item' as const, column: null },
        ...item.children.flatMap((child) => blockLeaves(child, section)),
      ]);
    case 'table':
      return [
        ...block.header.map((cell): Leaf => ({ prose: cell.prose, section, role: 'header', column: null })),
        ...block.rows.flatMap(({ cells }) =>
          cells.map(
            (cell, index): Leaf => ({
              prose: cell.prose,
              section,
              role: 'cell',
              column: block.header[index]?.prose ?? null,
            }),
          ),
        ),
      ];
    case 'quote':
    case 'footnote':
      return block.children.flatMap((child) => blockLeaves(child, section));
    default:
      return [];
  }
}
