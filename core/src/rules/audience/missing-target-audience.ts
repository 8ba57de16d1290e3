import { saysForWhom } from '../../document/audience/people-named';
import { briefBreadth, isStub } from '../../document/kind/brief-shape';
import { launchSections } from '../../document/launch/launch-parts';
import type { ProductDocument } from '../../document/product-document';
import { breadthOf } from '../../document/scope/non-goals';
import { hasSection } from '../../document/structure/outline';
import type { Severity } from '../../lint/finding';
import { openingSnippet } from '../../lint/fixes/opening-snippet';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';

export const missingTargetAudience = defineRule({
  id: 'missing-target-audience',
  area: 'audience',
  summary: 'Nothing says who the product is for',
  kinds: ['prd', 'positioning', 'messaging', 'launch', 'prfaq'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    missing:
      'Nothing here says who this is for, so everyone who works from it pictures somebody else. Name the people, and the trait that makes them care.',
  },
  *check({ document }) {
    const severity = severityFor(document);
    if (severity === null || saysForWhom(document)) return;
    yield {
      message: 'missing',
      severity,
      span: document.outline.title?.span ?? { start: 0, end: 0 },
      fixes: [openingSnippet(document, 'Add the audience', sectionBody('audience', document.kind))],
    };
  },
});

/** A plan without messages, marketing or prices is a checklist for those who switch the thing on. */
const speaksToBuyers = (document: ProductDocument): boolean =>
  hasSection(document.outline, 'positioning-statement', 'pillars') ||
  launchSections(document).some((part) => part === 'marketing' || part === 'pricing');

const BY_BREADTH = { whole: 'warning', partial: 'info', none: null } as const;

/** How loudly a document of its size is asked; null when it is too small to be asked. */
function severityFor(document: ProductDocument): Severity | null {
  switch (document.kind) {
    case 'prd': {
      const breadth = breadthOf(document);
      return breadth === 'none' ? null : breadth === 'full' ? 'warning' : 'hint';
    }
    case 'launch':
      return speaksToBuyers(document) && !isStub(document) ? 'warning' : null;
    case 'prfaq':
      return isStub(document) ? null : 'warning';
    default:
      return BY_BREADTH[briefBreadth(document)];
  }
}
