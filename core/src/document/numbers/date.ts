import { perShape } from '../../markdown/per-shape';

/** A date, a period or a time span in a text. `start` and `end` index that text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /**
   * How exact it is. `offset` counts from another day, such as "T-14" or "30 days after launch";
   * `window` is a length of time in which something happens, such as "within 30 days".
   */
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'offset' | 'window';
  /** First and last day as days since 1970-01-01; null when the text alone does not tell. */
  readonly days: { readonly first: number; readonly last: number } | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "(?:(?:19|20)\\d{2}|['’]\\d{2})";
const SPAN_UNIT = '(?:business |working |calendar )?(?:day|week|month|quarter|sprint|year)s?';

type Reader = (match: RegExpExecArray) => Omit<DateMention, 'start' | 'end'> | null;

/** What dates of a form hold at least. Most texts hold none of it, and it is much cheaper to look for. */
const CLUES = {
  digits: /\d[./-]\d/,
  year: /(?:19|20)\d\d/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  quarter: /Q[1-4]/i,
  half: /H[12]/i,
  fiscal: /FY/i,
  offset: /[TLD] ?[-+−–]/,
  span: /day|week|month|quarter|sprint|year/i,
  short: /\d ?(?:mo|wk|yr)/i,
} as const;
type Clue = keyof typeof CLUES;

