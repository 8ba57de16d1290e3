import { type Prose, sourceSpan, type Table } from '../../markdown/content';
import { once } from '../../text/once';
import { startingWithin } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { isTerm, type Line, moneySumFaults, quantitiesWithin, type SumFault } from '../numbers/money-sums';
import { type Quantity, quantitiesOf } from '../numbers/quantity';
import { writeAmount } from '../numbers/write-amount';
import type { ProductDocument } from '../product-document';
import { perLeaf } from '../structure/leaf';
import { perSection } from '../structure/per-section';
import { isMentioned } from '../structure/quarantine';
import { isWithin, type Section } from '../structure/section';
import { wrongDiscounts } from './discount-columns';
import { onlyPrice, type Price, periodOfHeader, pricesIn } from './prices';

/** Prices that do not follow from each other. Amounts are as the author writes them. */
export type PriceFault =
  /** A yearly total that is not twelve monthly payments though they are said to be the same. */
  | Fault<'annual', { readonly monthly: string; readonly computed: number }>
  /** A yearly price above twelve monthly ones. */
  | Fault<'dearer', { readonly monthly: string; readonly computed: number }>
  /** A discount that the two prices do not give; `computed` in percent. */
  | Fault<
      'discount',
      {
        readonly from: string;
        readonly to: string;
        readonly computed: number;
        /** What twelve payments of `from` come to, when `to` is a yearly price; null when both are for one period. */
        readonly twelve: string | null;
      }
    >
  /** Months said to be free that the yearly price does not leave out. */
  | Fault<'free-months', { readonly monthly: string; readonly computed: number }>
  | SumFault
  /** One plan with two prices; `other` is the earlier one. */
  | Fault<'conflict', { readonly plan: string; readonly first: string; readonly other: Span }>;

interface Fault<Kind extends string, Details> {
  readonly kind: Kind;
  readonly prose: Prose;
  /** The number that is off, or that was most likely computed. */
  readonly quantity: Quantity;
  readonly details: Details;
}

export const priceFaults = (document: ProductDocument): readonly PriceFault[] => [
  ...faultsInText(document),
  ...faultsInTables(document),
  ...conflicts(document.prices),
];

const faultsInText = perLeaf(({ prose, section }, words): readonly PriceFault[] => {
  if (!holdsMoney(prose) || isWithin(section, 'competition') || isMentioned(section, words, prose.span))
    return [];
  return linesOf(prose)
    .flatMap((line) => [...lineFaults(prose, line), ...moneySumFaults(prose, line)])
    .filter(({ quantity }) => !isMentioned(section, words, sourceSpan(prose, quantity.start, quantity.end)));
});

const holdsMoney = (prose: Prose): boolean => quantitiesOf(prose).some(({ unit }) => unit.kind === 'money');

const faultsInTables = perSection((section, { vocabulary }) =>
  isWithin(section, 'competition')
    ? []
    : section.content.flatMap((block) =>
        block.kind === 'table' && listsPlans(block, section, vocabulary)
          ? [...tableFaults(block), ...discountFaults(block)]
          : [],
      ),
);

