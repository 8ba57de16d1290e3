import { contentWords, isSameWord } from '../document/structure/content-words';
import { prosesIn } from '../document/structure/item';
import { perSection } from '../document/structure/per-section';
import { sentencesOf } from '../document/structure/sentence';
import { perShape } from '../markdown/per-shape';
import { once } from '../text/once';
import type { RaciMatrix, RaciRow } from './raci-matrix';

/** Words by which somebody says that a row is as it is for a reason. “All with the exception of pricing” gives none. */
const ON_PURPOSE =
  /(?<![\p{L}-]|\b(?:no|not) )(?:intentional(?:ly)?|deliberate(?:ly)?|on purpose|by design|(?:the|one|an|only|explicit) exceptions?(?! of\s))(?!\p{L})/iu;
/** Words and letters by which a sentence speaks of who does what. */
const OF_LETTERS =
  /(?<!\p{L})(?:accountab|responsib|consult|approv|own(?:s|ed|er|ing)|answers? for)|\p{Ll} ["“'(]{0,2}[RACDS](?![\p{L}\p{N}])/iu;
/** Shorter words stand in too many texts to name a row. */
const SHORTEST_WORD = 4;

/** Sentences that explain exceptions, each as the words in it. */
export type Exceptions = readonly (readonly string[])[];

/** What a document says of rows that break the rule on purpose. Tables, and the titles above them, say nothing of it. */
export const declaredExceptions = perSection(
  ({ content }): Exceptions =>
    content.flatMap((block) => (block.kind === 'table' ? [] : prosesIn(block).flatMap(exceptionsIn))),
);

const exceptionsIn = perShape((prose): Exceptions => {
  // Few texts are asked for their sentences.
  if (!ON_PURPOSE.test(prose.text)) return NONE;
  return sentencesOf(prose)
    .map(({ start, end }) => prose.text.slice(start, end))
    .filter((sentence) => ON_PURPOSE.test(sentence) && OF_LETTERS.test(sentence))
    .map(contentWords);
});
const NONE: Exceptions = [];

/** The rows of a matrix without those that the document calls exceptions: by a word that stands in no other row. */
export const ordinaryRows = once(({ rows }: RaciMatrix, exceptions: Exceptions): readonly RaciRow[] => {
  if (exceptions.length === 0) return rows;
  const words = rows.map(({ activity }) => contentWords(activity.text));
  const isOnlyIn = (at: number, word: string) =>
    words.every((others, index) => index === at || !others.some((other) => isSameWord(other, word)));
  return rows.filter(
    (_, at) =>
      !words[at]?.some(
        (word) =>
          word.length >= SHORTEST_WORD &&
          exceptions.some((exception) => exception.some((other) => isSameWord(other, word))) &&
          isOnlyIn(at, word),
      ),
  );
});
