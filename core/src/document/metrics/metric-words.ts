import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type DateMention, datesOf } from '../numbers/date';
import { type Quantity, quantitiesOf } from '../numbers/quantity';
import { hitsOf } from '../structure/terms';

const BASELINE_BEFORE =
  /(?:\bfrom|\bcurrently|\bcurrent(?:ly)?:?|\btoday:?|\bbaseline:?(?: of| is)?|\bnow:?|\bwas:?|\bvs\.?|\bversus|\bcompared (?:to|with)|\binstead of|\bas-is:?|\bas is:?|\bpreviously|\blast (?:year|quarter|month)'?s?:?|\bup from|\bdown from)[\s(~≈$€£:]{0,4}$/i;
const BASELINE_AFTER = /^[\s)]{0,3}(?:today|currently|now|baseline|at present|as of)\b/i;
const ARROW_AFTER = /^[^\d\n.;]{0,20}(?:→|->|=>|➜|➔|⟶)/;
const BASELINE_WORDS =
  /\b(?:baseline|currently|current|today|as-is|n\/a ?\(?new|new (?:product|feature|metric)|no baseline|relative to|compared (?:to|with)|year over year|yoy|mom|qoq|week over week|versus|vs\.?)\b/i;
const near = (text: string, { start }: Quantity): string => text.slice(Math.max(0, start - 28), start);

/** Whether a number says where a metric stands today rather than where it should go. */
export function isBaseline(text: string, quantity: Quantity): boolean {
  if (BASELINE_BEFORE.test(near(text, quantity))) return true;
  const after = text.slice(quantity.end, quantity.end + 28);
  return BASELINE_AFTER.test(after) || ARROW_AFTER.test(after);
}

/** In “reports per 1,000 orders” the number tells what the count is set against. */
const isDenominator = (text: string, quantity: Quantity): boolean =>
  /\b(?:per|out of every)\s$/i.test(near(text, quantity));

/** “Retention (30-day)”, “searches a session, 7-day average”: over how long it is counted, unless time is what is counted. */
const isWindow = (text: string, { bound, start }: Quantity): boolean =>
  bound === null && WINDOW.test(text.slice(start, start + 12)) && !ABOUT_TIME.test(text);
const WINDOW = /^\d{1,3}[-\u2011](?:day|week|month)\b/i;
const ABOUT_TIME =
  /\b(?:times?|turnaround|cycles?|durations?|delays?|waits?|payback|notice|delivery|deliveries|response|releases?)\b/i;

const isInside = (quantity: Quantity, dates: readonly DateMention[]): boolean =>
  dates.some((date) => quantity.start < date.end && date.start < quantity.end);

/** The numbers of a prose that may be goals: no dates, no time windows, no baselines. */
export function goalNumbersOf(prose: Prose): readonly Quantity[] {
  const quantities = quantitiesOf(prose);
  if (quantities.length === 0) return quantities;
  const dates = datesOf(prose);
  return quantities.filter(
    (quantity) =>
      !isInside(quantity, dates) &&
      !isCode(prose, quantity) &&
      !isBaseline(prose.text, quantity) &&
      !isDenominator(prose.text, quantity) &&
      !isWindow(prose.text, quantity) &&
      !(isShare(prose) && quantity.unit.kind === 'count'),
  );
}

/** "Conflicts (`409`)" names an answer of a server; "`< 200 ms`" is a limit in another type. */
const isCode = ({ shape }: Prose, { unit, bound, start, end }: Quantity): boolean =>
  unit.kind === 'count' &&
  bound === null &&
  shape.marks.some((mark) => mark.kind === 'code' && mark.start <= start && end <= mark.end);

/** In "% of customers with at least one order" the number tells whom to count, and is no share to reach. */
const isShare = ({ text }: Prose): boolean => SHARE.test(text);
const SHARE = /^\W{0,4}(?:the )?(?:%|percent(?:age)?|share|proportion|fraction)\s(?:of\s)?\p{L}/iu;

export const targetIn = (prose: Prose, vocabulary: Vocabulary): boolean =>
  goalNumbersOf(prose).length > 0 ||
  /[≥≤]/.test(prose.text) ||
  RATIO.test(prose.text) ||
  hitsOf(prose, vocabulary, 'verbal-target').some(
    ({ term }) => !(isShare(prose) && term.startsWith('at ')),
  ) ||
  mayBePeriodOnly(prose);

/** "LTV to CAC above 3:1"; "1:1" is a meeting of two. */
const RATIO = /(?:^|[\s(<>~:])(?!1\s?:)\d{1,3}(?:\.\d{1,2})?\s?:\s?1(?![\d:.]\d|\d)/;

/** "Under 10 days" reads like a window and may be the goal itself. */
const mayBePeriodOnly = (prose: Prose): boolean =>
  quantitiesOf(prose).some(
    ({ unit, bound }) => unit.kind === 'time' && bound !== null && /\btime\b/i.test(prose.text),
  );

export const baselineIn = (prose: Prose): boolean =>
  BASELINE_WORDS.test(prose.text) || quantitiesOf(prose).some((quantity) => isBaseline(prose.text, quantity));

export const hasTimeFrame = (prose: Prose, vocabulary: Vocabulary): boolean =>
  datesOf(prose).length > 0 || hitsOf(prose, vocabulary, 'time-frame').length > 0;

export const methodIn = (prose: Prose, vocabulary: Vocabulary): boolean =>
  hitsOf(prose, vocabulary, 'measurement', 'evidence-source').length > 0;

/** Whether a statement is about something that is counted, rather than about something that works. */
export function isMetricLike(prose: Prose, vocabulary: Vocabulary): boolean {
  if (prose.text === '') return false;
  if (hitsOf(prose, vocabulary, 'measure', 'growth-metric', 'lower-is-better').length > 0) return true;
  return goalNumbersOf(prose).some(({ unit }) => unit.kind !== 'count');
}
