import {
  type MetricGroup,
  type MetricPart,
  metricGroups,
  missingParts,
} from '../../document/metrics/metric-gaps';
import type { Metric } from '../../document/metrics/metrics';
import type { ProductDocument } from '../../document/product-document';
import type { Fix } from '../../lint/finding';
import { columnSnippet, type NewColumn } from '../../lint/fixes/column-snippet';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { AnyText } from '../../text/any-text';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import { endOf } from '../../text/place';
import { prompt } from '../../text/snippet';
import type { Span } from '../../text/span';

const QUESTIONS: Readonly<Record<MetricPart, string>> = {
  baseline: 'where it stands today',
  timeFrame: 'by when',
  method: 'how it is measured',
};

const COLUMNS: Readonly<Record<MetricPart, NewColumn>> = {
  baseline: { header: 'Baseline', words: 'what it is today' },
  timeFrame: { header: 'By when', words: 'YYYY-MM-DD' },
  method: { header: 'How measured', words: 'which report' },
};

const NAMED = 3;

export const metricIncomplete = defineRule({
  id: 'metric-incomplete',
  area: 'metrics',
  summary: 'A metric lacks its target, baseline, time frame or source',
  kinds: ['prd', 'launch'],
  level: 'warning',
  levels: { kinds: { launch: 'info' } },
  since: '0.1.0',
  messages: {
    target:
      '{names} {have} no target, so nobody can say later whether the number was good. Write the value to reach, or say that it is only watched.',
    parts:
      'Most metrics here give a target and leave open {questions}. Without that, readers cannot tell whether the target is bold or already met; add it where it matters.',
  },
  *check({ document }) {
    for (const group of metricGroups(document.metrics)) yield* targetsIn(group, document.markdown.source);
    const { parts, metrics } = missingParts(document);
    const [first] = metrics;
    if (!first || parts.length === 0) return;
    const questions = listWords(parts.map((part) => QUESTIONS[part]));
    yield {
      message: 'parts',
      span: first.name.span,
      // A target without a date still shows what it asks for.
      severity: parts.includes('baseline') ? 'info' : 'hint',
      data: { questions },
      fixes: addParts(document, first, parts),
    };
  },
});

const targetsIn = once(({ withoutTarget }: MetricGroup, source: LiveText) => {
  const [first, ...others] = withoutTarget;
  if (!first) return [];
  const data = { names: namesOf(withoutTarget), have: others.length === 0 ? 'has' : 'have' };
  const related = others.map(({ name }) => ({ span: name.span, message: 'No target either' }));
  return [
    {
      message: 'target',
      span: first.name.span,
      data,
      related,
      fixes: addTarget(first, source.text),
    } as const,
  ];
});

function namesOf(metrics: readonly Metric[]): string {
  const names = metrics.slice(0, NAMED).map(({ name }) => `“${excerpt(name.text, 40)}”`);
  const more = metrics.length - names.length;
  return listWords(more > 0 ? [...names, `${more} more`] : names);
}

function addTarget({ table, item }: Metric, text: AnyText): readonly Fix[] {
  const words = ` — target ${prompt(1, 'what to reach')} by ${prompt(2, 'YYYY-MM-DD')}`;
  if (!table) return [addWords('Add a target', item.prose.span, words)];
  if (item.cells.has('target')) return [];
  const fix = columnSnippet(
    text,
    table,
    [{ header: 'Target', words: 'what to reach' }],
    'Add a Target column',
  );
  return fix ? [fix] : [];
}

function addParts(
  document: ProductDocument,
  { table, item, target }: Metric,
  parts: readonly MetricPart[],
): readonly Fix[] {
  if (table) {
    const columns = parts.map((part) => COLUMNS[part]);
    const title = `Add ${columns.length === 1 ? 'a column' : 'columns'} for ${listWords(columns.map(({ header }) => header.toLowerCase()))}`;
    const fix = columnSnippet(document.text, table, columns, title);
    return fix ? [fix] : [];
  }
  const words = parts.map(
    (part, index) => `${COLUMNS[part].header.toLowerCase()}: ${prompt(index + 1, COLUMNS[part].words)}`,
  );
  return [addWords('Add what is left open', (target ?? item.prose).span, ` (${words.join(', ')})`)];
}

/** @param span What the words follow. */
const addWords = (title: string, span: Span, snippet: string): Fix => ({
  title,
  safety: 'snippet',
  span: endOf(span),
  snippet,
});
