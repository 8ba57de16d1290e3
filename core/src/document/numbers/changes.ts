import type { Prose } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { startingWithin } from '../../text/sorted';
import type { TermHit, Vocabulary } from '../../vocabulary/vocabulary';
import { hitsOf } from '../structure/terms';
import { comparableAmount, isComparable, type Quantity, quantitiesOf } from './quantity';

/** A statement that something goes from one number to another. Indexes are into the prose's text. */
export interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  /** The verb that says which way it goes, when one does plainly. */
  readonly verb: { readonly way: 'rise' | 'fall'; readonly start: number; readonly end: number } | null;
  /** The difference as the author states it, in percent, percentage points or as a factor. */
  readonly delta: Quantity | null;
  /** Whether the words by the delta say "better" rather than "more", so that its sign says nothing. */
  readonly isImprovement: boolean;
}

const MODIFIERS =
  '(?:(?:about|around|roughly|approximately|approx\\.?|currently|today|a baseline of|an average of|the current|over|under|above|below|nearly|almost|at least|at most|less than|more than|fewer than|[~≈≥≤<>])\\s{0,2}){0,2}';
const FROM = new RegExp(`\\bfrom\\s{1,2}${MODIFIERS}$`, 'i');
const ARROW = new RegExp(`^\\s{0,2}(?:→|->|=>|➜|➔|⟶)\\s{0,2}${MODIFIERS}$`, 'i');
const TO = new RegExp(`^[^.;:,\\n()→\\d]{0,30}\\bto\\s{1,2}${MODIFIERS}$`, 'i');
const RATIO_AFTER = /^\s(?:in|of|out of|per)\s{0,2}(?:every\s)?\d/i;

const DELTA_NOUN =
  '(?:increase|decrease|reduction|improvement|drop|growth|rise|lift|uplift|gain|faster|slower|less|fewer|more|lower|higher|decline|savings?|cut)';
