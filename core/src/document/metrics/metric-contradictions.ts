import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type Change, changeInCells } from '../numbers/changes';
import { comparableAmount, isComparable, type Quantity, quantitiesOf } from '../numbers/quantity';
import { prosesOf } from '../structure/item';
import { hitsOf } from '../structure/terms';
import type { Metric } from './metrics';

/** A target that contradicts the rest of its metric. */
export interface TargetFault {
  /** `met`: today's value is already better. `inverted`: a small upper limit on something that should be high. */
  readonly kind: 'met' | 'inverted';
  readonly metric: Metric;
  readonly prose: Prose;
  readonly target: Quantity;
  /** Today's value as written; null for `inverted`. */
  readonly baseline: string | null;
}

/** Floors and relative goals: the target is not a place to get to from today's value. */
const HELD =
  /\b(?:guardrail|maintain|no worse|not worse|counter|floor|ceiling|keep|hold|stay|remain|at least as|sustain|increase|decrease|reduction|improvement|drop|less|fewer|more|lower|higher|by|relative|vs|compared)\b/i;
const MAINTAINED =
  /\b(?:guardrails?|maintain(?:ed|s)?|no worse|floor|ceiling|hold|keep|acceptable|tolerated)\b/i;
/** What turns a good rate around: "accuracy loss". */
const TURNED =
  /\b(?:loss|drop|degrad\w{1,8}|decline|fail\w{0,5}|variance|deviation|errors?|gap|delta|difference|without|below|under)\b/i;

export function targetFault(metric: Metric, vocabulary: Vocabulary): TargetFault | null {
  return invertedTarget(metric, vocabulary) ?? metTarget(metric, vocabulary);
}

function metTarget(metric: Metric, vocabulary: Vocabulary): TargetFault | null {
  const { baseline, target } = metric;
  if (!baseline || !target || baseline === target) return null;
  const now = plainQuantity(baseline);
  const goal = plainQuantity(target);
  if (!now || !goal || !isComparable(now, goal)) return null;
  const words = [metric.name.text, target.text, metric.section.heading?.text ?? ''].join(' ');
  const others = prosesOf(metric.item)
    .map(({ text }) => text)
    .join(' ');
  if (HELD.test(words) || MAINTAINED.test(others)) return null;
  const wanted =
    goal.bound === 'min' ? 'up' : goal.bound === 'max' ? 'down' : directionOf(metric.name, vocabulary);
  const [from, to] = [comparableAmount(now), comparableAmount(goal)];
  const isMet = wanted === 'up' ? from > to : wanted === 'down' ? from < to : false;
  // A limit a little below today's value is a floor not to fall through.
  if (isMet && goal.bound !== null && Math.abs(from - to) < 0.3 * from) return null;
  return isMet ? { kind: 'met', metric, prose: target, target: goal, baseline: baseline.text } : null;
}

/** The one plain number of a cell. */
function plainQuantity(prose: Prose): Quantity | null {
  const [quantity, ...others] = quantitiesOf(prose);
  if (!quantity || others.length > 0) return null;
  return quantity.sign === null &&
    quantity.upper === null &&
    !quantity.ambiguous &&
    quantity.bound !== 'about'
    ? quantity
    : null;
}

/** Only the head noun tells: "error line preservation" is not an error. */
function directionOf(name: Prose, vocabulary: Vocabulary): 'up' | 'down' | null {
  const head =
    name.text.split(/\s(?:of|per|in|for|on|by|at|with|after|within|[(—–-])\s?|[(,:]/)[0]?.trimEnd().length ??
    0;
  const atHead = hitsOf(name, vocabulary, 'lower-is-better', 'growth-metric', 'higher-is-better').filter(
    (hit) => hit.end === head || (hit.start === 0 && /^(?:time|cost)/i.test(hit.term)),
  );
  const isLower = atHead.some(({ lexicons }) => lexicons.includes('lower-is-better'));
  const isHigher = atHead.some(({ lexicons }) =>
    lexicons.some((name) => name === 'growth-metric' || name === 'higher-is-better'),
  );
  return isLower === isHigher ? null : isHigher ? 'up' : 'down';
}

function invertedTarget(metric: Metric, vocabulary: Vocabulary): TargetFault | null {
  const { name, target } = metric;
  if (!target || TURNED.test(name.text) || TURNED.test(target.text)) return null;
  const limit = quantitiesOf(target).find(
    ({ unit, bound, amount }) => unit.kind === 'percent' && bound === 'max' && amount < 50,
  );
  if (!limit || /\bup to\s*$/i.test(target.text.slice(0, limit.start))) return null;
  const hits = hitsOf(target, vocabulary, 'higher-is-better');
  const isNamed =
    name !== target &&
    hitsOf(name, vocabulary, 'higher-is-better').length > 0 &&
    quantitiesOf(target).length === 1;
  const isAttached = hits.some((hit) => hit.start >= limit.end && hit.start - limit.end <= 2);
  return isNamed || isAttached
    ? { kind: 'inverted', metric, prose: target, target: limit, baseline: null }
    : null;
}

const DELTA_HEADER =
  /^(?:Δ|delta|(?:\w{1,12} )?(?:change|improvement|uplift|lift|growth|increase|reduction|difference)(?: \(?%\)?)?)$/i;

/** The change that a row states in three columns: baseline, target and the difference. */
export function statedChange({
  item,
  baseline,
  target,
}: Metric): { readonly change: Change; readonly prose: Prose } | null {
  if (!baseline || !target || baseline === target) return null;
  const column = item.columns.find(({ header }) => DELTA_HEADER.test(header.text.trim()));
  const change = column ? changeInCells(baseline, target, column.cell.prose) : null;
  return column && change ? { change, prose: column.cell.prose } : null;
}
