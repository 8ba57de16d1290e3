import { documents } from './documents';
import { SECTION_TEXTS } from './section-texts';
import { everywhere } from './sections/housekeeping';
import { launchTemplates } from './sections/launch';
import { messagingTemplates } from './sections/messaging';
import { metricTemplates } from './sections/metrics';
import { positioningTemplates } from './sections/positioning';
import { problemTemplates } from './sections/problem';
import { raciTemplates } from './sections/raci';
import { requirementTemplates } from './sections/requirements';
import { scopeTemplates } from './sections/scope';
import type { DocumentText, SectionText, Template, TemplateText } from './template';
import { writeBody } from './write-body';

/** Where the cursor ends. */
const END = '$0';

function ofDocument({ text, kind, ...label }: DocumentText): Template {
  return { ...label, kinds: [kind], scope: 'document', section: null, body: writeBody(text) + END };
}

function ofSection({ key, heading, text, label }: SectionText): readonly Template[] {
  if (!label) return [];
  return [{ ...label, scope: 'section', section: key, body: writeBody(`## ${heading}\n\n${text}`) + END }];
}

function ofPart({ text, ...part }: TemplateText): Template {
  return { ...part, body: writeBody(text) + END };
}

/** Every template: whole documents, then sections, then other parts. */
export const TEMPLATES: readonly Template[] = [
  ...documents.map(ofDocument),
  ...SECTION_TEXTS.flatMap(ofSection),
  ...[
    ...problemTemplates,
    ...requirementTemplates,
    ...metricTemplates,
    ...scopeTemplates,
    ...positioningTemplates,
    ...messagingTemplates,
    ...launchTemplates,
    ...raciTemplates,
    ...everywhere,
  ].map(ofPart),
];
