import type { Prose, Row, Table } from '../../markdown/content';
import { sourceSpan } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { inTextOrder } from '../../text/sorted';
import type { Span } from '../../text/span';
import { type Quantity, quantitiesOf } from '../numbers/quantity';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from '../structure/block-sections';
import { frontMatterLeaves, type Leaf, leavesIn } from '../structure/leaf';
import { perSection } from '../structure/per-section';
import { isMentioned } from '../structure/quarantine';
import { isWithin, type Section } from '../structure/section';

export interface Price {
  readonly plan: string | null;
  readonly amount: number;
  readonly currency: string | null;
  /** What one payment covers; null when the text does not say. */
  readonly period: 'month' | 'year' | 'once' | null;
  /** How often a monthly price is paid, when the text says so. */
  readonly billed: 'month' | 'year' | null;
  /** Whom one payment is for, such as "seat"; null for the whole customer. */
  readonly per: string | null;
  /** Whether the words around it call it a special offer, a floor or a price of the past. */
  readonly isSpecial: boolean;
  /** Whether it stands in a table row that its plan names. */
  readonly isListed: boolean;
  readonly quantity: Quantity;
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
}

/** A price as its own text tells it. */
type Reading = Omit<Price, 'plan' | 'isListed' | 'span' | 'prose' | 'section'>;

const MONTH = '(?:mo(?:nth)?|monthly|mth|pcm|p\\.m\\.)';
const YEAR = '(?:yr|year|yearly|annum|annually|annual|p\\.a\\.)';
const UNIT =
  '(?:user|seat|member|agent|editor|person|employee|team|org(?:anisation|anization)?|workspace|site|location|store|device|project|account|licen[cs]e|host|child|student|active user)s?';
