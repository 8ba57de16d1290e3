import { oncePerShared } from '../text/once';
import type { Content, Prose } from './content';

/*
 * How a keystroke stays cheap: a block that an edit leaves alone stays the same object, so what is read from it is kept
 * with it. What is read from prose is kept by its shape, which also the slices of a prose share, and so holds no place:
 * indexes into the text rather than spans. Spans are made from them where they are used (`sourceSpan`).
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
 * Makes a reading of blocks that is done once for each, also over many versions of a document.
 * @param read Depends on what the block holds and on the vocabulary alone, not on the block's place.
 */
export const perBlock = <Block extends Content, Value, Beside extends readonly [] | readonly [object]>(
  read: (block: Block, ...beside: Beside) => Value,
): ((block: Block, ...beside: Beside) => Value) => oncePerShared((block: Block) => block, read);
