import type { Cell, Table } from '../../markdown/content';
import { isComparable, onlyQuantity, type Quantity } from './quantity';

/** A number at the foot of a column that its rows do not add up to. */
export interface SumFault {
  readonly kind: 'total' | 'shares';
  readonly cell: Cell;
  /** The stated total with its place in the cell; 100 for shares. */
  readonly stated: Quantity;
  readonly computed: number;
  readonly header: string;
}

const TOTAL = /^(?:grand )?(?:total|sum|gesamt|summe|totale?s?|合计|总计)\b:?$/iu;
const PART_TOTAL = /\b(?:sub-?total|total|of which|thereof|average|avg|mean|median)\b/i;
const SHARES =
  /(?:^|\b)(?:share|weight(?:ing|age)?|allocation|split|mix|% of (?:total|budget|effort|revenue|spend))\b/i;

/** Totals that differ from the sum of their rows, and shares that do not make 100 %. */
export function sumFaults(table: Table): readonly SumFault[] {
  const last = table.rows[table.rows.length - 1];
  if (!last || table.rows.length < 3) return [];
  const hasTotal = TOTAL.test(last.cells[0]?.prose.text.trim() ?? '');
  const parts = hasTotal ? table.rows.slice(0, -1) : table.rows;
  if (parts.some((row) => PART_TOTAL.test(row.cells[0]?.prose.text ?? ''))) return [];
  return table.header.flatMap(({ prose }, column) => {
    if (column === 0) return [];
    const cells = parts.map((row) => row.cells[column]);
    const amounts = sameUnitQuantities(cells);
    const foot = last.cells[column];
    if (!amounts || !foot) return [];
    const total = hasTotal ? totalFault(foot, amounts, prose.text) : null;
    return total ?? sharesFault(foot, amounts, prose.text) ?? [];
  });
}

/** The blank cell of a last row that is named for the total, and what the rows above it add up to. */
export interface OpenTotal {
  readonly cell: Cell;
  readonly computed: number;
  /** One of the numbers that were added. */
  readonly model: { readonly quantity: Quantity; readonly text: string };
}

/**
 * The total that a table still lacks. Null when its last row has a number already or more than one column has numbers:
 * then a blank may stand below what nobody adds up, such as prices. Shares are not added up.
 */
export function openTotal(table: Table): OpenTotal | null {
  const last = table.rows[table.rows.length - 1];
  const parts = table.rows.slice(0, -1);
  const [name, ...blanks] = last?.cells ?? [];
  if (!name || parts.length < 2 || !TOTAL.test(name.prose.text.trim())) return null;
  if (blanks.some(({ prose }) => prose.text !== '')) return null;
  if (parts.some((row) => PART_TOTAL.test(row.cells[0]?.prose.text ?? ''))) return null;
  const sums = blanks.flatMap((cell, index): readonly OpenTotal[] => {
    const cells = parts.map((row) => row.cells[index + 1]);
    const amounts = sameUnitQuantities(cells);
    const [quantity] = amounts ?? [];
    const model = cells.find((one) => one && onlyQuantity(one.prose) !== null);
    if (!amounts || !quantity || !model || quantity.unit.kind === 'percent') return [];
    const computed = amounts.reduce((sum, part) => sum + signed(part), 0);
    return [{ cell, computed, model: { quantity, text: model.prose.text } }];
  });
  return sums.length === 1 ? (sums[0] ?? null) : null;
}

/** The numbers of a column; null when a cell holds anything else, so that nothing is added up by guess. */
function sameUnitQuantities(cells: readonly (Cell | undefined)[]): readonly Quantity[] | null {
  const found: Quantity[] = [];
  for (const cell of cells) {
    if (!cell || /^[\s—–-]*$/.test(cell.prose.text)) continue;
    const quantity = onlyQuantity(cell.prose);
    const first = found[0];
    if (!quantity || quantity.ambiguous || quantity.upper !== null || quantity.bound !== null) return null;
    if (first && !(isComparable(first, quantity) && sameTimeUnit(first, quantity))) return null;
    found.push(quantity);
  }
  return found.length >= 2 ? found : null;
}

const sameTimeUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit.kind !== 'time' || (b.unit.kind === 'time' && a.unit.seconds === b.unit.seconds);

const signed = ({ amount, sign }: Quantity): number => (sign === '-' ? -amount : amount);

function totalFault(cell: Cell, parts: readonly Quantity[], header: string): SumFault | null {
  const stated = onlyQuantity(cell.prose);
  const first = parts[0];
  if (
    !stated ||
    !first ||
    stated.ambiguous ||
    stated.upper !== null ||
    stated.bound !== null ||
    !isComparable(stated, first)
  )
    return null;
  const computed = parts.reduce((sum, part) => sum + signed(part), 0);
  const slack = parts.reduce((sum, part) => sum + part.rounding, stated.rounding) + 1e-9;
  const total = signed(stated);
  if (Math.abs(total - computed) <= slack) return null;
  // A total far from the sum is some other figure: an average, a maximum, a count of something else.
  const isNear = total > computed / 1.5 && total < computed * 1.5;
  const highest = Math.max(...parts.map(signed));
  if (!isNear || total <= highest) return null;
  const isWhole = first.unit.kind === 'percent' && total === 100;
  return { kind: isWhole ? 'shares' : 'total', cell, stated, computed, header };
}

function sharesFault(cell: Cell, parts: readonly Quantity[], header: string): SumFault | null {
  const first = parts[0];
  if (!first || parts.length < 3 || first.unit.kind !== 'percent' || !SHARES.test(header)) return null;
  const computed = parts.reduce((sum, part) => sum + signed(part), 0);
  const isNear = computed > 85 && computed < 115;
  const slack = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.rounding, 0),
  );
  return isNear && Math.abs(computed - 100) > slack
    ? { kind: 'shares', cell, stated: { ...first, amount: 100 }, computed, header }
    : null;
}
