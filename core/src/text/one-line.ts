import { printable } from './printable';

/** Words of a document on one line, without anything that could make a reader see what is not there. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());
