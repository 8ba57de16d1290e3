import type { Prose } from '../../markdown/content';
import { startingWithin } from '../../text/sorted';
import { pricesIn } from '../launch/prices';
import { type Quantity, quantitiesOf } from './quantity';

/** A product or a sum of money that comes out differently. */
export interface SumFault {
  readonly kind: 'sum';
  readonly prose: Prose;
  /** The stated result. */
  readonly quantity: Quantity;
  readonly details: { readonly computed: number };
}

/** A part of a prose that is read by itself: a line or a sentence. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export const quantitiesWithin = (prose: Prose, { start, end }: Line): readonly Quantity[] =>
  startingWithin(quantitiesOf(prose), start, end, (quantity) => quantity.start);

const TIMES = /^(?:\s?\/\s?\p{L}{1,12}|\s\p{L}{1,14}){0,2}\s?[×x*]\s?$/u;
const PLUS = /^(?:\s?\/\s?\p{L}{1,12}|\s\p{L}{1,14}){0,2}\s?\+\s?$/u;
const EQUALS = /^(?:\s?\/\s?\p{L}{1,12}|\s\p{L}{1,14}){0,2}\s?=\s?$/u;
const OPERATOR_BEFORE = /[×x*+÷/−-]\s?(?:[$€£¥]\s?)?$/;
/** Whether a number is part of a calculation. */
export const isTerm = ({ text }: Prose, { start, end }: Quantity): boolean =>
  OPERATOR_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[^\d=]{0,16}[×*]/.test(text.slice(end, end + 20));

/** Months, weeks and days of a year, and quarters: a sum may go over to another period without saying so. */
const PERIOD_FACTORS = [1, 12, 1 / 12, 4, 52, 365, 30, 3];

/** `12 × $39 = $478`, `$10 + $20 = $35`. */
export function moneySumFaults(prose: Prose, line: Line): readonly SumFault[] {
  const { text } = prose;
  if (!text.slice(line.start, line.end).includes('=')) return [];
  const quantities = quantitiesWithin(prose, line);
  return quantities.flatMap((first, index): readonly SumFault[] => {
    if (OPERATOR_BEFORE.test(text.slice(Math.max(0, first.start - 4), first.start))) return [];
    const terms = [first];
    const operators = new Set<'×' | '+'>();
    for (let at = index + 1; at < quantities.length; at += 1) {
      const [previous, next] = [quantities[at - 1], quantities[at]];
      if (!previous || !next) return [];
      const between = text.slice(previous.end, next.start);
      if (EQUALS.test(between)) return checkSum(prose, terms, operators, next);
      if (TIMES.test(between)) operators.add('×');
      else if (PLUS.test(between)) operators.add('+');
      else return [];
      terms.push(next);
    }
    return [];
  });
}

function checkSum(
  prose: Prose,
  terms: readonly Quantity[],
  operators: ReadonlySet<'×' | '+'>,
  result: Quantity,
): readonly SumFault[] {
  const all = [...terms, result];
  const hasMoney = all.some(({ unit }) => unit.kind === 'money');
  const isDoubtful = all.some(
    ({ ambiguous, upper, bound, sign, unit }) =>
      ambiguous || upper !== null || bound === 'about' || sign !== null || unit.kind === 'percent',
  );
  if (terms.length < 2 || operators.size !== 1 || !hasMoney || result.unit.kind !== 'money' || isDoubtful)
    return [];
  const isProduct = operators.has('×');
  if (!isProduct && (terms.some(({ unit }) => unit.kind !== 'money') || hasMixedPeriods(prose, terms)))
    return [];
  const computed = terms.reduce(
    (value, { amount }) => (isProduct ? value * amount : value + amount),
    isProduct ? 1 : 0,
  );
  const room =
    result.rounding +
    computed * 0.005 +
    (isProduct ? 0 : terms.reduce((sum, { rounding }) => sum + (rounding > 0.5 ? rounding : 0), 0));
  const fits = PERIOD_FACTORS.some(
    (factor) => Math.abs(result.amount - computed * factor) <= room * Math.max(1, factor),
  );
  // What follows may go on with the sum.
  const goesOn = /^\s?[×x*+÷−-]\s?[\d$€£]/.test(prose.text.slice(result.end, result.end + 6));
  return fits || goesOn ? [] : [{ kind: 'sum', prose, quantity: result, details: { computed } }];
}

/** A set-up fee and a monthly price do not add up to anything that the text need not explain. */
const hasMixedPeriods = (prose: Prose, terms: readonly Quantity[]): boolean => {
  const starts = new Set(terms.map(({ start }) => start));
  const periods = pricesIn(prose).flatMap(({ quantity, period }) =>
    starts.has(quantity.start) ? [period] : [],
  );
  return new Set(periods).size > 1;
};
