import type { Content, Heading, List, ListItem } from '../../markdown/content';
import type { ProductDocument } from '../product-document';

/** Lists and titles that are plain characters to Markdown, as word processors leave them. */
export interface PastedLines {
  readonly items: readonly { readonly item: ListItem; readonly ordered: boolean }[];
  readonly headings: readonly Heading[];
}

export function readPastedLines({ markdown }: ProductDocument): PastedLines {
  const blocks = markdown.content.flatMap(pastedIn);
  return {
    items: blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => ({ item, ordered: block.ordered })) : [],
    ),
    headings: blocks.filter((block) => block.kind === 'heading'),
  };
}

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
