import { isStub } from '../../document/kind/brief-shape';
import {
  LAUNCH_PARTS,
  type LaunchPart,
  launchPartsIn,
  launchSections,
} from '../../document/launch/launch-parts';
import type { ProductDocument } from '../../document/product-document';
import { leavesOf } from '../../document/structure/leaf';
import { sectionsFor } from '../../document/structure/outline';
import { sectionSnippet } from '../../lint/fixes/section-snippet';
import { listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';
import type { SectionKey } from '../../vocabulary/section-key';

const NAMES: Readonly<Record<LaunchPart, string>> = {
  timeline: 'when it happens',
  marketing: 'how the word is spread',
  pricing: 'what it costs',
  enablement: 'how sales and support are prepared',
  distribution: 'where people get it',
};

const SECTIONS: Readonly<Record<LaunchPart, SectionKey>> = {
  timeline: 'timeline',
  marketing: 'marketing-initiatives',
  pricing: 'pricing',
  enablement: 'enablement',
  distribution: 'distribution',
};

/** Small launches by name: notes and a date are all they need. */
const SMALL = /\b(?:tier[\s-]?(?:3|4|three|c)|t3|l3|p3|minor|small|silent|soft)\b/i;
/** Titles of documents that explain or collect rather than plan one launch. */
const NOT_A_PLAN =
  /\b(?:tiers?|process|checklist|activity list|how to|guide|hub|resources|posts?|copy|kit|template|runbook|retro|playbook)\b/i;

export const gtmPartMissing = defineRule({
  id: 'gtm-part-missing',
  area: 'launch',
  summary: 'A launch plan leaves out a part of going to market',
  kinds: ['launch'],
  level: 'info',
  since: '0.1.0',
  messages: {
    missing:
      'The plan does not say {parts}, so that is decided late or by nobody. Add {count}, or one line on why it does not apply.',
  },
  *check({ document }) {
    const { title, root } = document.outline;
    if (!isPlan(document)) return;
    const present = launchPartsIn(document);
    const missing = LAUNCH_PARTS.filter((part) => !present.has(part)).filter(
      (part) => !isSmall(document) || part === 'timeline',
    );
    if (missing.length === 0) return;
    yield {
      message: 'missing',
      span: title?.span ?? { start: root.span.start, end: root.span.start },
      data: {
        parts: listWords(
          missing.map((part) => NAMES[part]),
          'or',
        ),
        count: missing.length === 1 ? 'a section' : 'sections',
      },
      fixes: missing.map((part) => {
        const section = sectionBody(SECTIONS[part], document.kind);
        return sectionSnippet(document, `Add “${section.heading}”`, section);
      }),
    };
  },
});

/** A document is asked for the parts of a plan when it has two of them as sections. */
const isPlan = (document: ProductDocument): boolean =>
  !NOT_A_PLAN.test(document.outline.title?.text ?? '') &&
  !isStub(document) &&
  launchSections(document).length >= 2;

const isSmall = (document: ProductDocument): boolean =>
  SMALL.test(document.outline.title?.text ?? '') ||
  sectionsFor(document.outline, 'launch').some(
    ({ title, content }) =>
      /tier|level/.test(title) &&
      content.some((block) => block.kind === 'paragraph' && SMALL.test(block.prose.text.slice(0, 60))),
  ) ||
  leavesOf(document).some(
    ({ prose }) => /^\W{0,4}(?:launch )?tier\W{1,5}/i.test(prose.text) && SMALL.test(prose.text.slice(0, 40)),
  );
