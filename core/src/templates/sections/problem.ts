import { lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

const SOURCES = table(
  'Source | Kind | n | Finding | Link',
  '[which interviews, tickets or usage data] | internal | [number of cases] | [what you found] | [where it can be read]',
  '[which market study, win or loss] | external | [number of cases] | [what you found] | [where it can be read]',
);

/** What it is, what is wrong today, for whom, and how we know. */
export const problemSections: readonly SectionText[] = [
  {
    key: 'summary',
    heading: 'Summary',
    text: '[=product name] is for [who it is for]. It lets them [what they can do with it], so that [what gets better for them].',
    label: {
      id: 'summary',
      prefixes: ['summary', 'tldr', 'oneliner'],
      title: 'Summary',
      description: 'What it is, whom it is for and what gets better, in two sentences.',
      kinds: ['prd', 'positioning', 'messaging', 'launch', 'prfaq'],
    },
  },
  {
    key: 'summary',
    kinds: ['battlecard'],
    heading: 'Thirty-second read',
    text: lines('- **They win when** [when buyers choose them]', '- **We win when** [when buyers choose us]'),
  },
  {
    key: 'problem',
    heading: 'Problem',
    text: 'Today, [who has the problem] [what goes wrong for them]. They make do with [what they use now], and it costs them [how much time or money].',
    label: {
      id: 'problem',
      prefixes: ['problem', 'pain'],
      title: 'Problem',
      description: 'Who has which problem, how they manage today, and what that costs them.',
      kinds: ['prd', 'positioning', 'messaging', 'prfaq'],
    },
  },
  {
    key: 'problem',
    kinds: ['persona'],
    heading: 'Pains',
    text: lines('- [what takes them too long]', '- [what they worry about before a big day]'),
  },
  {
    key: 'why-now',
    heading: 'Why now',
    text: '[what changed that makes this worth doing now], and [what happens if it waits a year].',
    label: {
      id: 'why-now',
      prefixes: ['whynow', 'background'],
      title: 'Why now',
      description: 'What changed, and what happens if it waits.',
      kinds: ['prd', 'positioning', 'launch'],
    },
  },
  {
    key: 'evidence',
    heading: 'Evidence',
    text: SOURCES,
    label: {
      id: 'evidence',
      prefixes: ['evidence', 'research', 'insight'],
      title: 'Evidence',
      description: 'A table of what supports the problem: one source from inside, one from outside.',
      kinds: ['prd'],
    },
  },
  // To buyers, evidence is proof of what is promised.
  { key: 'evidence', kinds: ['positioning', 'messaging', 'battlecard'], heading: 'Research', text: SOURCES },
  {
    key: 'evidence',
    kinds: ['persona'],
    heading: 'In their words',
    text: '> “[what they said, word for word]” — [who said it, in which interview]',
  },
  {
    key: 'audience',
    heading: 'Target audience',
    text: lines(
      '- **Primary:** [who gains most], because [what makes them care]',
      '- **Secondary:** [who else gains from it]',
      '- **Not for:** [who is better off without it]',
    ),
    label: {
      id: 'audience',
      prefixes: ['audience', 'icp'],
      title: 'Target audience',
      description: 'Who comes first and why, who comes second, and who is left out.',
      kinds: ['prd', 'positioning', 'messaging', 'launch', 'prfaq'],
    },
  },
  {
    key: 'audience',
    kinds: ['persona'],
    heading: 'Who they are',
    text: '[what their work is, in which kind of company, and how long they have done it].',
  },
  {
    key: 'buyer',
    heading: 'Buyer',
    text: lines(
      '- **Buyer:** [who signs], who looks for [what decides for them]',
      '- **Champion:** [who asks for it], who needs [what helps them to argue for it]',
      '- **User:** [who works with it each day]',
    ),
  },
  {
    key: 'buyer',
    kinds: ['persona'],
    heading: 'Role in the purchase',
    text: '[what they decide, and whom they have to convince].',
  },
  {
    key: 'anti-persona',
    heading: 'Not for',
    text: '- [who it is not for], because [why they are better served elsewhere]',
  },
  {
    key: 'jobs',
    heading: 'Jobs to be done',
    text: '- When [what happens to them], I want to [what they try to do], so I can [what they get done].',
  },
  {
    key: 'jobs',
    kinds: ['persona'],
    heading: 'Jobs to be done',
    text: lines(
      '- When [what happens at work], I want to [what they try to do], so I can [what they get done].',
      '- **Holds them back:** [what habit or worry keeps them where they are]',
    ),
  },
  {
    key: 'goals',
    heading: 'Goals',
    text: lines(
      '- **For customers:** [what is different for them when this works]',
      '- **For the business:** [what is different for us when this works]',
    ),
    label: {
      id: 'goals',
      prefixes: ['goals', 'objectives'],
      title: 'Goals',
      description: 'What is different for customers and for the business when this works.',
      kinds: ['prd', 'launch'],
    },
  },
  {
    key: 'goals',
    kinds: ['persona'],
    heading: 'Goals',
    text: lines('- [what they are measured by]', '- [what they would be proud of]'),
  },
];

export const problemTemplates: readonly TemplateText[] = [
  {
    id: 'persona',
    prefixes: ['persona', 'user-persona'],
    title: 'Personas: user and buyer',
    description: 'Who uses it and who pays for it, with what each cares about.',
    kinds: ['prd', 'positioning', 'messaging', 'launch'],
    scope: 'section',
    section: 'audience',
    text: lines(
      '## Personas',
      '',
      table(
        'Persona | Role | Cares about | Struggles with | What we promise',
        '[name of the user] | user | [what they try to get done] | [what gets in the way] | [what gets better for them]',
        '[name of the buyer] | buyer | [what they are measured by] | [what it costs them today] | [what they can show for it]',
      ),
    ),
  },
  {
    id: 'vuf',
    prefixes: ['vuf', 'feasibility'],
    title: 'Value, usability, feasibility',
    description: 'Before building: whether it is worth it, people can use it and we can make it.',
    kinds: ['prd'],
    scope: 'section',
    section: 'evidence',
    text: lines(
      '## Validation',
      '',
      table(
        'Goal | Answer | Evidence | What could prove us wrong',
        'Value: do they want it? | [what makes it worth having] | [what you saw that says so] | [what would show the opposite]',
        'Usability: can they use it? | [what they have to learn] | [which test showed it] | [what would show the opposite]',
        'Feasibility: can we build it? | [what makes it possible] | [which engineer tried it] | [what would show the opposite]',
      ),
    ),
  },
];
