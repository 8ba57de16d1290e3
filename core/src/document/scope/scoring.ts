import type { Cell, Content, Prose, Table } from '../../markdown/content';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type Quantity, quantitiesOf } from '../numbers/quantity';
import { columnsOf } from '../structure/item';
import { perSection } from '../structure/per-section';
import type { Section } from '../structure/section';

export type ScoringMethod = 'rice' | 'ice' | 'wsjf';

/** A prioritisation table whose score can be recomputed. */
export interface ScoringTable {
  readonly method: ScoringMethod;
  readonly table: Table;
  readonly span: Span;
  readonly section: Section;
  readonly rows: readonly ScoringRow[];
  /** Whether the text after the table comments on the order, so that it may differ from the scores on purpose. */
  readonly explainsOrder: boolean;
}

export interface ScoringRow {
  readonly name: Prose;
  readonly span: Span;
  /** Factors by name, as written; null when the cell is blank. */
  readonly factors: Readonly<Record<string, Prose | null>>;
  readonly score: Prose | null;
  /** Where a score stands or would; null without a column for it. */
  readonly scoreCell: Span | null;
  readonly rank: Prose | null;
  /** Remarks in the row's own words, which may explain its rank. */
  readonly notes: Prose | null;
}

const FACTORS: Readonly<Record<ScoringMethod, readonly ColumnKey[]>> = {
  rice: ['reach', 'impact', 'confidence', 'effort'],
  ice: ['impact', 'confidence', 'ease'],
  wsjf: ['cost-of-delay', 'job-size'],
};
const METHODS = ['rice', 'ice', 'wsjf'] as const satisfies readonly ScoringMethod[];
const ORDER_WORDS =
  /\b(?:rank(?:s|ed|ing)?|order(?:ed|ing)?|priorit\w{1,12}|despite|override|adjusted|moved up|moved down)\b/i;
const TOTAL = /^(?:grand )?(?:total|sum|average)\b/i;

export const readScoringTables = perSection((section, { vocabulary }) =>
  section.content.flatMap((block, index) => {
    const scored = block.kind === 'table' ? scoringTable(block, section, vocabulary) : null;
    return scored ? [{ ...scored, explainsOrder: explains(section.content[index + 1]) }] : [];
  }),
);

function scoringTable(table: Table, section: Section, vocabulary: Vocabulary): ScoringTable | null {
  const keys = columnsOf(table, vocabulary);
  const columnOf = (key: ColumnKey) => keys.findIndex((column) => column.includes(key));
  const method = METHODS.find((candidate) => FACTORS[candidate].every((factor) => columnOf(factor) >= 0));
  const scoreColumn = columnOf('score');
  if (!method) return null;
  const factorColumns = FACTORS[method].map((factor) => [factor, columnOf(factor)] as const);
  if (new Set(factorColumns.map(([, column]) => column)).size < factorColumns.length) return null;
  const rankColumn = columnOf('rank');
  const notesColumn = Math.max(columnOf('notes'), columnOf('rationale'));
  const rows = table.rows
    .filter(({ cells }) => !TOTAL.test(cells[0]?.prose.text ?? ''))
    .map(({ span, cells }) => ({
      name: nameOf(cells, [...factorColumns.map(([, column]) => column), scoreColumn, rankColumn]),
      span,
      factors: Object.fromEntries(factorColumns.map(([factor, column]) => [factor, proseAt(cells, column)])),
      score: proseAt(cells, scoreColumn),
      scoreCell: cells[scoreColumn]?.span ?? null,
      rank: proseAt(cells, rankColumn),
      notes: proseAt(cells, notesColumn),
    }));
  return {
    method,
    table,
    span: table.span,
    section,
    rows,
    explainsOrder: false,
  };
}

const explains = (block: Content | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'paragraph' || block.kind === 'quote') &&
  ORDER_WORDS.test(textOf(block));

const textOf = (block: Content): string =>
  block.kind === 'paragraph'
    ? block.prose.text
    : block.kind === 'quote'
      ? block.children.map(textOf).join('\n')
      : '';

function proseAt(cells: readonly Cell[], column: number): Prose | null {
  const prose = cells[column]?.prose;
  return prose && prose.text !== '' ? prose : null;
}

const nameOf = (cells: readonly Cell[], taken: readonly number[]): Prose => {
  const free = cells.find(
    (cell, index) =>
      !taken.includes(index) && cell.prose.text !== '' && !/^#?\d{1,3}\.?$/.test(cell.prose.text),
  );
  return (
    (free ?? cells[0])?.prose ?? {
      text: '',
      span: { start: 0, end: 0 },
      shape: { text: '', marks: [], runs: [] },
    }
  );
};

/** A score with what its factors give. */
export interface CheckedScore {
  readonly row: ScoringRow;
  readonly prose: Prose;
  readonly stated: Quantity;
  readonly computed: number;
  readonly isRight: boolean;
}

/**
 * The scores that can be recomputed. Empty when the table seems to use a formula or scale of its own: tables show that
 * they do not by agreeing with a formula in at least half of their rows.
 */
export const checkScores = once((table: ScoringTable): readonly CheckedScore[] => {
  if (hasMixedUnits(table)) return [];
  const formulas = table.method === 'ice' ? [product, average] : [product];
  const trusted = formulas
    .map((formula) => table.rows.flatMap((row) => check(row, table.method, formula)))
    .filter((checked) => isTrusted(checked, table.method))
    .sort((a, b) => rightOnes(b) - rightOnes(a));
  return trusted[0] ?? [];
});

