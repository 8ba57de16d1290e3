import { blocks, lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

const LAUNCH_ROW =
  '| T-[number of days] | [YYYY-MM-DD] | [what happens] | [who does it] | [Planned|Started|Done] |';
const TIMELINE = table(
  'T | Date | Milestone | Owner | Status',
  'T-30 | [YYYY-MM-DD] | [what has to be decided] | [who decides it] | Planned',
  'T-14 | [YYYY-MM-DD] | [who is trained by then] | [who trains them] | Planned',
  'T-7 | [YYYY-MM-DD] | [what is ready to publish] | [who publishes it] | Planned',
  'T-0 | [YYYY-MM-DD] | [what goes out] | [who sends it] | Planned',
  'T+30 | [YYYY-MM-DD] | [which targets are read] | [who reads them] | Planned',
);
const MARKETING = table(
  'Initiative | Audience | Message | Owner | Date',
  '[what you do to spread the word] | [who sees it] | [what it says] | [who makes it] | [YYYY-MM-DD]',
);
const PRICING = table(
  'Plan | Who it is for | What is included | Price per month | Billed',
  '[name of the plan] | [who buys it] | [what they get] | [price] | [how it is billed: monthly|annually]',
);
const ENABLEMENT = lines(
  '- **Training:** [who is trained in what], on [YYYY-MM-DD], by [who trains them]',
  '- **Battlecard:** [which rival it is about], by [who writes it]',
  '- **Support:** [which questions are expected], answered by [who answers them]',
);
const DISTRIBUTION = table(
  'Channel | Who it reaches | How they buy | Owner',
  '[where people find it] | [who looks there] | [what they do to get it] | [who runs it]',
);

/** How the product gets to the people it was made for. */
export const launchSections: readonly SectionText[] = [
  {
    key: 'timeline',
    kinds: ['launch'],
    heading: 'Timeline',
    text: TIMELINE,
  },
  {
    key: 'launch',
    heading: 'Launch plan',
    text: table(
      'Task | Owner | Due | Status',
      '[what has to be done] | [who does it] | [YYYY-MM-DD] | [Planned|Started|Done]',
    ),
  },
  {
    key: 'launch',
    kinds: ['launch'],
    heading: 'Launch tasks',
    text: table(
      'Task | Owner | Due | Status',
      '[what has to be written or made] | [who does it] | [YYYY-MM-DD] | [Planned|Started|Done]',
      '[which claims have to be checked] | [who checks them] | [YYYY-MM-DD] | [Planned|Started|Done]',
    ),
    label: {
      id: 'tasks',
      prefixes: ['tasks', 'checklist'],
      title: 'Launch tasks',
      description: 'What has to be done before launch, by whom and by when.',
      kinds: ['launch'],
    },
  },
  {
    key: 'pricing',
    heading: 'Pricing',
    text: blocks('Prices are in [which currency], [which tax is included].', PRICING),
    label: {
      id: 'price',
      prefixes: ['price', 'pricing'],
      title: 'Pricing',
      description: 'Plans, what they include, what they cost and how they are billed.',
      kinds: ['launch', 'positioning', 'prd'],
    },
  },
  {
    key: 'pricing',
    kinds: ['battlecard'],
    heading: 'Pricing snapshot',
    text: table(
      'What it costs | Us | Them',
      '[which plan a typical buyer takes, and for how long] | [what we charge] | [what they charge, and where that can be read]',
    ),
  },
  { key: 'distribution', heading: 'Distribution', text: DISTRIBUTION },
  {
    key: 'distribution',
    kinds: ['persona'],
    heading: 'Where to reach them',
    text: '- [what they read, whom they ask, where they meet]',
  },
  { key: 'marketing-initiatives', heading: 'Marketing initiatives', text: MARKETING },
  { key: 'enablement', heading: 'Sales and support enablement', text: ENABLEMENT },
];

export const launchTemplates: readonly TemplateText[] = [
  {
    id: 'gtm',
    prefixes: ['gtm', 'golaunch'],
    title: 'Go-to-market in five parts',
    description: 'Timeline, marketing, pricing, distribution, enablement: all of a launch plan.',
    kinds: ['launch'],
    scope: 'section',
    section: 'timeline',
    text: blocks(
      '## Timeline',
      TIMELINE,
      '## Marketing initiatives',
      MARKETING,
      '## Pricing',
      PRICING,
      '## Distribution',
      DISTRIBUTION,
      '## Sales and support enablement',
      ENABLEMENT,
    ),
  },
  {
    id: 'tier',
    prefixes: ['tier', 'launchtier'],
    title: 'Launch tier',
    description: 'How large the launch is, and why not larger or smaller.',
    kinds: ['launch', 'prd'],
    scope: 'section',
    section: 'launch',
    text: blocks(
      '## Launch tier',
      '[which tier: Tier 1|Tier 2|Tier 3], because [what is new for whom, and what it is worth].',
      '[what this tier gets: press, training, mails or release notes only].',
    ),
  },
  {
    id: 'launch-row',
    prefixes: ['launch-row', 'workback'],
    title: 'Row of a launch timeline',
    description: 'A row for a table with the columns T, Date, Milestone, Owner and Status.',
    kinds: ['launch'],
    scope: 'line',
    section: 'timeline',
    text: LAUNCH_ROW,
  },
];
