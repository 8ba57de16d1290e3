import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Beside the examples that the document is made of, so that its links lead somewhere, as those of real ones do. */
export const URI = pathToFileURL(resolve('examples/prd-of-everything.md')).href;

/** What is typed in one go, and deleted again. */
export const TYPED = 'and so on ';
export const KEYSTROKES = TYPED.length * 2;

/** The end of a word near the place of a burst; the bursts are spread evenly over the text. */
export function placeOf(text: string, burst: number, bursts: number): number {
  const blank = text.indexOf(' ', Math.floor((text.length * (burst + 0.5)) / bursts));
  return blank === -1 ? text.length : blank;
}
