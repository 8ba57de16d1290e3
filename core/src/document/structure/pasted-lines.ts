import type { Content, Heading, List, ListItem } from '../../markdown/content';
import { once } from '../../text/once';
import type { ProductDocument } from '../product-document';
import { perSection } from './per-section';

/** Lists and titles that are plain characters to Markdown, as word processors leave them. */
export interface PastedLines {
  readonly items: readonly { readonly item: ListItem; readonly ordered: boolean }[];
  readonly headings: readonly Heading[];
}

export const readPastedLines = (document: ProductDocument): PastedLines => linesOf(pastedBlocks(document));

const linesOf = once((pasted: readonly (Heading | List)[]): PastedLines => {
  // Text below a label stands before what its heading goes on with.
  const blocks = pasted.toSorted((a, b) => a.span.start - b.span.start);
  return {
    items: blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => ({ item, ordered: block.ordered })) : [],
    ),
    headings: blocks.filter((block) => block.kind === 'heading'),
  };
});

const pastedBlocks = perSection(({ blocks }) => blocks.flatMap(pastedIn));

function pastedIn(block: Content): readonly (Heading | List)[] {
  switch (block.kind) {
    case 'heading':
      return block.source === 'pasted' ? [block] : [];
    case 'list':
      return [
        ...(block.source === 'pasted' ? [block] : []),
        ...block.items.flatMap(({ children }) => children.flatMap(pastedIn)),
      ];
    case 'quote':
    case 'footnote':
      return block.children.flatMap(pastedIn);
    default:
      return [];
  }
}
