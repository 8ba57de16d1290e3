import { table } from '../lines';
import type { SectionText, TemplateText } from '../template';

/** How anyone will know that it worked. */
export const metricSections: readonly SectionText[] = [
  {
    key: 'metrics',
    heading: 'Success metrics',
    text: table(
      'Metric | Baseline | Target | By when | How measured | Owner',
      '[what changes for customers] | [what it is today] | [what to reach] | [YYYY-MM-DD] | [which report] | [who watches it]',
      '[what changes for the business] | [what it is today] | [what to reach] | [YYYY-MM-DD] | [which report] | [who watches it]',
      'Guardrail: [what may not get worse] | [what it is today] | [which limit to keep] | [YYYY-MM-DD] | [which report] | [who watches it]',
    ),
    label: {
      id: 'metrics',
      prefixes: ['metrics', 'kpi', 'success'],
      title: 'Success metrics',
      description: 'A table with one metric for customers, one for the business and a guardrail.',
      kinds: ['prd', 'launch'],
    },
  },
];

export const metricTemplates: readonly TemplateText[] = [
  {
    id: 'metric',
    prefixes: ['metric', 'target'],
    title: 'Success metric',
    description: 'From, to, by when, how measured, whose it is, and what may not get worse.',
    kinds: ['prd', 'launch'],
    scope: 'line',
    section: 'metrics',
    text: '- **[what you measure]:** from [what it is today] to [what to reach] by [YYYY-MM-DD], measured by [which report] (owner: [who watches it]); guardrail: [what may not get worse]',
  },
];
