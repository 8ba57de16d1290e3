import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import type { FrontMatterEntry } from './front-matter';
import { perSection } from './per-section';
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
export const leavesOf = readLeaves((section) => leavesIn(section));

/** The leaves of a section itself, its title first. */
export const leavesIn = once((section: Section): readonly Leaf[] => {
  const title = titleLeaf(section);
  return placed([...(title ? [title] : []), ...section.content.flatMap(leavesInBlock)], section);
});

/** The values of front matter. */
export const frontMatterLeaves = ({ frontMatter, outline }: ProductDocument): readonly Leaf[] =>
  placed(frontMatter.entries.map(valueLeaf), outline.root);

/**
 * Makes a reader of the leaves that pass a test, in the order of `leavesOf`. A section is searched once, so that reading
 * another version of a document costs as much as the sections that differ.
 * @param test Depends on the leaf's texts, its role and the vocabulary alone.
 */
export function leavesWith(
  test: (leaf: BlockLeaf, vocabulary: Vocabulary) => boolean,
): (document: ProductDocument) => readonly Leaf[] {
  const passing = once((block: Content, vocabulary: Vocabulary): readonly BlockLeaf[] =>
    leavesBelow(block).filter((leaf) => test(leaf, vocabulary)),
  );
  return readLeaves(
    (section, { vocabulary }) => {
      const title = titleLeaf(section);
      const found = title && test(title, vocabulary) ? [title] : [];
      for (const block of section.content) {
        const leaf = onlyLeaf(block);
        if (!leaf) found.push(...passing(block, vocabulary));
        else if (test(leaf, vocabulary)) found.push(leaf);
      }
      return placed(found, section);
    },
    (leaf, { vocabulary }) => test(leaf, vocabulary),
  );
}

/** The same for a test that also depends on the section, the titles above it and the kind. */
export const leavesWhere = (
  test: (leaf: Leaf, words: TitleWords) => boolean,
): ((document: ProductDocument) => readonly Leaf[]) =>
  perLeaf((leaf, words) => (test(leaf, words) ? [leaf] : []));

/**
 * Makes a reading of documents that is what their leaves say one by one, in the order of `leavesOf`.
 * @param read Depends on the leaf, its section, the titles above it and the words alone. Its spans are made from those
 *   of the leaf, so that they follow (`text/place`).
 */
export function perLeaf<Value>(
  read: (leaf: Leaf, words: TitleWords) => readonly Value[],
): (document: ProductDocument) => readonly Value[] {
  const readAll = (leaves: readonly Leaf[], words: TitleWords): readonly Value[] => {
    const values: Value[] = [];
    // Most leaves say nothing, and `flatMap` takes long over them.
    leaves.forEach((leaf) => {
      const said = read(leaf, words);
      if (said.length > 0) values.push(...said);
    });
    return values;
  };
  const inText = perSection((section, words) => readAll(leavesIn(section), words));
  return once((document: ProductDocument) => {
    const values = readAll(frontMatterLeaves(document), document.words);
    const below = inText(document);
    return values.length === 0 ? below : [...values, ...below];
  });
}

/** Makes a reader of the leaves of sections, with the front matter values that pass a test before them. */
function readLeaves(
  leavesIn: (section: Section, words: TitleWords) => readonly Leaf[],
  isWanted: (leaf: Leaf, words: TitleWords) => boolean = () => true,
): (document: ProductDocument) => readonly Leaf[] {
  const inText = perSection(leavesIn);
  return once((document: ProductDocument) => {
    const values = frontMatterLeaves(document).filter((leaf) => isWanted(leaf, document.words));
    const below = inText(document);
    return values.length === 0 ? below : [...values, ...below];
  });
}

const placed = (leaves: readonly BlockLeaf[], section: Section): readonly Leaf[] =>
  leaves.map(({ prose, role, column }) => ({ prose, role, column, section }));

const valueLeaf = ({ value }: FrontMatterEntry): BlockLeaf => ({ prose: value, role: 'value', column: null });

const titleLeaf = ({ heading }: Section): BlockLeaf | null =>
  heading && { prose: heading, role: 'title', column: null };

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