const DELTA_LEAD =
  /^(?:(?:\s[\p{L}-]{1,20}){0,3}\s?(?=[([]))?\s?(?:[([=,:—–]\s?){0,2}(?:(?:an?|i\.e\.,?|that is|about|roughly|around|over|under|nearly|almost|more than|less than|at least|up|down|by|[~≈≥≤<>])\s{0,2}){0,3}$/iu;
const NOUN_AFTER = new RegExp(`^\\s{0,2}(?:relative |absolute |overall )?${DELTA_NOUN}\\b`, 'i');
const BEFORE_CHANGE = new RegExp(
  `^\\s{0,2}(?:${DELTA_NOUN}\\s{0,2})?(?:[([,:—–]\\s{0,2}){0,2}(?:i\\.e\\.,? |that is,? )?(?:from\\s{1,2})?${MODIFIERS}$`,
  'i',
);
const BETTER = /improvement|faster|saving|gain|better/i;

/** The changes that a prose states: "from 28 % to 45 %", "28 % → 45 % (+17 pp)". Ranges and doubtful numbers are left out. */
export const changesIn = (prose: Unplaced, vocabulary: Vocabulary): readonly Change[] =>
  /→|->|=>|➜|➔|⟶|\bfrom\b/i.test(prose.text) ? readChanges(prose, vocabulary) : NONE;
const NONE: readonly Change[] = [];

const readChanges = perShape((prose, vocabulary: Vocabulary): readonly Change[] => {
  const { text } = prose;
  const quantities = quantitiesOf(prose);
  return quantities.flatMap((from, index) => {
    const next = quantities[index + 1];
    if (!next || !isStep(text, from, next)) return [];
    const [start, to] = sameUnit(text, from, next);
    if (!isPlain(text, start) || !isPlain(text, to) || !isComparable(start, to)) return [];
    const delta =
      deltaAfter(text, to, quantities[index + 2]) ?? deltaBefore(text, start, quantities[index - 1]);
    const words = delta ? text.slice(delta.end, delta.end + 24) : '';
    return [
      {
        from: start,
        to,
        delta,
        isImprovement: BETTER.test(words),
        verb: verbBefore(prose, start, vocabulary),
      },
    ];
  });
});

function isStep(text: string, from: Quantity, to: Quantity): boolean {
  const between = text.slice(from.end, to.start);
  if (between.length > 60) return false;
  return (
    ARROW.test(between) ||
    (TO.test(between) && FROM.test(text.slice(Math.max(0, from.start - 40), from.start)))
  );
}

/** In "from 28 to 45 %" and "from $5 to 10" one unit stands for both. */
function sameUnit(text: string, from: Quantity, to: Quantity): readonly [Quantity, Quantity] {
  const isBare = ({ unit }: Quantity) => unit.kind === 'count' && (unit.of === '' || unit.of === 'to');
  const gap = text
    .slice(from.end, to.start)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (isBare(from) && !isBare(to) && (gap === '' || gap === 'to')) return [{ ...from, unit: to.unit }, to];
  if (isBare(to) && !isBare(from)) return [from, { ...to, unit: from.unit }];
  return [from, to];
}

const isPlain = (text: string, quantity: Quantity): boolean =>
  quantity.upper === null &&
  quantity.sign === null &&
  !quantity.ambiguous &&
  !RATIO_AFTER.test(text.slice(quantity.end, quantity.end + 16));

const isDelta = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity !== undefined &&
  quantity.upper === null &&
  !quantity.ambiguous &&
  (['percent', 'points', 'times'].includes(quantity.unit.kind) || isScore(quantity));

/** "+8 points" of a score. */
const isScore = ({ unit, sign }: Quantity): boolean =>
  unit.kind === 'count' && sign !== null && /^points?$/.test(unit.of);

function deltaAfter(text: string, to: Quantity, next: Quantity | undefined): Quantity | null {
  if (!isDelta(next)) return null;
  const between = text.slice(to.end, next.start);
  if (between.length > 50 || !DELTA_LEAD.test(between)) return null;
  const after = text.slice(next.end, next.end + 30);
  const isBracketed = /[([]\s?[~≈]?$/.test(between) && /^\s?[)\]]/.test(after);
  return next.sign !== null ||
    NOUN_AFTER.test(after) ||
    (isBracketed && next.unit.kind !== 'percent') ||
    (isBracketed && to.unit.kind !== 'percent')
    ? next
    : null;
}

function deltaBefore(text: string, from: Quantity, previous: Quantity | undefined): Quantity | null {
  if (!isDelta(previous)) return null;
  const between = text.slice(previous.end, from.start);
  if (between.length > 50 || !BEFORE_CHANGE.test(between)) return null;
  const isBy = /\bby\s{1,2}(?:about |around |over |at least |[~≈])?$/i.test(
    text.slice(Math.max(0, previous.start - 14), previous.start),
  );
  return previous.sign !== null || isBy || NOUN_AFTER.test(between) ? previous : null;
}

/** Not a plain direction: intervals get shorter when they become more frequent, ranks better when they fall. */
const TURNED =
  /\b(?:every|intervals?|frequency|polling|cadence|ranks?|ranking|ranked|position|place|tier|priority|level|version|speed|performance|efficiency|pace)\b/i;
const NEGATED =
  /\b(?:not|never|without|avoid(?:s|ing)?|instead of|rather than|prevent(?:s|ing)?|stop(?:s|ping)?|no)\b|n['’]t\b/i;
const FARTHEST_VERB = 80;

const directionsIn = perShape((prose, vocabulary: Vocabulary) => hitsOf(prose, vocabulary, 'rise', 'fall'));

function verbBefore(prose: Unplaced, from: Quantity, vocabulary: Vocabulary): Change['verb'] {
  const { text } = prose;
  const limit = Math.max(0, from.start - FARTHEST_VERB);
  const clauseStart = limit + Math.max(0, lastBoundary(text.slice(limit, from.start)));
  const hits = startingWithin(
    directionsIn(prose, vocabulary),
    clauseStart,
    from.start,
    ({ start }) => start,
  ).filter(({ end }) => end <= from.start);
  const last = hits[hits.length - 1];
  if (!last || text[last.end] === '-' || text[last.start - 1] === '-') return null;
  const way = wayOf(last);
  if (hits.some((hit) => wayOf(hit) !== way)) return null;
  const clause = text.slice(clauseStart, from.start);
  return TURNED.test(clause) || NEGATED.test(clause) ? null : { way, start: last.start, end: last.end };
}

const wayOf = (hit: TermHit): 'rise' | 'fall' => (hit.lexicons.includes('rise') ? 'rise' : 'fall');

/** The index after the last sign that starts another clause. */
function lastBoundary(text: string): number {
  let last = 0;
  for (const match of text.matchAll(/[.;!?:\n]\s|\n|,\s|\s[—–]\s/g)) last = match.index + match[0].length;
  return last;
}

/** Whether the numbers go against the verb. Doubtful cases, such as magnitudes left out, do not count. */
export function contradictsVerb({ from, to, verb }: Change): boolean {
  const [a, b] = [comparableAmount(from), comparableAmount(to)];
  if (!verb || a <= 0 || b <= 0 || a === b || Math.max(a / b, b / a) > 100) return false;
  // "Increase speed from 45 s to 28 s" is how people talk.
  if (verb.way === 'rise')
    return b < a && from.unit.kind !== 'time' && from.bound === null && to.bound !== 'min';
  return b > a && from.bound === null && to.bound !== 'max';
}

export interface DeltaFault {
  /** `points`: the number is right in percentage points, and "%" claims something else. */
  readonly kind: 'wrong' | 'points' | 'sign';
  /** What the two numbers give, in the unit of the stated delta and without sign. */
  readonly computed: number;
  /** For percent deltas of percentages: the difference in percentage points. */
  readonly points: number | null;
  /** Whether the numbers go the other way than the sign of the stated delta says. */
  readonly isTurned: boolean;
}

/** What is wrong with a stated difference, recomputed with room for rounding; null when it holds or cannot be told. */
export function deltaFault({ from, to, delta, isImprovement }: Change): DeltaFault | null {
  if (!delta) return null;
  const [a, b] = [comparableAmount(from), comparableAmount(to)];
  if (a <= 0 || b < 0 || (from.unit.kind === 'percent' && delta.unit.kind === 'times')) return null;
  const isPercentage = from.unit.kind === 'percent';
  const difference = Math.abs(b - a);
  const slack = from.rounding + to.rounding;
  const relative = (difference / a) * 100;
  const relativeSlack = ((slack * unitOf(from)) / a) * 100 * (1 + difference / a);
  const points = isPercentage ? difference : null;
  const isTurned = goesOtherWay(a, b, delta, isImprovement);
  if (delta.unit.kind === 'points' || delta.unit.kind === 'count') {
    if (!isPercentage && from.unit.kind !== 'count') return null;
    return agrees(delta, difference, slack)
      ? isTurned
        ? { kind: 'sign', computed: difference, points: null, isTurned }
        : null
      : { kind: 'wrong', computed: difference, points, isTurned };
  }
  if (delta.unit.kind === 'times') {
    const ratio = Math.max(a, b) / Math.max(Math.min(a, b), Number.EPSILON);
    const isNear = [ratio, ratio - 1].some((value) => agrees(delta, value, value * 0.1));
    return isNear ? null : { kind: 'wrong', computed: ratio, points, isTurned };
  }
  if (agrees(delta, relative, relativeSlack))
    return isTurned ? { kind: 'sign', computed: relative, points: null, isTurned } : null;
  if (points !== null && agrees(delta, points, slack))
    return { kind: 'points', computed: relative, points, isTurned };
  return { kind: 'wrong', computed: relative, points, isTurned };
}

const unitOf = ({ unit }: Quantity): number => (unit.kind === 'time' ? unit.seconds : 1);

const goesOtherWay = (a: number, b: number, { sign }: Quantity, isImprovement: boolean): boolean =>
  sign !== null && !isImprovement && a !== b && (sign === '+') !== b > a;

/** Round numbers are meant roughly: 70 % for 73 %, 25 % for 27 %. */
function agrees(delta: Quantity, value: number, slack: number): boolean {
  const stated = delta.amount;
  const loose = delta.unit.kind !== 'percent' ? 1 : stated % 10 === 0 ? 5 : stated % 5 === 0 ? 3 : 1;
  const room = slack + delta.rounding + (delta.unit.kind === 'times' ? 0 : loose * Math.max(1, stated / 100));
  if (delta.bound === 'min') return value >= stated - room;
  if (delta.bound === 'max') return value <= stated + room;
  return Math.abs(value - stated) <= (delta.bound === 'about' ? 2 * room : room);
}

/** A change spread over the columns of a row: where it starts, where it ends, and the difference. */
export function changeInCells(from: Prose, to: Prose, delta: Prose): Change | null {
  const [a, b, d] = [from, to, delta].map((prose) => {
    const [quantity, ...others] = quantitiesOf(prose);
    return quantity && others.length === 0 ? quantity : null;
  });
  if (!a || !b || !d || !isDelta(d) || [a, b].some((end) => !isPlain('', end) || end.bound === 'about'))
    return null;
  return isComparable(a, b) ? { from: a, to: b, delta: d, isImprovement: d.sign === null, verb: null } : null;
}