function linesOf({ text }: Prose): readonly Line[] {
  if (!/\d/.test(text)) return [];
  const lines: Line[] = [];
  let start = 0;
  // A sentence ends the context of a price as a line does.
  for (const match of text.matchAll(/\n|[.;!?]\s(?=\p{Lu})/gu)) {
    lines.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  return [...lines, { start, end: text.length }];
}

const written = (prose: Prose, { start, end }: Quantity): string => prose.text.slice(start, end);
const isSame = (value: number, expected: number, room: number): boolean =>
  Math.abs(value - expected) <= Math.max(room, expected * 0.02);

function lineFaults(prose: Prose, line: Line): readonly PriceFault[] {
  const prices = startingWithin(pricesIn(prose), line.start, line.end, ({ quantity }) => quantity.start);
  if (prices.length < 2) return [];
  const [first] = prices;
  if (prices.some(({ quantity }) => isTerm(prose, quantity))) return [];
  if (
    prices.some(
      ({ currency, per }) =>
        currency !== first?.currency || (per !== null && first?.per !== null && per !== first?.per),
    )
  )
    return [];
  const years = prices.filter(({ period }) => period === 'year');
  const months = prices.filter(({ period }) => period === 'month');
  const [year, ...moreYears] = years;
  if (!year || moreYears.length > 0) return discountFault(prose, line, months);
  const paidYearly = months.filter(({ billed }) => billed === 'year');
  const equal = paidYearly[0] ?? (isBracketed(prose, months[0], year) ? months[0] : undefined);
  if (paidYearly.length <= 1 && equal && isLinked(prose, equal.quantity, year.quantity)) {
    const computed = equal.amount * 12;
    if (isSame(year.amount, computed, 12 * equal.quantity.rounding)) return [];
    return [
      {
        kind: 'annual',
        prose,
        quantity: year.quantity,
        details: { monthly: written(prose, equal.quantity), computed },
      },
    ];
  }
  const [month, ...moreMonths] = months;
  if (!month || moreMonths.length > 0 || month.isSpecial || year.isSpecial) return [];
  return yearlyFaults(prose, line, month.quantity, year.quantity);
}

/** "$39/mo ($468 billed annually)": the bracket repeats the price, it does not offer another. */
const isBracketed = (
  prose: Prose,
  month: { readonly quantity: Quantity } | undefined,
  year: { readonly quantity: Quantity },
): boolean =>
  month !== undefined &&
  month.quantity.start < year.quantity.start &&
  /\(\s?$/.test(prose.text.slice(Math.max(0, year.quantity.start - 2), year.quantity.start)) &&
  /^[^)]{0,12}billed (?:annually|yearly)/i.test(prose.text.slice(year.quantity.end, year.quantity.end + 40));

const isLinked = (prose: Prose, month: Quantity, year: Quantity): boolean => {
  if (month.start > year.start) return false;
  const between = prose.text.slice(month.end, year.start);
  return (
    between.length < 70 &&
    /[=(≈]\s?$|(?:i\.e\.|that is|total(?:s|ling)?|makes?|or|for)[\s,:]{0,3}$|[,—–]\s?$/i.test(between) &&
    !/\bor \$?$/i.test(between.replace(/billed \w+,? or\s?$/i, ''))
  );
};

function yearlyFaults(prose: Prose, line: Line, month: Quantity, year: Quantity): readonly PriceFault[] {
  const text = prose.text.slice(line.start, line.end);
  const monthly = written(prose, month);
  const free = freeMonths(text);
  const full = month.amount * 12;
  if (free !== null) {
    const computed = month.amount * (12 - free);
    return isSame(year.amount, computed, 12 * month.rounding)
      ? []
      : [{ kind: 'free-months', prose, quantity: year, details: { monthly, computed } }];
  }
  const discount = discountIn(prose, line);
  if (discount) {
    const computed = (1 - year.amount / full) * 100;
    return agrees(discount, computed)
      ? []
      : [
          {
            kind: 'discount',
            prose,
            quantity: discount,
            details: {
              from: monthly,
              to: written(prose, year),
              computed,
              twelve: writeAmount(full, month, monthly),
            },
          },
        ];
  }
  return year.amount > full * 1.02 + 12 * month.rounding
    ? [{ kind: 'dearer', prose, quantity: year, details: { monthly, computed: full } }]
    : [];
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '6': 6,
};

const freeMonths = (text: string): number | null => {
  const word = /\b(one|two|three|1|2|3|4|6) months? free\b|\b(one|two|three|1|2|3) free months?\b/i.exec(
    text,
  );
  return word ? (NUMBER_WORDS[(word[1] ?? word[2] ?? '').toLowerCase()] ?? null) : null;
};

/** The one discount that a line states; null when there are none or several, or only a limit such as "up to 20 %". */
function discountIn(prose: Prose, line: Line): Quantity | null {
  const { text } = prose;
  const [percent, ...others] = quantitiesWithin(prose, line).filter(({ unit }) => unit.kind === 'percent');
  if (!percent || others.length > 0 || percent.bound !== null || percent.upper !== null) return null;
  const before = text.slice(Math.max(0, percent.start - 24), percent.start);
  const after = text.slice(percent.end, percent.end + 24);
  const isDiscount =
    /(?:sav(?:e|es|ing|ings)|discount(?: of)?)[\s:(≈~]{0,3}$/i.test(before) ||
    /^\s?(?:off|discount|savings?|cheaper|less|saved)\b/i.test(after);
  return isDiscount ? percent : null;
}

/** Prices are rounded to round numbers, so discounts are as well. */
const agrees = (discount: Quantity, computed: number): boolean => Math.abs(discount.amount - computed) <= 2.5;

/** "$49/mo, 20 % off: $39/mo": two prices for the same period and the discount between them. */
function discountFault(prose: Prose, line: Line, prices: ReturnType<typeof pricesIn>): readonly PriceFault[] {
  const discount = discountIn(prose, line);
  const [a, b, ...more] = prices;
  if (!discount || !a || !b || more.length > 0 || a.amount <= 0 || b.amount <= 0) return [];
  const [from, to] = a.amount > b.amount ? [a, b] : [b, a];
  const computed = (1 - to.amount / from.amount) * 100;
  const room = ((to.quantity.rounding + from.quantity.rounding) / from.amount) * 100;
  if (Math.abs(discount.amount - computed) <= 2.5 + room) return [];
  const details = {
    from: written(prose, from.quantity),
    to: written(prose, to.quantity),
    computed,
    twelve: null,
  };
  return [{ kind: 'discount', prose, quantity: discount, details }];
}

/** Other tables by month and year hold costs and forecasts. */
const listsPlans = ({ header }: Table, section: Section, vocabulary: Vocabulary): boolean =>
  isWithin(section, 'pricing') ||
  header.slice(0, 1).some(({ prose }) => vocabulary.columnKeys(prose.text).includes('plan'));

/** Columns of monthly and yearly prices, row by row. */
function tableFaults(table: Table): readonly PriceFault[] {
  const headers = table.header.map(({ prose }) => prose.text);
  const year = headers.findIndex((header) => periodOfHeader(header) === 'year');
  const spread = headers.findIndex((header) => periodOfHeader(header) === 'month' && isBilledYearly(header));
  const month = headers.findIndex((header) => periodOfHeader(header) === 'month' && !isBilledYearly(header));
  return table.rows.flatMap((row) => [
    ...columnFault(row, spread, year, (yearly, twelve, monthly) =>
      isSame(yearly.amount, twelve, 12 * monthly.quantity.rounding) ? null : 'annual',
    ),
    ...columnFault(row, month, year, (yearly, twelve, monthly) => {
      const isPerMonth =
        yearly.amount <= monthly.amount * 2 || yearly.period === 'month' || monthly.period === 'year';
      return isPerMonth || yearly.amount <= twelve * 1.02 + 12 * monthly.quantity.rounding ? null : 'dearer';
    }),
  ]);
}

/** "Billed annually, per month": a monthly price that is paid once a year. */
const isBilledYearly = (header: string): boolean => /\b(?:annual|annually|year|yearly|yr)\b/i.test(header);

type ListedPrice = NonNullable<ReturnType<typeof onlyPrice>>;

function columnFault(
  { cells }: Table['rows'][number],
  month: number,
  year: number,
  judge: (yearly: ListedPrice, twelve: number, monthly: ListedPrice) => 'annual' | 'dearer' | null,
): readonly PriceFault[] {
  const [monthCell, yearCell] = [cells[month], cells[year]];
  const monthly = monthCell ? onlyPrice(monthCell.prose) : null;
  const yearly = yearCell ? onlyPrice(yearCell.prose) : null;
  if (!monthCell || !yearCell || !monthly || !yearly || monthly.currency !== yearly.currency) return [];
  const computed = monthly.amount * 12;
  const kind = judge(yearly, computed, monthly);
  const details = { monthly: written(monthCell.prose, monthly.quantity), computed };
  return kind ? [{ kind, prose: yearCell.prose, quantity: yearly.quantity, details }] : [];
}

const discountFaults = (table: Table): readonly PriceFault[] =>
  wrongDiscounts(table).map(({ cell, stated, from, to, full, computed }) => {
    const before = written(from.prose, from.price.quantity);
    const twelve = full === from.price.amount ? null : writeAmount(full, from.price.quantity, before);
    const details = { from: before, to: written(to.prose, to.price.quantity), computed, twelve };
    return { kind: 'discount', prose: cell, quantity: stated, details };
  });

/**
 * Prices in the text that no table gives for the plan. Tables hold many amounts for one plan, such as seats, totals
 * and discounts, so any of them will do.
 */
const conflicts = once((prices: readonly Price[]): readonly PriceFault[] => {
  const listed = new Map<string, Price[]>();
  for (const price of prices) {
    const { isListed, plan, currency } = price;
    if (!isListed || plan === null || currency === null) continue;
    const known = listed.get(plan.toLowerCase());
    if (known) known.push(price);
    else listed.set(plan.toLowerCase(), [price]);
  }
  if (listed.size === 0) return [];
  return prices.flatMap((price): readonly PriceFault[] => {
    const { plan, period, currency } = price;
    if (price.isListed || !plan || !period || period === 'once' || price.isSpecial || price.amount === 0)
      return [];
    const same = (listed.get(plan.toLowerCase()) ?? []).filter((other) => other.currency === currency);
    const first = same.find((other) => other.period === period);
    const isKnown = same.some(({ amount }) =>
      [amount, amount * 12, amount / 12].some((known) => isSame(price.amount, known, 0.5)),
    );
    if (!first || isKnown) return [];
    const details = { plan, first: written(first.prose, first.quantity), other: first.span };
    return [{ kind: 'conflict', prose: price.prose, quantity: price.quantity, details }];
  });
});
