import { statedChange, type TargetFault, targetFault } from '../../document/metrics/metric-contradictions';
import type { Metric } from '../../document/metrics/metrics';
import {
  type Change,
  changesIn,
  contradictsVerb,
  type DeltaFault,
  deltaFault,
} from '../../document/numbers/changes';
import type { Quantity } from '../../document/numbers/quantity';
import { type SumFault, sumFaults } from '../../document/numbers/table-sums';
import { writeAmount } from '../../document/numbers/write-amount';
import type { TitleWords } from '../../document/structure/block-sections';
import { perLeaf } from '../../document/structure/leaf';
import { perSection } from '../../document/structure/per-section';
import { isMentioned } from '../../document/structure/quarantine';
import type { EditFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { type Prose, sourceSpan } from '../../markdown/content';
import { replace } from '../../text/edit';
import { once } from '../../text/once';

export const metricArithmetic = defineRule({
  id: 'metric-arithmetic',
  area: 'metrics',
  summary: 'Numbers contradict each other',
  kinds: ['prd', 'launch'],
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: {
    direction:
      '“{verb}” goes one way and the numbers go the other: {from} to {to}. Readers will trust one of the two, so swap the numbers or change the word.',
    delta:
      'From {from} to {to} is {computed}, and the text says {stated}. Whoever reports on this will use one of the two, so correct the wrong number.',
    points:
      'From {from} to {to} is {points} percentage points, or {computed}, and the text says {stated}. Write “{points} percentage points” so that nobody takes it for a relative change.',
    sign: 'From {from} to {to} goes the other way than {stated}. Correct the sign or the numbers.',
    total:
      'The rows of “{header}” add up to {computed}, and the total says {stated}. Correct the total or the row that is off.',
    shares:
      'The column “{header}” adds up to {computed} %, not 100 %. Correct the share that is off, or say what is left out.',
    met: 'Today’s {baseline} is already better than the target of {target}, so the metric cannot show progress. Check which of the two is meant.',
    inverted:
      '“{target}” sets an upper limit on something that should be high. Turn the sign around, or name the bad case instead.',
  },
  *check({ document }) {
    for (const wrong of wrongChanges(document)) yield* changeReports(wrong);
    for (const fault of wrongSums(document)) yield sumReport(fault);
    for (const contradiction of contradictions(document.metrics, document.words))
      yield* contradictionReports(contradiction);
  },
});

interface WrongChange {
  readonly prose: Prose;
  readonly change: Change;
}

const changeReports = once(({ prose, change }: WrongChange) => [...checkChange(prose, change)]);

const sumReport = once(({ kind, cell, stated, computed, header }: SumFault) => {
  const shown = text(cell.prose, stated);
  const sum = writeAmount(computed, stated, shown);
  if (kind === 'shares') {
    const data = { header: excerpt(header, 40), computed: Math.round(computed * 10) / 10 };
    return { message: 'shares', span: cell.span, severity: 'warning', data } as const;
  }
  return {
    message: 'total',
    span: sourceSpan(cell.prose, stated.start, stated.end),
    data: { header: excerpt(header, 40), computed: sum, stated: shown },
    fixes: [change(`Change the total to ${sum}`, cell.prose, stated, sum)],
  } as const;
});

type Contradiction = ReturnType<typeof contradictionIn>;

const contradictionReports = once(({ stated, fault }: Contradiction) => [
  ...(stated ? [deltaReport(stated.prose, stated.delta, stated.fault, stated.ends)] : []),
  ...(fault ? [targetReport(fault)] : []),
]);

function targetReport({ prose, target, baseline }: TargetFault) {
  const span = sourceSpan(prose, target.start, target.end);
  return baseline === null
    ? ({ message: 'inverted', span, severity: 'warning', data: { target: excerpt(prose.text) } } as const)
    : ({
        message: 'met',
        span,
        severity: 'warning',
        data: { baseline, target: excerpt(text(prose, target), 40) },
      } as const);
}

const wrongChanges = perLeaf(({ prose, section }, words) =>
  changesIn(prose, words.vocabulary)
    .filter((change) => contradictsVerb(change) || deltaFault(change) !== null)
    .filter(({ from, to }) => !isMentioned(section, words, sourceSpan(prose, from.start, to.end)))
    .map((change) => ({ prose, change })),
);

const wrongSums = perSection(({ content }) =>
  content.flatMap((block) => (block.kind === 'table' ? sumFaults(block) : [])),
);

const contradictions = once((metrics: readonly Metric[], words: TitleWords) =>
  metrics.map((metric) => contradictionIn(metric, words)).filter(({ stated, fault }) => stated || fault),
);

/** The row of a metric against itself: its stated difference, or else its target. */
const contradictionIn = once((metric: Metric, words: TitleWords) => {
  const { baseline, target, section } = metric;
  const change = statedChange(metric);
  if (change && baseline && target) {
    const { delta } = change.change;
    const fault = deltaFault(change.change);
    const ends = { from: baseline.text, to: target.text };
    return { fault: null, stated: delta && fault ? { prose: change.prose, delta, fault, ends } : null };
  }
  const fault = targetFault(metric, words.vocabulary);
  return { stated: null, fault: fault && !isMentioned(section, words, fault.prose.span) ? fault : null };
});

function* checkChange(prose: Prose, { from, to, verb, ...rest }: Change) {
  const data = { from: text(prose, from), to: text(prose, to) };
  if (verb && contradictsVerb({ from, to, verb, ...rest })) {
    const span = sourceSpan(prose, verb.start, to.end);
    yield {
      message: 'direction',
      span,
      data: { ...data, verb: prose.text.slice(verb.start, verb.end) },
      fixes: [swap(prose, from, to)],
    } as const;
    return;
  }
  const { delta } = rest;
  const fault = deltaFault({ from, to, verb, ...rest });
  if (!delta || !fault) return;
  yield deltaReport(prose, delta, fault, data);
}

function deltaReport(prose: Prose, delta: Quantity, fault: DeltaFault, ends: { from: string; to: string }) {
  const stated = text(prose, delta);
  const span = sourceSpan(prose, delta.start, delta.end);
  if (fault.kind === 'sign') return { message: 'sign', span, data: { ...ends, stated } } as const;
  const amount = writeAmount(roundedFor(delta, fault.computed), delta, stated);
  const computed = fault.isTurned ? withOtherSign(amount) : amount;
  if (fault.kind === 'points') {
    const points = writeAmount(fault.points ?? 0, delta, stated.replace(/[^\d.,]/g, ''));
    const fixes = [
      change('Write percentage points', prose, delta, `${stated.replace(/\s?%/, '')} percentage points`),
    ];
    return {
      message: 'points',
      span,
      severity: 'info',
      data: { ...ends, stated, computed, points },
      fixes,
    } as const;
  }
  return {
    message: 'delta',
    span,
    data: { ...ends, stated, computed },
    fixes: [change(`Change it to ${computed}`, prose, delta, computed)],
  } as const;
}

const withOtherSign = (amount: string): string =>
  amount.replace(/^[+−-]/, (sign) => (sign === '+' ? '-' : '+'));

/** Shares are said in whole numbers unless the author shows decimals. */
const roundedFor = (delta: Quantity, value: number): number =>
  delta.unit.kind !== 'times' && delta.rounding >= 0.5 ? Math.round(value) : value;

const text = (prose: Prose, { start, end }: Quantity): string => prose.text.slice(start, end);

const change = (title: string, prose: Prose, { start, end }: Quantity, newText: string): EditFix => ({
  title,
  safety: 'unsafe',
  edits: [replace(sourceSpan(prose, start, end), newText)],
});

const swap = (prose: Prose, from: Quantity, to: Quantity): EditFix => ({
  title: 'Swap the two numbers',
  safety: 'unsafe',
  edits: [
    replace(sourceSpan(prose, from.start, from.end), text(prose, to)),
    replace(sourceSpan(prose, to.start, to.end), text(prose, from)),
  ],
});
