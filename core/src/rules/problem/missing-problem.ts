import { isWholeBrief } from '../../document/kind/brief-shape';
import { saysWhatIsWrong } from '../../document/problem/problem';
import type { ProductDocument } from '../../document/product-document';
import { breadthOf } from '../../document/scope/non-goals';
import type { Severity } from '../../lint/finding';
import { openingSnippet } from '../../lint/fixes/opening-snippet';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';

export const missingProblem = defineRule({
  id: 'missing-problem',
  area: 'problem',
  summary: 'Nothing says which problem is solved',
  kinds: ['prd', 'positioning', 'prfaq'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    missing:
      'Nothing here says what is wrong today, so readers can only judge the solution by taste. Begin with who has which problem, how they manage now, and what that costs them.',
  },
  *check({ document }) {
    const severity = severityFor(document);
    if (severity === null || saysWhatIsWrong(document)) return;
    yield {
      message: 'missing',
      severity,
      span: document.outline.title?.span ?? { start: 0, end: 0 },
      fixes: [openingSnippet(document, 'Add a problem section', sectionBody('problem', document.kind))],
    };
  },
});

/** How loudly a document of its size is asked; null when it is too small to be asked. */
function severityFor(document: ProductDocument): Severity | null {
  if (document.kind === 'positioning') return isWholeBrief(document) ? 'info' : null;
  const breadth = breadthOf(document);
  // In a small specification the stories tell what people cannot do yet.
  if (breadth === 'none' || (breadth === 'small' && document.stories.length > 0)) return null;
  return breadth === 'full' ? 'warning' : 'hint';
}
