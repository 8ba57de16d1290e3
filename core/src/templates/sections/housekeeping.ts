import { lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

/** What keeps a document alive. */
export const housekeepingSections: readonly SectionText[] = [
  { key: 'status', heading: 'Status', text: '[Draft|In review|Approved]' },
  {
    key: 'changelog',
    heading: 'Change log',
    text: table('Date | Change | Who', '[YYYY-MM-DD] | [what changed] | [who changed it]'),
  },
  {
    key: 'approvals',
    heading: 'Approvals',
    text: table(
      'Role | Name | Decision | Date',
      '[which role] | [who decides] | [Open|Approved|Declined] | [YYYY-MM-DD]',
    ),
  },
  {
    key: 'approvals',
    kinds: ['raci'],
    heading: 'Escalation',
    text: 'The A of the row decides after hearing every C. When two rows pull against each other, [who decides then] decides within [number of days].',
  },
  {
    key: 'glossary',
    heading: 'Key terms',
    text: table('Term | Meaning', '[which term] | [what it means here]'),
  },
  {
    key: 'appendix',
    heading: 'Related documents',
    text: lines('- [which document readers need next]'),
  },
];

export const everywhere: readonly TemplateText[] = [
  {
    id: 'disable',
    prefixes: ['disable', 'ignore'],
    title: 'Turn a check off here',
    description: 'A comment that turns one check off for the next line, and says why.',
    kinds: ['prd', 'positioning', 'messaging', 'launch', 'battlecard', 'prfaq', 'persona', 'raci'],
    scope: 'line',
    section: null,
    text: '<!-- throughline-disable-next-line [name-of-the-check] -- [why it does not apply here] -->',
  },
];
