import { problemSections, wordsIn } from '../../document/problem/problem';
import type { ProductDocument } from '../../document/product-document';
import { breadthOf } from '../../document/scope/non-goals';
import type { Section } from '../../document/structure/section';
import type { SnippetFix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';
import { lineEndingOf } from '../../text/line-ending';

/** A shorter problem is a stub, and one that points elsewhere is told there. */
const FEWEST_WORDS = 5;
const FEWEST_WORDS_OF_A_POINTER = 12;
const POINTS_ELSEWHERE = /\b(?:see|refer|below|above|described|link)\b/i;

export const problemWithoutEvidence = defineRule({
  id: 'problem-without-evidence',
  area: 'problem',
  summary: 'Nothing supports the problem',
  kinds: ['prd'],
  level: 'warning',
  levels: { stages: { draft: 'hint' }, profiles: { 'small-team': 'info' } },
  since: '0.1.0',
  messages: {
    unsupported:
      'The problem comes with no number, quote, ticket or study, so readers have to take it on trust. Add the one fact that convinced you, with its source.',
  },
  *check({ document }) {
    const section = problemSections(document).find(
      ({ source, heading }) => heading !== null && (source === 'heading' || source === 'label'),
    );
    if (!section || isTooShort(section, document) || breadthOf(document) === 'none') return;
    if (document.insights.length > 0) return;
    yield {
      message: 'unsupported',
      span: section.titleSpan,
      fixes: [evidenceTable(section, document)],
    };
  },
});

function isTooShort(section: Section, { text }: ProductDocument): boolean {
  const words = wordsIn(section);
  if (words >= FEWEST_WORDS_OF_A_POINTER) return false;
  return words < FEWEST_WORDS || POINTS_ELSEWHERE.test(text.slice(section.titleSpan.end, section.span.end));
}

function evidenceTable(section: Section, { text, kind }: ProductDocument): SnippetFix {
  const eol = lineEndingOf(text);
  const at = section.span.start + text.slice(section.span.start, section.span.end).trimEnd().length;
  return {
    title: 'Add a table of evidence',
    safety: 'snippet',
    span: { start: at, end: at },
    snippet: `\n\n${sectionBody('evidence', kind).body}`.replaceAll('\n', eol),
  };
}
