/**
 * `points`: percentage points. `times`: a factor such as 3x. `rating`: out of 5, 10 or 100.
 * `time`: `seconds` is the length of one unit. `count`: a plain number with the word that follows, "" when none does.
 */
export type Unit =
  | { readonly kind: 'percent' | 'points' | 'times' }
  | { readonly kind: 'rating'; readonly outOf: number }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'count'; readonly of: string };

const DAY = 86_400;
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['millisecond', 0.001],
  ['s', 1],
  ['sec', 1],
  ['second', 1],
  ['min', 60],
  ['minute', 60],
  ['h', 3600],
  ['hr', 3600],
  ['hour', 3600],
  ['d', DAY],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30.4375 * DAY],
  ['year', 365.25 * DAY],
]);

/** A bare sign stays itself: "$" and "¥" stand for several currencies. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
  ['r$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['rmb', 'CNY'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['dollars', '$'],
  ['pounds', 'GBP'],
]);

const CODES = 'USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR';
const CURRENCY_BEFORE = new RegExp(`(?:(?:US|AU?|CA?|NZ|S|HK|R)?\\$|[€£¥₹₩₽₺₪₦]|\\b(?:${CODES}))\\s?$`);
const CURRENCY_AFTER = new RegExp(`^\\s?(?:[€£¥₹₩₽₺₪₦$](?!\\d)|(?:${CODES}|euros?|dollars|pounds)\\b)`);
/** "5+" means five or more; "5 + 3" and "$5 +$3" are sums. */
export const PLUS = /^\+(?!\s?[\d$€£¥])/;
const POINTS = /^\s?(?:percentage[ -]points?|%-?points?|pp|p\.p\.|ppts?|pts)(?![\p{L}\p{N}])/iu;
const PERCENT = /^\s?(?:%|percent\b|per cent\b|pct\b)/i;
const TIMES = /^\s?[x×](?![\p{L}\p{N}]|\s?[\d$€£¥])/iu;
const RATING = /^(?:\s?\/\s?|\s(?:out )?of\s)(5|10|100)(?![\d%,.]\d|\d|%)/;
/** Abbreviations that stand right after a number; any other letters there make it a name, as in "3D" and "2FA". */
const ATTACHED = /^(?:kb|mb|gb|tb|km|kg|g|cm|mm|px|fps|qps|rps|loc|pm|m|w|y|mo|wk|hrs|mins|secs)$/;
/** Nothing that matters for a unit stands further away. */
const NEAR = 24;

const codeOf = (written: string): string => {
  const trimmed = written.trim();
  return CURRENCIES.get(trimmed.toLowerCase()) ?? trimmed.toUpperCase();
};

/** The currency that stands at the end of what precedes a number. */
export function currencyBefore(
  before: string,
): { readonly currency: string; readonly length: number } | null {
  const sign = CURRENCY_BEFORE.exec(before)?.[0];
  return sign === undefined ? null : { currency: codeOf(sign), length: sign.length };
}

export interface UnitReading {
  readonly unit: Unit;
  readonly end: number;
  /** Whether a plus between number and unit, as in "30+ minutes", makes it a lower bound. */
  readonly isAtLeast: boolean;
}

/**
 * The unit that follows a number; null when what follows makes it something else, such as an ordinal or "3D".
 * @param isShare Whether the first number of a range has a percent sign that holds for the second as well.
 */
export function unitAfter(
  text: string,
  at: number,
  currency: string | null,
  isShare: boolean,
): UnitReading | null {
  const after = text.slice(at, at + NEAR);
  const found = (unit: Unit, length: number): UnitReading => ({ unit, end: at + length, isAtLeast: false });
  if (currency !== null) return found({ kind: 'money', currency }, 0);
  if (PLUS.test(after)) {
    const reading = unitAfter(text, at + 1, null, isShare);
    return reading && { ...reading, isAtLeast: true };
  }
  const [points] = POINTS.exec(after) ?? [];
  if (points !== undefined) return found({ kind: 'points' }, points.length);
  const [percent] = PERCENT.exec(after) ?? [];
  if (percent !== undefined) return found({ kind: 'percent' }, percent.length);
  const [money] = CURRENCY_AFTER.exec(after) ?? [];
  if (money !== undefined) return found({ kind: 'money', currency: codeOf(money) }, money.length);
  const [times] = TIMES.exec(after) ?? [];
  if (times !== undefined) return found({ kind: 'times' }, times.length);
  const [rating, outOf] = RATING.exec(after) ?? [];
  if (rating !== undefined) return found({ kind: 'rating', outOf: Number(outOf) }, rating.length);
  if (isShare && !/^[\s-]?\p{L}/u.test(after)) return found({ kind: 'percent' }, 0);
  return wordAfter(after, at);
}

function wordAfter(after: string, at: number): UnitReading | null {
  const [whole = '', gap = '', raw = ''] = /^([\s\u00a0-]?)(\p{L}{1,20})/u.exec(after) ?? [];
  const count = (of: string, length: number): UnitReading => ({
    unit: { kind: 'count', of },
    end: at + length,
    isAtLeast: false,
  });
  if (whole === '') return /^[-–]\d/.test(after) ? null : count('', 0);
  const word = raw.toLowerCase();
  const seconds = SECONDS.get(word) ?? SECONDS.get(word.replace(/s$/, ''));
  // A capital letter is a name: "3D", "2S".
  const isLetter = word.length === 1 && (raw !== word || (word === 'd' && gap !== ''));
  if (seconds !== undefined && !isLetter)
    return { unit: { kind: 'time', seconds }, end: at + whole.length, isAtLeast: false };
  if (gap !== '') return count(word, 0);
  return ATTACHED.test(word) && raw !== 'D' ? count(word, whole.length) : null;
}
