import type { Content, Prose } from '../../markdown/content';
import { perBlock } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { ownSections } from './outline';
import type { Section } from './section';

/** A piece of prose that no other contains, with what tells how to read it. */
export interface Leaf extends BlockLeaf {
  readonly section: Section;
}

/** A leaf as a block knows it, which does not know where it stands itself. */
export interface BlockLeaf {
  readonly prose: Prose;
  readonly role: 'title' | 'paragraph' | 'item' | 'header' | 'cell' | 'value';
  /** The header of the column that a cell stands in; null for everything else. */
  readonly column: Prose | null;
}

/** Every leaf of a document: front matter values first, then in document order. Each stands in one leaf only. */
export const leavesOf = once((document: ProductDocument) => readLeaves(document, () => true, leavesInBlock));

/**
 * Makes a reader of the leaves that pass a test, in the order of `leavesOf`. Blocks are searched once, so that reading
 * the leaves of another version costs as much as there are leaves that pass.
 * @param test Depends on the leaf's texts, its role and the vocabulary alone.
 */
export function leavesWith(
  test: (leaf: BlockLeaf, vocabulary: Vocabulary) => boolean,
): (document: ProductDocument) => readonly Leaf[] {
  const passing = perBlock((block: Content, vocabulary: Vocabulary): readonly number[] =>
    leavesInBlock(block).flatMap((leaf, index) => (test(leaf, vocabulary) ? [index] : [])),
  );
  return once((document: ProductDocument) =>
    readLeaves(
      document,
      (leaf) => test(leaf, document.vocabulary),
      (block) => {
        const leaf = onlyLeaf(block);
        if (leaf) return test(leaf, document.vocabulary) ? [leaf] : [];
        const indexes = passing(block, document.vocabulary);
        if (indexes.length === 0) return [];
        const leaves = leavesInBlock(block);
        return indexes.flatMap((index) => leaves[index] ?? []);
      },
    ),
  );
}

function readLeaves(
  { outline, frontMatter }: ProductDocument,
  isWanted: (leaf: BlockLeaf) => boolean,
  leavesOfBlock: (block: Content) => readonly BlockLeaf[],
): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const add = (leaf: BlockLeaf, section: Section): void => {
    leaves.push({ prose: leaf.prose, role: leaf.role, column: leaf.column, section });
  };
  for (const { value } of frontMatter.entries) {
    const leaf: BlockLeaf = { prose: value, role: 'value', column: null };
    if (isWanted(leaf)) add(leaf, outline.root);
  }
  for (const section of ownSections(outline)) {
    const title: BlockLeaf | null = section.heading && {
      prose: section.heading,
      role: 'title',
      column: null,
    };
    if (title && isWanted(title)) add(title, section);
    for (const block of section.content) for (const leaf of leavesOfBlock(block)) add(leaf, section);
  }
  return leaves;
}

/** The leaves of a block, in order. */
export const leavesInBlock = (block: Content): readonly BlockLeaf[] => {
  const leaf = onlyLeaf(block);
  return leaf ? [leaf] : leavesBelow(block);
};

const onlyLeaf = (block: Content): BlockLeaf | null =>
  block.kind === 'paragraph' || block.kind === 'heading'
    ? { prose: block.prose, role: block.kind === 'heading' ? 'title' : 'paragraph', column: null }
    : null;

const leavesBelow: (block: Content) => readonly BlockLeaf[] = once((block: Content) => {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item): readonly BlockLeaf[] => [
        { prose: item.prose, role: 'item', column: null },
        ...item.children.flatMap(leavesInBlock),
      ]);
    case 'table':
      return [
        ...block.header.map((cell): BlockLeaf => ({ prose: cell.prose, role: 'header', column: null })),
        ...block.rows.flatMap(({ cells }) =>
          cells.map(
            (cell, index): BlockLeaf => ({
              prose: cell.prose,
              role: 'cell',
              column: block.header[index]?.prose ?? null,
            }),
          ),
        ),
      ];
    case 'quote':
    case 'footnote':
      return block.children.flatMap(leavesInBlock);
    default:
      return [];
  }
});