/** Earlier patterns win over later ones where they overlap. */
const PATTERNS: readonly (readonly [Clue, RegExp, Reader])[] = [
  [
    'digits',
    /\b((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:T\d{2}:\d{2}[\d:.Z+-]{0,16})?(?![\d-])/g,
    ([, y, , m, d]) => day(y, m, d),
  ],
  [
    'month',
    new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? {0,2}((?:19|20)\\d{2})\\b`, 'gi'),
    ([, m, d, y]) => day(y, monthOf(m), d),
  ],
  [
    'month',
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (${MONTH})\\.?,? {0,2}((?:19|20)\\d{2})\\b`, 'gi'),
    ([, d, m, y]) => day(y, monthOf(m), d),
  ],
  [
    'digits',
    /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2}|\d{2})\b(?!\.\d)/g,
    ([, d, m, y]) => day(fullYear(y), m, d),
  ],
  [
    'digits',
    /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2}|\d{2})\b/g,
    ([, a, b, y]) => slashed(a, b, fullYear(y)),
  ],
  [
    'quarter',
    /\b(?:FY ?)?((?:19|20)\d{2})[- /]?Q([1-4])\b/gi,
    ([whole, y, q]) => quarter(whole.startsWith('F') ? undefined : y, q),
  ],
  [
    'quarter',
    new RegExp(
      `\\bQ([1-4])(?:[- /,]{0,2}(?:of )?(FY ?)?(${YEAR}|\\d{2}(?![\\d%,.]| ?[a-z%])))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    ([, q, fiscal, y]) => quarter(fiscal ? undefined : y, q),
  ],
  [
    'half',
    new RegExp(`\\bH([12])[- /]{0,2}(FY ?)?(${YEAR}|\\d{2}(?![\\d%,.]))`, 'gi'),
    ([, h, fiscal, y]) => months(fiscal ? undefined : y, Number(h) * 6 - 5, 6, 'half'),
  ],
  ['fiscal', /\bFY ?(?:20)?\d{2}\b/gi, () => ({ precision: 'year', days: null })],
  [
    'month',
    new RegExp(`\\b(${MONTH})\\.?,? ((?:19|20)\\d{2})\\b`, 'gi'),
    ([, m, y]) => months(y, monthOf(m), 1, 'month'),
  ],
  [
    'month',
    new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?%)`, 'gi'),
    () => ({ precision: 'day', days: null }),
  ],
  [
    'month',
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b`, 'gi'),
    () => ({ precision: 'day', days: null }),
  ],
  ['digits', /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])\b(?!-\d)/g, ([, y, m]) => months(y, Number(m), 1, 'month')],
  [
    'offset',
    /\b[TLD] ?[-+−–] ?\d{1,3}\b(?: ?(?:day|week|month)s?\b)?/g,
    () => ({ precision: 'offset', days: null }),
  ],
  [
    'span',
    new RegExp(
      `\\b\\d{1,3}[- ]${SPAN_UNIT} (?:after|post|from|of|following|before|prior to|into|since)\\b`,
      'gi',
    ),
    () => ({ precision: 'offset', days: null }),
  ],
  [
    'span',
    new RegExp(
      `\\b(?:within|in|over|during|after|by|first|next|last|at)(?: the)?(?: first| next| last)? \\d{1,3}[- ]${SPAN_UNIT}\\b`,
      'gi',
    ),
    () => ({ precision: 'window', days: null }),
  ],
  ['short', /\b\d{1,2} ?(?:mos?|wks?|yrs?)\b/gi, () => ({ precision: 'window', days: null })],
  [
    'span',
    /\b(?:day|week|month|quarter|year|sprint) ?\d{1,3}\b(?!%| ?%)/gi,
    () => ({ precision: 'offset', days: null }),
  ],
  [
    'year',
    /\b(?:by|in|end of|during|early|mid|late|until|through|before|calendar|year)[ -]((?:19|20)\d{2})\b(?![%,.]\d|%)/gi,
    ([, y]) => months(y, 1, 12, 'year'),
  ],
];

const CLUE_NAMES = Object.keys(CLUES) as readonly Clue[];
const FORMS = PATTERNS.map(([clue, pattern, read]) => ({ clue, pattern, read }));

/** The dates and time spans in a prose, as indexes into its text. */
export const datesOf = perShape(({ text }) => datesIn(text));

/** The dates and time spans in a text, in order. Numbers that cannot be a date, such as 2026-13-40, are left out. */
export function datesIn(text: string): readonly DateMention[] {
  if (!/\d/.test(text)) return [];
  const clues = CLUE_NAMES.filter((name) => CLUES[name].test(text));
  if (clues.length === 0) return [];
  const found: DateMention[] = [];
  for (const { pattern, read } of FORMS.filter(({ clue }) => clues.includes(clue))) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const mention = read(match);
      if (!mention) continue;
      found.push({ start, end, ...mention });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function day(
  y: string | undefined,
  m: string | number | undefined,
  d: string | undefined,
): ReturnType<Reader> {
  const time = Date.UTC(Number(y), Number(m) - 1, Number(d));
  const date = new Date(time);
  // Overflowing months and days roll over, which tells that the date does not exist.
  if (date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d)) return null;
  const at = time / 86_400_000;
  return { precision: 'day', days: { first: at, last: at } };
}

/** `5/20/2026` can only be read one way, `5/6/2026` in two. */
function slashed(a: string | undefined, b: string | undefined, y: string): ReturnType<Reader> {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second > 12) return null;
  if (first <= 12 && second <= 12 && first !== second) return { precision: 'day', days: null };
  return first > 12 ? day(y, b, a) : day(y, a, b);
}

const quarter = (y: string | undefined, q: string | undefined): ReturnType<Reader> =>
  months(y, Number(q) * 3 - 2, 3, 'quarter');

function months(
  y: string | undefined,
  first: number,
  count: number,
  precision: 'month' | 'quarter' | 'half' | 'year',
): ReturnType<Reader> {
  if (y === undefined) return { precision, days: null };
  const year = Number(fullYear(y));
  const start = Date.UTC(year, first - 1, 1) / 86_400_000;
  const next = Date.UTC(year, first - 1 + count, 1) / 86_400_000;
  return { precision, days: { first: start, last: next - 1 } };
}

function fullYear(y: string | undefined): string {
  const digits = (y ?? '').replace(/^['’]/, '');
  return digits.length === 2 ? `20${digits}` : digits;
}

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
