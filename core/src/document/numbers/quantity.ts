import { perShape, type Unplaced } from '../../markdown/per-shape';
import { isLookAlike } from '../structure/item-id';
import { type DateMention, datesIn, datesOf } from './date';
import { currencyBefore, PLUS, type Unit, unitAfter } from './unit';

/** A number in a text with its unit. `start` and `end` index that text, from the sign or currency to the unit. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** The number as written, "k" and "million" multiplied out; for a range its lower end. */
  readonly amount: number;
  /** The upper end of a range such as `2–15 %`; null for a single number. */
  readonly upper: number | null;
  /** How far the true number may be from the one shown, by the digits shown: 0.05 for 4.2, 500 for 5k. */
  readonly rounding: number;
  readonly sign: '+' | '-' | null;
  /** What the words around it make of it: `min` for "≥ 5", "at least 5", "5+"; `about` for "~5". */
  readonly bound: 'min' | 'max' | 'about' | null;
  readonly unit: Unit;
  /** The text has another plausible reading, such as `1.500` or the year 2026, so no arithmetic is built on it. */
  readonly ambiguous: boolean;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  M: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  B: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const TOKEN = /\d[\d,.'’]{0,30}/g;
const MIN_BEFORE =
  /(?:[≥>]|>=|=>|\b(?:at least|over|above|more than|greater than|no less than|no fewer than|not less than|exceeds?|minimum(?: of)?|min\.?))\s*$/i;
const MAX_BEFORE =
  /(?:[≤<]|<=|=<|\b(?:at most|under|below|less than|fewer than|lower than|up to|within|no more than|not more than|at or under|at or below|maximum(?: of)?|max\.?))\s*$/i;
const ABOUT_BEFORE =
  /(?:[~≈]|\b(?:about|around|approximately|approx\.?|roughly|circa|ca\.|nearly|almost|order of))\s*$/i;
const MIN_AFTER = /^\s?\(?(?:or more|or higher|or greater|or above|or better|and up|minimum)\b/i;
const MAX_AFTER = /^\s?\(?(?:or less|or fewer|or lower|or below|maximum|max)\b/i;
/** Nothing that matters for a number stands further before or after it. */
const NEAR = 24;

/** The quantities in a prose, as indexes into its text. */
export const quantitiesOf = (prose: Unplaced): readonly Quantity[] =>
  /\d/.test(prose.text) ? readQuantities(prose) : NONE;
const NONE: readonly Quantity[] = [];

const readQuantities = perShape((prose): readonly Quantity[] => findQuantities(prose.text, datesOf(prose)));

/**
 * The quantities in a text, in order. Dates, times of day, versions, ids, ordinals, fractions and list numbers are
 * not quantities.
 */
export const quantitiesIn = (text: string): readonly Quantity[] => findQuantities(text, datesIn(text));

function findQuantities(text: string, mentions: readonly DateMention[]): readonly Quantity[] {
  const dates = mentions.filter((date) => !isLength(text, date));
  const found: Quantity[] = [];
  let from = 0;
  let next = 0;
  for (const match of text.matchAll(TOKEN)) {
    const at = match.index;
    while ((dates[next]?.end ?? Infinity) <= at) next += 1;
    if (at < from || (dates[next]?.start ?? Infinity) <= at) continue;
    const quantity = quantityAt(text, at, match[0]);
    if (!quantity) continue;
    found.push(quantity);
    from = quantity.end;
  }
  return found;
}

/** Whether a time span states a length, such as "30 days after launch"; "T-14" and "week 3" name a point. */
const isLength = (text: string, { precision, start }: DateMention): boolean =>
  precision === 'window' || (precision === 'offset' && /\d/.test(text.charAt(start)));

/** The quantity that makes up a whole text, such as a table cell; null when there is more to it. */
export function wholeQuantity(text: string): Quantity | null {
  const trimmed = text.trim();
  const [only, ...others] = quantitiesIn(trimmed);
  return only && others.length === 0 && only.start === 0 && only.end === trimmed.length ? only : null;
}

/** The quantity that makes up a whole prose; null when there is more to it. */
export const onlyQuantity = perShape(({ text }) => wholeQuantity(text));

/** Whether two quantities measure the same thing, so that they can be compared. Unknown nouns count as the same. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit.kind !== b.unit.kind) return false;
  if (a.unit.kind === 'money' && b.unit.kind === 'money') return a.unit.currency === b.unit.currency;
  if (a.unit.kind === 'rating' && b.unit.kind === 'rating') return a.unit.outOf === b.unit.outOf;
  return true;
}

/** The amount in a unit that all comparable quantities share: seconds for time. */
export const comparableAmount = (quantity: Quantity): number =>
  quantity.unit.kind === 'time' ? quantity.amount * quantity.unit.seconds : quantity.amount;

interface Reading {
  readonly amount: number;
  readonly rounding: number;
  readonly end: number;
  readonly ambiguous: boolean;
}

function quantityAt(text: string, at: number, token: string): Quantity | null {
  if (!canStart(text, at, token)) return null;
  const number = readNumber(text, at, token);
  if (!number) return null;
  const low = withMagnitude(text, number);
  const range = upperEnd(text, low);
  const head = opening(text, at);
  const tail = unitAfter(text, range?.end ?? low.end, head.currency, range?.unitBefore === '%');
  if (!tail) return null;
  const scale = range && low.end === number.end ? range.factor : 1;
  const after = text.slice(tail.end, tail.end + NEAR);
  return {
    start: head.start,
    end: tail.end + (PLUS.test(after) ? 1 : 0),
    amount: low.amount * scale,
    upper: range ? range.amount : null,
    rounding: low.rounding * scale,
    sign: head.sign,
    bound: tail.isAtLeast ? (boundOf(head.before, '') ?? 'min') : boundOf(head.before, after),
    unit: tail.unit,
    ambiguous:
      low.ambiguous || (tail.unit.kind === 'count' && /^(?:19|20)\d{2}$/.test(text.slice(at, low.end))),
  };
}

/** Words, ids, versions, times, fractions and standards go on into the number from the left. */
function canStart(text: string, at: number, token: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  const word = /(?:^|[^\p{L}])([A-Z]{2,5})\s$/u.exec(before)?.[1];
  if (word && isLookAlike(`${word}-${token}`)) return false;
  if (/[\p{N}_#§@:/\\^]$/u.test(before)) return false;
  if (/\p{L}$/u.test(before)) return currencyBefore(before) !== null;
  if (/[\p{L}\p{N}][-–.]$/u.test(before)) return false;
  return true;
}

function readNumber(text: string, at: number, token: string): Reading | null {
  const digits = token.replace(/[.,'’]{1,4}$/, '');
  const end = at + digits.length;
  const after = text.slice(end, end + 4);
  if (/^[:/]\d/.test(after) && !/^\/(?:5|10|100)(?!\d)/.test(text.slice(end, end + 5))) return null;
  if (
    /^[.)]\s/.test(after) &&
    /^\s*[(]?$/.test(text.slice(Math.max(0, at - NEAR), at)) &&
    at < 4 &&
    /^\d{1,2}$/.test(digits)
  )
    return null;
  const spaced =
    /^(?:[\u00a0\u2009\u202f]\d{3}| 000)(?!\d)/.test(after.padEnd(5)) && /^\d{1,3}$/.test(digits);
  if (spaced)
    return { amount: Number(digits + after.slice(1, 4)), rounding: 0.5, end: end + 4, ambiguous: false };
  const read = numberOf(digits);
  return read && { end, ...read };
}

function numberOf(digits: string): Omit<Reading, 'end'> | null {
  const exact = (plain: string, ambiguous = false) => {
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    return { amount: Number(plain), rounding: 0.5 / 10 ** decimals, ambiguous };
  };
  if (/^\d{1,15}$/.test(digits)) return exact(digits);
  if (/^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?$/.test(digits)) return exact(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:['’]\d{3}){1,5}(?:\.\d{1,9})?$/.test(digits)) return exact(digits.replace(/['’]/g, ''));
  if (/^\d{1,15}\.\d{1,9}$/.test(digits)) return exact(digits, /^[1-9]\d{0,2}\.\d{3}$/.test(digits));
  if (/^\d{1,3}(?:\.\d{3}){1,5},\d{1,9}$/.test(digits))
    return exact(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,15},(?:\d{1,2}|\d{4,9})$/.test(digits)) return exact(digits.replace(',', '.'));
  return null;
}

function withMagnitude(text: string, number: Reading): Reading {
  const match = /^(?:[kKMB](?![\p{L}\p{N}])|\s?(?:thousand|million|billion|mn|mio|bn)(?!\p{L}))/iu.exec(
    text.slice(number.end, number.end + 10),
  );
  if (!match) return number;
  const word = match[0].trim();
  const factor = MAGNITUDES[word] ?? MAGNITUDES[word.toLowerCase()];
  // A lone "m" may be metres, minutes, months or millions.
  if (factor === undefined) return { ...number, ambiguous: true };
  return {
    ...number,
    amount: number.amount * factor,
    rounding: number.rounding * factor,
    end: number.end + match[0].length,
  };
}

/** The second number of `2–15 %`, `$5-10`, `10%–20%`. An em dash between blanks only separates two statements. */
function upperEnd(
  text: string,
  low: Reading,
): (Reading & { factor: number; unitBefore: string | null }) | null {
  const joint =
    /^(\s?%|\s?(?:ms|s|min|h|days?|hours?|minutes?|seconds?))?(?:\s?[–-]\s?|—|\.\.)(?:[$€£¥₹]\s?)?(?=\d)/.exec(
      text.slice(low.end, low.end + NEAR),
    );
  if (!joint) return null;
  const at = low.end + joint[0].length;
  const token = /^\d[\d,.'’]{0,30}/.exec(text.slice(at, at + 32))?.[0];
  const number = token ? readNumber(text, at, token) : null;
  if (!number) return null;
  const whole = withMagnitude(text, number);
  // In "5–10k" the k belongs to both ends.
  const factor = number.amount > 0 && low.amount < number.amount ? whole.amount / number.amount : 1;
  return { ...whole, factor, unitBefore: joint[1]?.trim() ?? null };
}

function opening(
  text: string,
  at: number,
): { start: number; sign: '+' | '-' | null; currency: string | null; before: string } {
  let start = at;
  let before = text.slice(Math.max(0, at - NEAR), at);
  const symbol = currencyBefore(before);
  if (symbol) {
    start -= symbol.length;
    before = before.slice(0, before.length - symbol.length);
  }
  const signed = /(?:^|[\s(=:≥≤~≈|→,])([+−-])$/.exec(before);
  const mark = signed?.[1];
  if (mark) {
    const length = before.length - before.lastIndexOf(mark);
    start -= length;
    before = before.slice(0, before.length - length);
  }
  const sign = mark === undefined ? null : mark === '+' ? '+' : '-';
  return {
    start,
    sign,
    before,
    currency: symbol?.currency ?? null,
  };
}

function boundOf(before: string, after: string): Quantity['bound'] {
  if (MAX_BEFORE.test(before)) return 'max';
  if (MIN_BEFORE.test(before)) return 'min';
  if (ABOUT_BEFORE.test(before)) return 'about';
  if (PLUS.test(after) || MIN_AFTER.test(after)) return 'min';
  if (MAX_AFTER.test(after)) return 'max';
  return null;
}
