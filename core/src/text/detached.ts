/**
 * A part of a text that does not keep the whole text in memory, as a plain slice does: what is kept over many edits
 * would hold on to a version of the document of its own.
 */
export const detached = (part: string): string => ` ${part}`.slice(1);
