import { once } from '../../text/once';
import { contains, type Span } from '../../text/span';
import type { FeatureList } from '../features/features';
import type { ProductDocument } from '../product-document';
import type { Requirement } from '../requirements/requirements';
import type { Item } from '../structure/item';
import { isWithin, type Section } from '../structure/section';
import type { Priority } from './priority';

/** How a document's features and requirements divide into priorities. */
export interface PrioritySpread {
  /** Things with a priority other than "won't". */
  readonly count: number;
  readonly musts: number;
  /** The share of the effort that the musts take, 0 to 1; null when most items have no estimate. */
  readonly effortShare: number | null;
  /** Where the first of them are listed. */
  readonly section: Section;
  readonly anchor: Span;
}

interface Ranked {
  readonly item: Item;
  readonly priority: Priority;
  readonly section: Section;
  /** Whether the priority is the item's own, not that of the group it stands in. */
  readonly isOwn: boolean;
  /** Where the words stand in a scale that goes on above “high”. */
  readonly height: 'top' | 'high' | null;
  readonly effort: number | null;
}

/**
 * The spread of priorities, or null where priorities are not really set: no item has one, or a single heading such as
 * "MVP" covers all of them while the rest is put off. Quality requirements are left out: they seldom are optional.
 */
export const readPrioritySpread = ({ requirements, features }: ProductDocument): PrioritySpread | null =>
  spreadOf(rankedItems(requirements, features));

const spreadOf = once((ranked: readonly Ranked[]): PrioritySpread | null => {
  const kept = ranked.filter(({ priority }) => priority.step !== 'wont');
  const musts = topmost(kept.filter(({ priority }) => priority.step === 'must'));
  const first = kept[0];
  if (!first || !isChosen(kept)) return null;
  // A list of musts whose rest is deferred has been prioritised: the rest stands elsewhere.
  if (musts.length === kept.length && ranked.length > kept.length) return null;
  return {
    count: kept.length,
    musts: musts.length,
    effortShare: effortShare(kept, musts),
    section: first.section,
    anchor: first.section.heading?.span ?? first.item.prose.span,
  };
});

/** In a scale that goes on above “high”, what is high comes second. */
const topmost = (musts: readonly Ranked[]): readonly Ranked[] =>
  musts.some(({ height }) => height === 'top') ? musts.filter(({ height }) => height !== 'high') : musts;

const rankedItems = once(
  (requirements: readonly Requirement[], features: readonly FeatureList[]): readonly Ranked[] => {
    const seen = new Set<number>();
    return [...requirements.flatMap(rankedIn), ...features.flatMap(rankedFeatures)]
      .filter(({ item: { span } }) => !seen.has(span.start) && seen.add(span.start))
      .sort((a, b) => a.item.span.start - b.item.span.start);
  },
);

const rankedFeatures = once(({ section, features }: FeatureList) =>
  features.flatMap(({ item, priority }) => rankedIn({ item, priority, section })),
);

const rankedIn = once(
  ({ item, priority, section }: Pick<Requirement, 'item' | 'priority' | 'section'>): readonly Ranked[] => {
    if (!priority || isWithin(section, 'nfr', 'non-goals')) return [];
    const isOwn = contains(item.span, priority.prose.span);
    return [{ item, priority, section, isOwn, height: heightOf(priority), effort: effortOf(item) }];
  },
);

const ABOVE_HIGH = /critical|blocker|blocking|highest|very high|urgent/i;

function heightOf({ prose: { text } }: Priority): Ranked['height'] {
  if (ABOVE_HIGH.test(text)) return 'top';
  return /^\W*high\W*$/i.test(text) ? 'high' : null;
}

/** Whether each item was given a priority, or groups with different ones were made. */
function isChosen(ranked: readonly Ranked[]): boolean {
  if (ranked.every(({ isOwn }) => isOwn)) return true;
  const groups = new Set(ranked.map(({ priority }) => priority.prose.span.start));
  const steps = new Set(ranked.map(({ priority }) => priority.step));
  return groups.size > 1 && steps.size > 1;
}

function effortShare(all: readonly Ranked[], musts: readonly Ranked[]): number | null {
  const estimated = all.filter(({ effort }) => effort !== null);
  if (estimated.length < all.length * 0.8) return null;
  const sum = (items: readonly Ranked[]) => items.reduce((total, { effort }) => total + (effort ?? 0), 0);
  const total = sum(all);
  return total > 0 ? sum(musts) / total : null;
}

/** An estimate in points, days or the like. A range or a word such as "M" is none. */
function effortOf(item: Item): number | null {
  const cell = item.cells.get('effort') ?? item.cells.get('points') ?? item.cells.get('job-size');
  const match = cell ? /^~?(\d{1,4}(?:\.\d{1,2})?)\s?\p{L}{0,12}$/u.exec(cell.prose.text.trim()) : null;
  return match?.[1] === undefined ? null : Number(match[1]);
}
