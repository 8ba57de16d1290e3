import type { Prose, Row, Table } from '../../markdown/content';
import { type Quantity, quantitiesOf, wholeQuantity } from '../numbers/quantity';
import { onlyPrice, type Price, periodOfHeader } from './prices';

type OnlyPrice = NonNullable<ReturnType<typeof onlyPrice>>;

interface PricedCell {
  readonly prose: Prose;
  readonly price: OnlyPrice;
  readonly period: Price['period'];
}

/** A discount that a row states beside the two prices that it should follow from. */
export interface RowDiscount {
  readonly cell: Prose;
  readonly stated: Quantity;
  readonly from: PricedCell;
  readonly to: PricedCell;
  /** What `to` is measured against: `from`, or twelve payments of it where `to` is for a year. */
  readonly full: number;
  /** In percent. */
  readonly computed: number;
}

const DISCOUNT =
  /^\W{0,3}(?:(?:annual|yearly|your)\s)?(?:discount|savings?|you save|save|off|saved)\W{0,6}$/i;
/** A column of prices before the discount tells for sure what the discount is measured against. */
const BEFORE = /^\W{0,3}(?:list|regular|original|full|before)(?:\s(?:price|discount))?\W{0,3}$/i;
/** Prices are rounded to round numbers, so discounts are as well. */
const ROOM = 2.5;

/**
 * The discounts in a table with one column for them and two for prices that the prices do not give. Where no header
 * speaks of the price before, some other row has to agree, for the discount may be for something else.
 */
export function wrongDiscounts({ header, rows }: Table): readonly RowDiscount[] {
  const column = header.findIndex(({ prose }) => DISCOUNT.test(prose.text));
  if (column === -1) return [];
  const headers = header.map(({ prose }) => prose.text);
  const found = rows.flatMap((row) => discountOf(row, column, headers) ?? []);
  const wrong = found.filter(({ stated, computed }) => Math.abs(stated.amount - computed) > ROOM);
  return headers.some((text) => BEFORE.test(text)) || wrong.length < found.length ? wrong : [];
}

function discountOf({ cells }: Row, column: number, headers: readonly string[]): RowDiscount | null {
  const cell = cells[column]?.prose;
  const stated = cell ? wholeQuantity(cell.text) && quantitiesOf(cell)[0] : null;
  if (!cell || !stated || stated.unit.kind !== 'percent' || stated.bound !== null || stated.upper !== null)
    return null;
  const [a, b, ...others] = cells.flatMap(({ prose }, index): readonly PricedCell[] => {
    const price = index === column ? null : onlyPrice(prose);
    return price ? [{ prose, price, period: price.period ?? periodOfHeader(headers[index] ?? '') }] : [];
  });
  if (!a || !b || others.length > 0 || a.price.currency !== b.price.currency) return null;
  const [from, to] = inOrder(a, b);
  const full =
    from.period === to.period || to.price.amount < from.price.amount
      ? from.price.amount
      : from.price.amount * 12;
  return { cell, stated, from, to, full, computed: (1 - to.price.amount / full) * 100 };
}

/** The monthly price before the yearly one, the higher before the lower. */
function inOrder(a: PricedCell, b: PricedCell): readonly [PricedCell, PricedCell] {
  if (a.period !== b.period) return a.period === 'year' || b.period === 'month' ? [b, a] : [a, b];
  return a.price.amount >= b.price.amount ? [a, b] : [b, a];
}
