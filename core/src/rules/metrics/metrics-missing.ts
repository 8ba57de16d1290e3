import { successOf } from '../../document/metrics/success';
import type { ProductDocument } from '../../document/product-document';
import { breadthOf } from '../../document/scope/non-goals';
import type { SnippetFix } from '../../lint/finding';
import { sectionSnippet } from '../../lint/fixes/section-snippet';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';

export const metricsMissing = defineRule({
  id: 'metrics-missing',
  area: 'metrics',
  summary: 'Nothing says how success will be measured',
  kinds: ['prd', 'launch'],
  level: 'warning',
  levels: { kinds: { launch: 'info' } },
  since: '0.1.0',
  messages: {
    missing:
      'Nothing here says how anyone will know that it worked. Without a number, every outcome can be called a success; add one measure for customers and one for the business, each with a target.',
    goals:
      'The goals have no number, so every outcome can be called a success. Add one measure for customers and one for the business, each with a target.',
    unmeasured:
      '“{title}” gives no number to reach, so it cannot tell success from failure. Add a target to the one or two measures that matter most.',
    functional:
      '“{title}” lists checks that the product works, which it can pass without helping anyone. Keep them as acceptance criteria, and add one number that shows whether it helped.',
  },
  *check({ document }) {
    const success = successOf(document);
    if (success.kind === 'measured') return;
    if (success.kind === 'missing') {
      const breadth = breadthOf(document);
      if (breadth === 'none') return;
      const span = success.goals?.titleSpan ?? document.outline.title?.span ?? { start: 0, end: 0 };
      const severity = breadth === 'small' ? 'hint' : 'warning';
      yield { message: success.goals ? 'goals' : 'missing', span, severity, fixes: [addMetrics(document)] };
      return;
    }
    const { section } = success;
    const data = { title: excerpt(section.heading?.text ?? section.title, 40) };
    if (success.kind === 'functional') {
      yield {
        message: 'functional',
        span: section.titleSpan,
        severity: 'info',
        data,
        fixes: [addMetrics(document)],
      };
    } else {
      const span = success.first?.span ?? section.titleSpan;
      yield { message: 'unmeasured', span, data };
    }
  },
});

const addMetrics = (document: ProductDocument): SnippetFix =>
  sectionSnippet(document, 'Add a table of success metrics', sectionBody('metrics', document.kind));
