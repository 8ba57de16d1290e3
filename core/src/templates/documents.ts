import { prds } from './documents/prds';
import { frontMatter, usualDocument } from './documents/usual-document';
import { blocks, table } from './lines';
import { sectionText } from './section-texts';
import { LEGEND, raciPhases } from './sections/raci';
import type { DocumentText } from './template';

const PRESS_RELEASE = blocks(
  frontMatter('prfaq'),
  '# [=product name]: [what a customer gains, in one line]',
  '**[who it is for, and what gets better for them, in one sentence]**',
  '## Press release',
  sectionText('press-release', 'prfaq').text,
  '### Problem',
  'Today, [who has the problem] [what goes wrong for them]. They make do with [what they use now], and it costs them [how much time or money].',
  '### Solution',
  'With [=product name], [who it is for] can [what they can do with it]. [how it works, in words that customers use].',
  '### Spokesperson quote',
  '> “[why you made it, in your own words]” — [who says it, in which role]',
  '### How to get started',
  sectionText('call-to-action', 'prfaq').text,
  '### Customer quote',
  sectionText('quote', 'prfaq').text,
  '## External FAQ',
  '### [what a customer asks first]',
  '[what you answer]',
  '### [what a customer asks about the price]',
  '[what you answer]',
  '## Internal FAQ',
  '### [what a sceptical colleague asks first]',
  '[what you answer]',
  '### How will we know that it worked?',
  '[what you measure] goes from [what it is today] to [what to reach] by [YYYY-MM-DD].',
);

const RACI = blocks(
  frontMatter('raci'),
  '# RACI: [=product name]',
  'Agreed on [YYYY-MM-DD] by everyone named here. It is read again when somebody joins, and at each launch.',
  `**Legend:** ${LEGEND}`,
  '## People',
  table(
    'Role | Person',
    ...['PM', 'PMM', 'Eng', 'Design', 'Sales', 'Mktg', 'CS', 'Exec'].map((role) => `${role} | [who it is]`),
  ),
  raciPhases('##'),
  '## Escalation',
  sectionText('approvals', 'raci').text,
);

/** Whole documents; the usual one of a kind comes first. */
export const documents: readonly DocumentText[] = [
  ...prds,
  {
    id: 'prfaq',
    prefixes: ['prfaq', 'pressrelease'],
    title: 'Press release and FAQ',
    description: 'The announcement written before the product, and the questions it will raise.',
    kind: 'prfaq',
    text: PRESS_RELEASE,
  },
  {
    id: 'positioning',
    prefixes: ['positioning', 'positioning-brief'],
    title: 'Positioning brief',
    description: 'Alternatives, audience, value, difference and category, ending in one statement.',
    kind: 'positioning',
    text: usualDocument('positioning', 'Positioning: [=product name]'),
  },
  {
    id: 'messaging',
    prefixes: ['messaging', 'messaging-brief'],
    title: 'Messaging brief',
    description: 'One true thing, pillars with proof, and what to say to whom at which stage.',
    kind: 'messaging',
    text: usualDocument('messaging', 'Messaging: [=product name]'),
  },
  {
    id: 'launch-plan',
    prefixes: ['launch', 'launchplan'],
    title: 'Launch plan',
    description: 'Who hears what when, what it costs, where they get it and how sales is prepared.',
    kind: 'launch',
    text: usualDocument('launch', 'Launch plan: [=product name]'),
  },
  {
    id: 'battlecard',
    prefixes: ['battlecard', 'competitor'],
    title: 'Battlecard',
    description: 'One rival on one page: when they win, when we win, what to ask and to say.',
    kind: 'battlecard',
    text: usualDocument('battlecard', 'Battlecard: [=product name] against [which rival]'),
  },
  {
    id: 'persona-page',
    prefixes: ['persona-page', 'persona-doc'],
    title: 'Persona',
    description: 'One person to write for: goals, pains, words, and their part in the purchase.',
    kind: 'persona',
    text: usualDocument('persona', 'Persona: [name of the persona]'),
  },
  {
    id: 'raci-page',
    prefixes: ['raci-page', 'raci-doc'],
    title: 'RACI of product and product marketing',
    description: 'Who does what from discovery to learning, with people, legend and escalation.',
    kind: 'raci',
    text: RACI,
  },
];
