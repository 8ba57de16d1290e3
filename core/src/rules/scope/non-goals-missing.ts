import type { ProductDocument } from '../../document/product-document';
import { breadthOf, excludesAnything, placeForNonGoals } from '../../document/scope/non-goals';
import type { Fix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import { sectionBlock, sectionBody } from '../../templates/section-body';

export const nonGoalsMissing = defineRule({
  id: 'non-goals-missing',
  area: 'scope',
  summary: 'Nothing says what the release leaves out',
  kinds: ['prd'],
  level: 'warning',
  levels: { profiles: { 'small-team': 'info' } },
  since: '0.1.0',
  messages: {
    missing:
      'Nothing here says what is left out. Readers fill the gap with their own hopes and scope grows; add a short list of non-goals, each with its reason.',
  },
  *check({ document }) {
    const breadth = breadthOf(document);
    if (breadth === 'none' || excludesAnything(document)) return;
    const place = placeForNonGoals(document);
    const span = place?.anchor ?? document.outline.title?.span ?? { start: 0, end: 0 };
    const fixes = place ? [sectionFix(document, place.after.depth, place.after.span.end)] : [];
    yield { message: 'missing', severity: breadth === 'small' ? 'hint' : 'warning', span, fixes };
  },
});

function sectionFix(document: ProductDocument, depth: number, at: number): Fix {
  const { text, lineEnding: eol } = document.markdown.source;
  const before = text.slice(Math.max(0, at - 3), at);
  const gap = /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
  const block = sectionBlock(sectionBody('non-goals', document.kind), depth).replaceAll('\n', eol);
  return {
    title: 'Add a non-goals section',
    safety: 'snippet',
    span: { start: at, end: at },
    snippet: `${gap}${block}${eol}${at < text.length ? eol : ''}`,
  };
}
