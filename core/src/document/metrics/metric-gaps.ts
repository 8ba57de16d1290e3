import { once } from '../../text/once';
import { quantitiesOf } from '../numbers/quantity';
import type { ProductDocument } from '../product-document';
import { fieldOf } from '../structure/metadata';
import type { Section } from '../structure/section';
import { isAboutMetrics, type Metric } from './metrics';

/** In the order in which a reader asks. */
const METRIC_PARTS = ['baseline', 'timeFrame', 'method'] as const;
export type MetricPart = (typeof METRIC_PARTS)[number];

/** Metrics that belong together: the rows of one table, or the items of one section. */
export interface MetricGroup {
  readonly metrics: readonly Metric[];
  readonly withoutTarget: readonly Metric[];
}

export const metricGroups = once((all: readonly Metric[]): readonly MetricGroup[] => {
  const groups = new Map<unknown, Metric[]>();
  for (const metric of all) {
    const key = metric.table ?? metric.section;
    const group = groups.get(key);
    if (group) group.push(metric);
    else groups.set(key, [metric]);
  }
  return [...groups.values()].map((metrics) => ({
    metrics,
    // A list without any target names what to look at, which is another matter.
    withoutTarget: metrics.some(({ target }) => target !== null)
      ? metrics.filter((metric) => metric.target === null && !isDiagnostic(metric) && !isCheck(metric))
      : [],
  }));
});

/** Metrics that are only watched need no target. */
const DIAGNOSTIC =
  /\b(?:diagnostic|watch(?:ed|ing)?|monitor(?:ed|ing)?|track only|observ\w{1,8}|informational|leading indicators?|inputs?|for information|health|context)\b/i;

const isDiagnostic = ({ item, name, section, table }: Metric): boolean =>
  DIAGNOSTIC.test(
    `${name.text} ${item.prose.text} ${section.heading?.text ?? ''} ${section.parent?.heading?.text ?? ''}`,
  ) ||
  // A table that has no column for targets lists what is tracked.
  (table !== null && item.columns.length > 0 && !item.cells.has('target') && !item.cells.has('baseline'));

/** "Reports can be made for each week" is met or not. */
const isCheck = ({ item: { prose }, table }: Metric): boolean =>
  table === null && /\b(?:can|cannot|is able to|are able to)\s/i.test(prose.text);

/** What a test or a benchmark settles holds from the day it passes. */
const TESTED =
  /\b(?:unit|integration|property-based|load|regression|end-to-end|e2e)[ -]tests?\b|\bbenchmarks?\b/i;

/** Qualities that hold from the first day on: limits on time, everything, nothing, service levels. */
function isStanding({ name, target, method }: Metric): boolean {
  if (!target) return false;
  if (method !== null && TESTED.test(method.text)) return true;
  const quantities = quantitiesOf(target);
  const isLimit = quantities.some(
    ({ unit, bound, amount }) =>
      (unit.kind === 'time' && bound !== null) ||
      (unit.kind === 'percent' && (amount >= 95 || amount === 0)) ||
      (unit.kind === 'count' && amount === 0),
  );
  return (
    isLimit ||
    quantities.length === 0 ||
    /\b(?:p\d{2}|latency|uptime|availability|coverage|accuracy|response time|load time)\b/i.test(
      `${name.text} ${target.text}`,
    )
  );
}

/**
 * What most metrics of every group leave open, in the order a reader asks. Standing qualities such as "99.9 % uptime"
 * and criteria that are met or not are left out, and so are single metrics.
 */
export function missingParts(document: ProductDocument): {
  readonly parts: readonly MetricPart[];
  readonly metrics: readonly Metric[];
} {
  const { metrics, missing } = openParts(document.metrics);
  const isDated = fieldOf(document.metadata, 'release') !== null;
  const asked = missing.filter((part) => part !== 'method' && !(part === 'timeFrame' && isDated));
  const parts = asked.length > 0 ? missing.filter((part) => part === 'method' || asked.includes(part)) : [];
  return { parts, metrics };
}

const openParts = once((all: readonly Metric[]) => {
  const groups = metricGroups(all)
    .map(({ metrics }) => metrics.filter(isOutcome))
    .filter((metrics) => metrics.length > 0);
  const metrics = groups.flat();
  if (metrics.length < 2) return { metrics: [], missing: [] };
  const isOpen: Readonly<Record<MetricPart, () => boolean>> = {
    baseline: () => !metrics.some(isCountedFromLaunch),
    timeFrame: () => !areDatedElsewhere(all),
    method: () => true,
  };
  const missing = METRIC_PARTS.filter(
    (part) =>
      groups.every((group) => group.filter((metric) => metric[part] !== null).length * 2 < group.length) &&
      isOpen[part](),
  );
  return { metrics, missing };
});

/** What does not exist yet has no baseline: "10,000 downloads", "in the first three months". */
const FROM_LAUNCH =
  /(?:^|[^\p{L}])(?:downloads|installs|installations|waiting list|waitlist|(?:in|within|during|over) (?:the|our|its) first (?:\d{1,3}|two|three|four|six|twelve|few)?\s?(?:days|weeks|months?|quarter|year)|first \d[\d,.]{0,8}k?\s(?:users|customers|sign-?ups|subscribers|teams))(?!\p{L})/iu;

const isCountedFromLaunch = ({ item }: Metric): boolean =>
  FROM_LAUNCH.test(item.prose.text) || item.columns.some(({ cell }) => FROM_LAUNCH.test(cell.prose.text));

/** "Success 30 days after launch" among the criteria says by when for the metrics above too. */
const areDatedElsewhere = (metrics: readonly Metric[]): boolean =>
  metrics.some(
    ({ section, target, timeFrame }) =>
      target !== null && timeFrame !== null && timeFrame === section.heading && isListOfCriteria(section),
  );

const isOutcome = (metric: Metric): boolean =>
  metric.target !== null &&
  isAboutMetrics(metric.section) &&
  !isListOfCriteria(metric.section) &&
  !isStanding(metric);

const isListOfCriteria = ({ title, parent }: Section): boolean =>
  /criteri/.test(title) || (parent !== null && !/metric|kpi/.test(title) && isListOfCriteria(parent));
