import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { hitsOf } from '../structure/terms';
import { outcomeAmounts } from './proof';
import { superlativesIn } from './superlatives';

export type ClaimSignal = 'number' | 'comparative' | 'superlative' | 'absolute' | 'trust' | 'outcome';

/** Longer texts explain; a claim in them is one of many sentences. */
const LONGEST = 2_000;
const ABSOLUTE =
  /(?:^|[\s“"(])(?:100\s?%|zero (?:risk|errors?|downtime|data loss|mistakes?|defects?)|never (?:be )?(?:lose|miss|fail|forget|pay|wait|worry|break|go down|out of date|stale|late|wrong|offline)\w{0,4}|always (?:accurate|up to date|correct|available|on time)|no errors|error-free|guaranteed?s?)(?![\p{L}])/iu;
/** How far behind a comparative its "than" may stand: "faster to set up than a suite". */
const COMPARED = /^[^.;:]{0,40}\bthan\b/i;
/** "Teams that ship faster than they test" says something of the teams. */
const THEIRS = /\bthan\s(?:they|he|she)\s/i;
/** "In hours, not weeks", "30 seconds instead of days", "from three days to two hours": a pace that could be timed. */
const PACE =
  /(?:^|[^\p{L}])(?:seconds?|minutes?|mins?|hours?|days?|weeks?)(?:,| —| –)?\s(?:not|vs\.?|versus|instead of|rather than)\s(?:(?:\d[\d–-]{0,6}|a few|several|many)\s)?(?:minutes?|hours?|days?|weeks?|months?|years?|quarters?)(?!\p{L})|(?:^|[^\p{L}])from\s(?:[\p{L}\d–-]{1,9}\s){0,2}(?:minutes?|hours?|days?|weeks?|months?)\s(?:down\s)?to\s(?:[\p{L}\d–-]{1,9}\s){0,2}(?:seconds?|minutes?|hours?|days?)(?!\p{L})/iu;
/** What it holds at least. Few texts hold any of it, and it is much cheaper to look for. */
const MAY_STATE_PACE = /second|min|hour|day|week|month/i;
const hasPace = (text: string): boolean => MAY_STATE_PACE.test(text) && PACE.test(text);
/** A share or a factor, by its last digit and its unit. */
const FIGURE = /\d\s?(?:%|×|x(?!\p{L})|percent|times|fold)/giu;
/** What a figure makes better: "70 % fewer calls", "3x return". */
const BETTER =
  /^\s(?:\p{L}{1,14}\s){0,2}(?:fewer|less|lower|faster|quicker|cheaper|higher|shorter|smaller|reduction|improvement|uplift|savings?|roi|return|speed-?up)(?!\p{L})/iu;
/** "Cuts rework by up to 40 %". */
const CHANGES = /(?:^|[^\p{L}])(?:reduc|cut|lower|sav|increas|boost|improv|accelerat|slash)\p{L}{0,6}\s/iu;
/** "Alert if the error rate is above 5 %" and "error rate > 5 %" set a limit. */
const CONDITION =
  /(?:^|[^\p{L}])(?:if|when|whenever|unless|once)\s|(?:rate|ratio|usage|load|errors?|latency)\s?[<>≤≥]=?\s?\d{0,3}$/iu;
/** How far around a figure its words may stand. */
const NEAR = 70;
const QUOTED = /[“"]([^“”"]{2,300})[”"]/g;
/** How customers speak of themselves. */
const OWN_WORDS = /(?:^|[^\p{L}])(?:we|our|us|I|my|me)(?!\p{L})/u;
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
    ({ term, start, end }) =>
      (/than|times as|half the/.test(term) || COMPARED.test(text.slice(end, end + 60))) &&
      !THEIRS.test(text.slice(start, end + 60)),
  );
  if (compares || hasPace(text)) signals.push('comparative');
  if (superlativesIn(prose, vocabulary).length > 0) signals.push('superlative');
  if (ABSOLUTE.test(text)) signals.push('absolute');
  if (borrowsTrust(prose, vocabulary)) signals.push('trust');
  if (hasOutcome(prose, vocabulary)) signals.push('outcome');
  return signals;
});

/** Whether a text promises a gain or a pace in figures, so that it is a claim wherever it stands. */
export const promisesFigures = perShape(
  ({ text }): boolean =>
    text.length <= LONGEST &&
    !/\?\s{0,4}$/.test(text) &&
    (hasPace(text) ||
      figuresIn(text).some(({ before, after }) => BETTER.test(after) || CHANGES.test(before))),
);

/** Whether a text says how much quicker something goes. */
export const statesPace = perShape(({ text }): boolean => text.length <= LONGEST && hasPace(text));

/** Where the figures or the guarantee that make a text a claim stand in it; 0 when the whole text makes one. */
export const claimStart = perShape(({ text }): number => {
  if (text.length > LONGEST) return 0;
  const starts = [PACE, ABSOLUTE].flatMap((pattern) => pattern.exec(text)?.index ?? []);
  const first = Math.min(...starts, figuresIn(text)[0]?.index ?? text.length);
  return first === text.length ? 0 : first;
});

interface Figure {
  readonly index: number;
  /** The words of the same clause before it, and those behind its unit. */
  readonly before: string;
  readonly after: string;
}

/** The shares and factors in a text, without those that customers name and those that set a limit. */
function figuresIn(text: string): readonly Figure[] {
  const quoted = [...text.matchAll(QUOTED)].filter((match) => OWN_WORDS.test(match[1] ?? ''));
  return [...text.matchAll(FIGURE)].flatMap(({ 0: figure, index }) => {
    if (quoted.some((quote) => quote.index < index && index < quote.index + quote[0].length)) return [];
    const around = text.slice(Math.max(0, index - NEAR), index);
    const before = around.slice(Math.max(...['. ', ';', '\n'].map((end) => around.lastIndexOf(end))) + 1);
    const after = text.slice(index + figure.length, index + figure.length + NEAR);
    return CONDITION.test(before) ? [] : [{ index, before, after }];
  });
}

const claimsFigures = (prose: Unplaced): boolean =>
  outcomeAmounts(prose).length > 0 && figuresIn(prose.text).length > 0;

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
    /(?:^|[^\p{L}])(?:no|not|never|without|n['’]t)\s[^.;]{0,20}$/iu.test(before) ||
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
      return between !== null && between.length < 40 && !/[.;:]/.test(between);
    }),
  );
}
