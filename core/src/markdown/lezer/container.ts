import type { TreeCursor } from '@lezer/common';
import type { BlockContent, DefinitionContent } from 'mdast';

export type Block = BlockContent | DefinitionContent;

/** What a block stands in. */
export interface Container {
  readonly kind: 'root' | 'quote' | 'item';
  /** Whether lines begin with the markers of a quote. */
  readonly inQuote: boolean;
  /** How many columns of a line belong to the containers. */
  readonly column: number;
}

export const ROOT: Container = { kind: 'root', inQuote: false, column: 0 };

/** Reads the blocks inside the container that a cursor stands on. */
export type ReadChildren = (cursor: TreeCursor, container: Container) => Block[];
