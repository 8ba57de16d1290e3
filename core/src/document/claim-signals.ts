import { perShape, type Unplaced } from '../markdown/per-shape';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { outcomeAmounts } from './proof';
import { superlativesIn } from './superlatives';
import { hitsOf } from './terms';

export type ClaimSignal = 'number' | 'comparative' | 'superlative' | 'absolute' | 'trust' | 'outcome';

/** Longer texts explain; a claim in them is one of many sentences. */
const LONGEST = 2_000;
const ABSOLUTE =
  /(?:^|[\s“"(])(?:100\s?%|zero (?:risk|errors?|downtime|data loss|mistakes?|defects?)|never (?:be )?(?:lose|miss|fail|forget|pay|wait|worry|break|go down|out of date|stale|late|wrong|offline)\w{0,4}|always (?:accurate|up to date|correct|available|on time)|no errors|error-free|guaranteed?s?)(?![\p{L}])/iu;
/** How far behind a comparative its "than" may stand: "faster to set up than a suite". */
const COMPARED = /^[^.;:\n]{0,40}\bthan\b/i;
/** "In hours, not weeks", "30 seconds instead of days", "from three days to two hours": a pace that could be timed. */
const PACE =
  /(?:^|[^\p{L}])(?:seconds?|minutes?|mins?|hours?|days?|weeks?)(?:,| —| –)?\s(?:not|vs\.?|versus|instead of|rather than)\s(?:(?:\d[\d–-]{0,6}|a few|several|many)\s)?(?:minutes?|hours?|days?|weeks?|months?|years?|quarters?)(?!\p{L})|(?:^|[^\p{L}])from\s(?:[\p{L}\d–-]{1,9}\s){0,2}(?:minutes?|hours?|days?|weeks?|months?)\s(?:down\s)?to\s(?:[\p{L}\d–-]{1,9}\s){0,2}(?:seconds?|minutes?|hours?|days?)(?!\p{L})/iu;
/** A share or a factor with what it makes better: "70 % fewer calls", "3x return", "cuts rework by up to 40 %". */
const GAIN =
  /\d\s?(?:%|×|x|percent|times)\s(?:\p{L}{1,14}\s){0,2}(?:fewer|less|lower|faster|quicker|cheaper|higher|shorter|smaller|reduction|improvement|uplift|savings?|roi|return|speed-?up)(?!\p{L})|(?:^|[^\p{L}])(?:reduc|cut|lower|sav|increas|boost|improv|accelerat|slash)\p{L}{0,6}\s[^.;:\n]{0,60}\d\s?(?:%|×|x(?!\p{L}))/iu;
/** "Alert if the error rate > 5 %" sets a limit. */
const CONDITION =
  /(?:^|[^\p{L}])(?:if|when|whenever|unless|once)\s[^.;,\n%]{0,60}\d\s?%|(?:rate|ratio|usage|load|errors?|latency)\s?[<>≤≥]=?\s?\d{1,3}\s?%/giu;
const FIGURE = /\d\s?(?:%|×|x(?!\p{L})|percent|times|fold)/iu;
/** What a customer says in their own words. */
const VOICE = /[“"][^”"\n]{0,240}(?<!\p{L})(?:we|our|us|I|my|me)(?!\p{L})[^”"\n]{0,240}[”"]/gu;
/** "Used by" lends authority when people or a name follow: "used by many modules" does not. */
const BORROWED =
  /^\s(?:(?:the|over|more than|almost|nearly|\p{Ll}{3,12})\s){0,3}(?:\d|\p{Lu}|teams?|companies|customers?|users?|developers?|engineers?|leaders|brands?|hospitals?|schools?|banks?|firms?|people|experts?|professionals?|organi[sz]ations?|enterprises?|startups?|businesses|agencies|thousands|millions|hundreds|everyone)/u;

/** Why a piece of text is a claim; empty for questions, lead-ins and plain description. */
export const signalsOf = perShape((prose, vocabulary: Vocabulary): readonly ClaimSignal[] => {
  const { text } = prose;
  if (text === '' || text.length > LONGEST || /[?:]\s{0,4}$/.test(text)) return [];
  const signals: ClaimSignal[] = [];
  if (claimsFigures(prose)) signals.push('number');
  const compares = hitsOf(prose, vocabulary, 'comparative').some(
    ({ term, end }) => /than|times as|half the/.test(term) || COMPARED.test(text.slice(end, end + 60)),
  );
  if (compares || PACE.test(text)) signals.push('comparative');
  if (superlativesIn(prose, vocabulary).length > 0) signals.push('superlative');
  if (ABSOLUTE.test(text)) signals.push('absolute');
  if (borrowsTrust(prose, vocabulary)) signals.push('trust');
  if (hasOutcome(prose, vocabulary)) signals.push('outcome');
  return signals;
});

/** Whether a text promises a gain or a pace in figures, so that it is a claim wherever it stands. */
export const promisesFigures = perShape(
  ({ text }): boolean =>
    text.length <= LONGEST && !/\?\s{0,4}$/.test(text) && (GAIN.test(text) || PACE.test(text)),
);

const claimsFigures = (prose: Unplaced): boolean =>
  outcomeAmounts(prose).length > [...prose.text.matchAll(CONDITION)].length &&
  FIGURE.test(prose.text.replace(VOICE, ''));

/** Whether a text says how much quicker something goes. */
export const statesPace = perShape(({ text }): boolean => text.length <= LONGEST && PACE.test(text));

/** Where the figures or the guarantee that make a text a claim stand in it; 0 when the whole text makes one. */
export const claimStart = perShape(({ text }): number => {
  const starts = [PACE, GAIN, ABSOLUTE, FIGURE].flatMap((pattern) => pattern.exec(text)?.index ?? []);
  return starts.length === 0 ? 0 : Math.min(...starts);
});

const borrowsTrust = (prose: Unplaced, vocabulary: Vocabulary): boolean =>
  hitsOf(prose, vocabulary, 'trust-claim').some(
    ({ term, start, end }) =>
      !/standard|grade$/.test(term) &&
      !isMentioned(prose.text, start) &&
      (!/ by$/.test(term) || BORROWED.test(prose.text.slice(end, end + 80))),
  );

/** Whether a word is denied, or quoted in a sentence about wording. */
function isMentioned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return (
    /(?:^|[^\p{L}])(?:no|not|never|without|n['’]t)\s[^.;\n]{0,20}$/iu.test(before) ||
    /[^\s(][^“"]{0,60}\s[“"][^”"]{0,40}$/.test(before)
  );
}

/** An outcome verb with what is gained a few words behind it. */
function hasOutcome(prose: Unplaced, vocabulary: Vocabulary): boolean {
  const nouns = hitsOf(prose, vocabulary, 'gain-noun');
  if (nouns.length === 0) return false;
  return hitsOf(prose, vocabulary, 'outcome-verb').some((verb) =>
    nouns.some(({ start }) => {
      const between = start > verb.end ? prose.text.slice(verb.end, start) : null;
      return between !== null && between.length < 40 && !/[.;:\n]/.test(between);
    }),
  );
}