const AFTER = new RegExp(
  `^\\s?(?:(?:\\/|per|a|an|each|every)?\\s?(${UNIT})(?![\\p{L}\\p{N}]))?[\\s,]{0,2}(?:(?:\\/|per|a|an|each|every)?\\s?(?:(${MONTH})|(${YEAR}))(?![\\p{L}\\p{N}]))?(?:\\s?(?:\\/|per|a|each)\\s?(${UNIT})(?![\\p{L}\\p{N}]))?`,
  'iu',
);
const BILLED =
  /^[\s,(]{0,3}(?:when |if )?(?:billed|paid|charged|invoiced)\s(?:(annually|yearly|per year|once a year|upfront annually)|(monthly|per month))/i;
const ONE_TIME = /^\s?(?:one[- ]time|once|one[- ]off|lifetime|setup)/i;
const SPECIAL =
  /\b(?:promo\w{0,8}|introductory|intro|launch (?:offer|price|special)|early[- ]bird|founders?|founding|beta|first (?:\d{1,2}|three|six|twelve|few)|was|were|previously|formerly|old|regular(?:ly)?|discounted|until|limited|non-?profits?|students?|education|startups?|from|starting|starts|up to|as low as|legacy|grandfathered|trial|then|instead of|vs\.?|versus|competitors?|they charge|charges)\b/i;

/** The amounts of money in a prose with what they pay for. */
export const pricesIn = (prose: Unplaced): readonly Reading[] =>
  quantitiesOf(prose).length > 0 ? readingsIn(prose) : NONE;
const NONE: readonly Reading[] = [];

const readingsIn = perShape((prose): readonly Reading[] =>
  quantitiesOf(prose).flatMap((quantity) => reading(prose.text, quantity)),
);

function reading(text: string, quantity: Quantity): readonly Reading[] {
  const { unit, amount } = quantity;
  if (
    unit.kind !== 'money' ||
    quantity.ambiguous ||
    quantity.upper !== null ||
    quantity.sign !== null ||
    quantity.bound === 'about'
  )
    return [];
  const after = text.slice(quantity.end, quantity.end + 80);
  const [whole = '', unitBefore, month, year, unitAfter] = AFTER.exec(after) ?? [];
  const billing = BILLED.exec(after.slice(whole.length));
  const billed = billing?.[1] ? 'year' : billing?.[2] ? 'month' : null;
  const period = month ? 'month' : year ? 'year' : ONE_TIME.test(after) ? 'once' : billed;
  const around = text.slice(Math.max(0, quantity.start - 30), quantity.end + 60);
  return [
    {
      amount,
      currency: unit.currency === '' ? null : unit.currency,
      period,
      billed: month ? billed : null,
      per: (unitBefore ?? unitAfter)?.toLowerCase().replace(/s$/, '') ?? null,
      isSpecial: SPECIAL.test(around) || quantity.bound !== null,
      quantity,
    },
  ];
}

/** The price that is all of a cell's money; null for none or several, and for offers. */
export function onlyPrice(prose: Prose): Reading | null {
  const [price, ...others] = pricesIn(prose);
  return price && others.length === 0 && !price.isSpecial && price.amount > 0 ? price : null;
}

/** The document's own prices: those of rivals, and sums that nobody pays per period outside pricing sections, are left out. */
export function readPrices(document: ProductDocument): readonly Price[] {
  const inValues = ownPrices(frontMatterLeaves(document).flatMap(pricesInLeaf), document.words);
  const inSections = pricesInSections(document);
  return inTextOrder(inValues.length === 0 ? inSections : [...inValues, ...inSections]);
}

const pricesInSections = perSection((section, words) => {
  const listed = section.content.flatMap((block) =>
    block.kind === 'table' ? pricesInTable(block, section) : [],
  );
  const inTables = new Set(listed.map(({ prose }) => prose));
  const inText = leavesIn(section).flatMap((leaf) => (inTables.has(leaf.prose) ? [] : pricesInLeaf(leaf)));
  return ownPrices([...listed, ...inText], words);
});

const ownPrices = (prices: readonly Price[], words: TitleWords): readonly Price[] =>
  prices.filter(
    ({ span, section }) => !isWithin(section, 'competition') && !isMentioned(section, words, span),
  );

function pricesInLeaf({ prose, section, role }: Leaf): readonly Price[] {
  if (role === 'title' || role === 'header') return [];
  return pricesIn(prose)
    .filter(({ period }) => period !== null || isWithin(section, 'pricing'))
    .map(
      (price): Price => ({
        ...price,
        plan: planBefore(prose.text, price.quantity),
        isListed: false,
        prose,
        section,
        span: spanOf(prose, price.quantity),
      }),
    );
}

const spanOf = (prose: Prose, { start, end }: Quantity): Span => sourceSpan(prose, start, end);

/** "Pro plan:", "the Team tier costs", "Starter (": capitalised words right before the price. */
function planBefore(text: string, { start }: Quantity): string | null {
  const before = text
    .slice(Math.max(0, start - 48), start)
    .trimEnd()
    .replace(/(?:[:(=|–—-]|\b(?:costs?|is|at|for))$/, '')
    .trimEnd()
    .replace(/ (?:plan|tier|edition|package)$/i, '');
  const words = before.split(/[\s(*"“]/);
  const isName = (word: string | undefined): word is string =>
    word !== undefined && /^\p{Lu}[\p{L}+]{1,18}$/u.test(word);
  const last = words[words.length - 1];
  const previous = words[words.length - 2];
  if (!isName(last)) return null;
  return isName(previous) && !/^(?:The|Our|An?|And|Or|With|Each|For)$/.test(previous)
    ? `${previous} ${last}`
    : last;
}

/** A row a plan: its first cell names it, and headers may give the period. */
function pricesInTable(table: Table, section: Section): readonly Price[] {
  return table.rows.flatMap((row) => {
    const [first] = row.cells;
    if (!first || pricesIn(first.prose).length > 0) return [];
    return row.cells.slice(1).flatMap((cell, index) => {
      const header = table.header[index + 1]?.prose.text ?? '';
      const [price, ...others] = pricesIn(cell.prose);
      if (!price || others.length > 0) return [];
      const inHeader = periodOfHeader(header);
      if (price.period === null && inHeader === null && !isPriceRow(row, header, section)) return [];
      const period = price.period ?? inHeader;
      return [
        {
          ...price,
          period,
          plan: first.prose.text.trim() || null,
          isListed: true,
          prose: cell.prose,
          section,
          span: spanOf(cell.prose, price.quantity),
        },
      ];
    });
  });
}

const isPriceRow = (_row: Row, header: string, section: Section): boolean =>
  /\b(?:price|cost|fee|monthly|annual)/i.test(header) || isWithin(section, 'pricing');

/** What a header such as "Annual (per month)" or "Price / month" says about the cells below. */
export function periodOfHeader(header: string): 'month' | 'year' | null {
  const isMonth = /\b(?:month|monthly|mo|mth)\b/i.test(header);
  const isYear = /\b(?:annual|annually|year|yearly|yr)\b/i.test(header);
  if (isMonth && isYear) return /(?:per|\/) ?(?:month|mo)\b/i.test(header) ? 'month' : null;
  return isMonth ? 'month' : isYear ? 'year' : null;
}
