import { printable } from '../../text/printable';
import type { GridCell } from '../raci-view';

/** Words of a document on one line, without anything that could make a reader see what is not there. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());

/** A cell as its author could have written it: `A/R (tier 1)`. */
export function cellText({ codes, unknown, condition }: GridCell): string {
  const written = [...codes, ...unknown].join('/');
  return oneLine(condition === null ? written : `${written} (${condition})`);
}
