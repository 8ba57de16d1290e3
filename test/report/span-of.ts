import type { Span } from '../../core/src/text/span';

/** Where words first stand in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}
