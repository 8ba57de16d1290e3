import { type Deliverable, readCoverage } from '../../document/requirements/acceptance-coverage';
import { criteriaSnippet } from '../../lint/fixes/story-snippets';
import { someOf } from '../../lint/message';
import { defineRule } from '../../lint/rule';

export const missingAcceptanceCriteria = defineRule({
  id: 'missing-acceptance-criteria',
  area: 'requirements',
  summary: 'Stories or must-haves do not say when they are done',
  kinds: ['prd'],
  level: 'warning',
  since: '0.1.0',
  options: { minItems: 2 },
  messages: {
    none: 'Nothing says when the {count} {what} are done, so engineering and QA each decide what passes. Add Given/When/Then or a short checklist to them, or one acceptance section for all.',
    most: '{missing} of {count} {what} do not say when they are done ({names}), so engineering and QA each decide what passes. Add Given/When/Then or a short checklist, as the others have.',
  },
  *check({ document, options }) {
    const { all, uncovered, what } = readCoverage(document);
    const [first, ...others] = uncovered;
    if (!first || all.length < options.minItems || uncovered.length * 2 <= all.length) return;
    const data = {
      count: all.length,
      what: WORDS[what],
      missing: uncovered.length,
      names: someOf(uncovered.map(({ name }) => name)),
    };
    const fix = criteriaSnippet(document.text, first.span);
    yield {
      message: uncovered.length === all.length ? 'none' : 'most',
      data,
      // Names without priorities are often a first sketch, with the rest still to come.
      ...(what === 'names' ? { severity: 'info' } : {}),
      span: first.span,
      related: others.slice(0, 5).map(relatedTo),
      fixes: fix ? [fix] : [],
    };
  },
});

const WORDS = {
  stories: 'user stories',
  'must-haves': 'must-have requirements',
  names: 'requirements',
} as const;

const relatedTo = ({ span }: Deliverable) => ({ span, message: 'has no criteria either' });
