import { oncePerShared } from '../text/once';
import type { Content, Prose } from './content';

/*
 * How a keystroke stays cheap: an edit gives every block below it a new place, and leaves alone what they hold. What is
 * read from text is therefore kept by shape, which two versions of a document share, and holds no place: indexes into
 * the text rather than spans. Spans are made from them where they are used (`sourceSpan`).
 */

/** A prose apart from where it stands. */
export type Unplaced = Pick<Prose, 'text' | 'shape'>;

/**
 * Makes a reading of prose that is done once for each text, also over many versions of a document.
 * @param read Depends on the text and the vocabulary alone.
 */
export const perShape = <Value, Beside extends readonly [] | readonly [object]>(
  read: (prose: Unplaced, ...beside: Beside) => Value,
): ((prose: Unplaced, ...beside: Beside) => Value) => oncePerShared(({ shape }: Unplaced) => shape, read);

/**
 * Makes a reading of blocks that is done once for each list, table, quote or footnote, also over many versions of a
 * document. A block that is a single prose is read each time: what is read from a prose is kept with the prose.
 * @param read Depends on what the block holds and on the vocabulary alone, not on the block's place.
 */
export const perBlock = <Block extends Content, Value, Beside extends readonly [] | readonly [object]>(
  read: (block: Block, ...beside: Beside) => Value,
): ((block: Block, ...beside: Beside) => Value) =>
  oncePerShared((block: Block) => ('shape' in block ? block.shape : null), read);
