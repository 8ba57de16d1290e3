import { statedChange, targetFault } from '../../document/metrics/metric-contradictions';
import {
  type Change,
  changesIn,
  contradictsVerb,
  type DeltaFault,
  deltaFault,
} from '../../document/numbers/changes';
import type { Quantity } from '../../document/numbers/quantity';
import { sumFaults } from '../../document/numbers/table-sums';
import { writeAmount } from '../../document/numbers/write-amount';
import { leavesWith } from '../../document/structure/leaf';
import { isQuarantined } from '../../document/structure/quarantine';
import type { EditFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { type Prose, sourceSpan, type Table } from '../../markdown/content';
import { perBlock } from '../../markdown/per-shape';
import { replace } from '../../text/edit';

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
    for (const { prose } of leavesWithChanges(document)) {
      const changes = changesIn(prose, document.vocabulary);
      for (const change of changes) {
        const isMentioned = isQuarantined(document, sourceSpan(prose, change.from.start, change.to.end));
        if (!isMentioned) yield* checkChange(prose, change);
      }
    }
    for (const block of document.markdown.content) {
      if (block.kind !== 'table' || !hasSumFaults(block)) continue;
      for (const { kind, cell, stated, computed, header } of sumFaults(block)) {
        const shown = text(cell.prose, stated);
        const sum = writeAmount(computed, stated, shown);
        const span = sourceSpan(cell.prose, stated.start, stated.end);
        if (kind === 'total') {
          const data = { header: excerpt(header, 40), computed: sum, stated: shown };
          yield {
            message: 'total',
            span,
            data,
            fixes: [change(`Change the total to ${sum}`, cell.prose, stated, sum)],
          };
        } else {
          const data = { header: excerpt(header, 40), computed: Math.round(computed * 10) / 10 };
          yield { message: 'shares', span: cell.span, severity: 'warning', data };
        }
      }
    }
    for (const metric of document.metrics) {
      const stated = statedChange(metric);
      if (stated && metric.baseline && metric.target) {
        const { delta } = stated.change;
        const fault = deltaFault(stated.change);
        const ends = { from: metric.baseline.text, to: metric.target.text };
        if (delta && fault) yield deltaReport(stated.prose, delta, fault, ends);
        continue;
      }
      const fault = targetFault(metric, document.vocabulary);
      if (!fault || isQuarantined(document, fault.prose.span)) continue;
      const target = excerpt(text(fault.prose, fault.target), 40);
      const span = sourceSpan(fault.prose, fault.target.start, fault.target.end);
      if (fault.baseline === null)
        yield { message: 'inverted', span, severity: 'warning', data: { target: excerpt(fault.prose.text) } };
      else yield { message: 'met', span, severity: 'warning', data: { baseline: fault.baseline, target } };
    }
  },
});

const leavesWithChanges = leavesWith(({ prose }, vocabulary) => changesIn(prose, vocabulary).length > 0);
const hasSumFaults = perBlock((table: Table) => sumFaults(table).length > 0);

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
  const computed = writeAmount(roundedFor(delta, fault.computed), delta, stated);
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