/** A score that is not written, and what the factors of its row give. */
export interface OpenScore {
  readonly row: ScoringRow;
  readonly computed: number;
}

/**
 * What the rows without a score come to. Empty where the other rows do not show the formula, where units differ, and
 * for ICE, which some teams multiply and some average.
 */
export function openScores(table: ScoringTable): readonly OpenScore[] {
  const isOpen = table.rows.every(({ score }) => score === null);
  const showsFormula = isOpen || checkScores(table).some(({ isRight }) => isRight);
  if (table.method === 'ice' || !showsFormula || hasMixedUnits(table)) return [];
  return table.rows.flatMap((row) => {
    const factors = row.score === null ? factorsOf(row) : null;
    return factors ? [{ row, computed: product(factors, table.method) }] : [];
  });
}

/** The factors of a row; null when one is missing, is no number, or is zero. */
function factorsOf(row: ScoringRow): readonly Factor[] | null {
  const factors = Object.entries(row.factors).map(([name, prose]) => factorOf(name, prose));
  const known = factors.filter((factor) => factor !== null);
  return known.length < factors.length || known.some(({ value }) => value <= 0) ? null : known;
}

const rightOnes = (checked: readonly CheckedScore[]): number =>
  checked.filter(({ isRight }) => isRight).length;

function isTrusted(checked: readonly CheckedScore[], method: ScoringMethod): boolean {
  const right = rightOnes(checked);
  if (right > 0) return right * 2 >= checked.length;
  // One or two rows cannot vouch for each other; only the formulas without variants are believed then.
  return checked.length > 0 && checked.length <= 2 && method !== 'ice';
}

/** Whether the rows give a factor in different units, such as days and weeks. */
const hasMixedUnits = ({ rows, method }: ScoringTable): boolean =>
  // A confidence may be 80 % in one row and 0.8 in the next.
  FACTORS[method].some((factor) => {
    if (factor === 'confidence') return false;
    const units = rows.flatMap(({ factors }) => {
      const prose = factors[factor];
      const unit = prose ? onlyQuantity(prose)?.unit : undefined;
      return unit
        ? [unit.kind === 'time' ? String(unit.seconds) : unit.kind === 'count' ? '' : unit.kind]
        : [];
    });
    return new Set(units).size > 1;
  });

type Formula = (values: readonly Factor[], method: ScoringMethod) => number;

interface Factor {
  readonly name: string;
  readonly value: number;
  /** Relative to the value. */
  readonly rounding: number;
}

const product: Formula = (values, method) => {
  const divisor = method === 'rice' ? 'effort' : method === 'wsjf' ? 'job-size' : null;
  return values.reduce((score, { name, value }) => (name === divisor ? score / value : score * value), 1);
};

const average: Formula = (values) =>
  values.reduce((sum, { value }) => sum + value, 0) / Math.max(1, values.length);

function check(row: ScoringRow, method: ScoringMethod, formula: Formula): readonly CheckedScore[] {
  const { score } = row;
  const stated = score ? onlyQuantity(score) : null;
  const known = factorsOf(row);
  if (!score || !stated || !known) return [];
  const computed = formula(known, method);
  // Spreadsheets show rounded factors and scores, so the room grows with each of them.
  const room =
    stated.rounding + Math.abs(computed) * (0.005 + known.reduce((sum, { rounding }) => sum + rounding, 0));
  return [
    { row, prose: score, stated, computed, isRight: Math.abs(stated.amount - computed) <= room + 1e-9 },
  ];
}

/** The one number of a cell such as `5,000`, `High (2)`, `0.8` or `3 pm`; null when there is none or more than one. */
export function onlyQuantity(prose: Prose): Quantity | null {
  const [quantity, ...others] = quantitiesOf(prose);
  if (
    !quantity ||
    others.length > 0 ||
    quantity.ambiguous ||
    quantity.upper !== null ||
    quantity.bound !== null ||
    /\?/.test(prose.text)
  )
    return null;
  return quantity;
}

function factorOf(name: string, prose: Prose | null): Factor | null {
  const quantity = prose ? onlyQuantity(prose) : null;
  if (!quantity) return null;
  const value = name === 'confidence' ? confidenceOf(quantity) : quantity.amount;
  // Whole numbers are exact as people use them; decimals such as 0.3 may stand for a third.
  const isExact = Number.isInteger(quantity.amount);
  return { name, value, rounding: isExact ? 0 : Math.min(0.05, quantity.rounding / quantity.amount / 2) };
}

/** 80 % and 80 mean 0.8; up to 10 it may be a scale of its own. */
const confidenceOf = ({ amount, unit }: Quantity): number =>
  unit.kind === 'percent' || amount > 10 ? amount / 100 : amount;

/** A row that stands before another though that scores higher. */
export interface MisplacedRank {
  readonly row: ScoringRow;
  readonly before: ScoringRow;
}

/** Rows whose rank does not follow the scores. */
export const misplacedRanks = once((table: ScoringTable): readonly MisplacedRank[] => {
  if (table.explainsOrder) return [];
  const ranked = table.rows.flatMap((row) => {
    const rank = row.rank ? onlyQuantity(row.rank) : null;
    const score = row.score ? onlyQuantity(row.score) : null;
    return rank && score && !row.notes ? [{ row, rank: rank.amount, score: score.amount }] : [];
  });
  const inOrder = [...ranked].sort((a, b) => a.rank - b.rank);
  return inOrder.flatMap((entry, index) => {
    const next = inOrder[index + 1];
    return next && next.rank > entry.rank && next.score > entry.score
      ? [{ row: entry.row, before: next.row }]
      : [];
  });
});
