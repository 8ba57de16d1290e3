import { perShape } from '../../markdown/per-shape';
import { isWrap } from '../../text/wrapped';

/** Part of a prose, as indexes into its text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** An end of sentence: a mark with a blank and a new beginning behind it, or the end of a line that is not wrapped. */
const END = /[.!?…]["”’)\]]{0,2}[ \t\n](?=["“(*[]{0,2}[\p{Lu}\d])|\n(?=["“(*[]{0,2}\p{Lu}|[-•*]\s)/gu;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|approx|no|mr|mrs|ms|dr|st|inc|ltd)\.$/i;

/** The sentences of a prose, in order; together they cover its text. */
export const sentencesOf = perShape(({ text }) => split(text));

function split(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n' && isWrap(text, match.index)) continue;
    if (ABBREVIATED.test(text.slice(Math.max(start, match.index - 8), match.index + 1))) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
