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

type Parts = Omit<Template, 'body'>;

/** Bodies are written when they are asked for: most runs need none, and few need more than one. */
const template = (parts: Parts, text: string): Template => ({
  ...parts,
  get body() {
    // The cursor ends behind the text.
    return `${writeBody(text)}$0`;
  },
});

const ofDocument = ({ text, kind, ...label }: DocumentText): Template =>
  template({ ...label, kinds: [kind], scope: 'document', section: null }, text);

const ofSection = ({ key, heading, text, label }: SectionText): readonly Template[] =>
  label ? [template({ ...label, scope: 'section', section: key }, `## ${heading}\n\n${text}`)] : [];

const ofPart = ({ text, ...part }: TemplateText): Template => template(part, text);

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
