import { lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

const NON_GOAL = '- [what you leave out] — because [why it waits]';
const QUESTION = '- [ ] [what you do not know yet] (owner: [who finds out], by: [YYYY-MM-DD])';

/** What is left out, what may go wrong, what is not known yet, and when things happen. */
export const scopeSections: readonly SectionText[] = [
  {
    key: 'non-goals',
    heading: 'Non-goals',
    text: NON_GOAL,
    label: {
      id: 'nongoals',
      prefixes: ['nongoals', 'outofscope'],
      title: 'Non-goals',
      description: 'What is left out, each with its reason.',
      kinds: ['prd'],
    },
  },
  {
    key: 'scope',
    heading: 'Scope',
    text: lines(
      '- **In scope:** [what this release holds]',
      '- **Out of scope:** [what you leave out], because [why it waits]',
    ),
  },
  {
    key: 'appetite',
    heading: 'Appetite',
    text: '[number of weeks this is worth], because [why not more].',
  },
  {
    key: 'risks',
    heading: 'Risks',
    text: table(
      'Risk | Likelihood | Impact | Mitigation | Owner',
      '[what could go wrong] | [how likely: Low|Medium|High] | [how bad: Low|Medium|High] | [what you do about it, and when] | [who watches it]',
    ),
    label: {
      id: 'risks',
      prefixes: ['risks'],
      title: 'Risks',
      description: 'A table of what could go wrong and what is done about it.',
      kinds: ['prd', 'launch'],
    },
  },
  {
    key: 'assumptions',
    heading: 'Assumptions',
    text: table(
      'Assumption | How we find out | Owner | By when',
      '[what you take for granted] | [which test would show it] | [who finds out] | [YYYY-MM-DD]',
    ),
    label: {
      id: 'assumptions',
      prefixes: ['assumptions', 'assumption'],
      title: 'Assumptions',
      description: 'What is taken for granted, and how and when it is tested.',
      kinds: ['prd', 'launch', 'positioning'],
    },
  },
  {
    key: 'dependencies',
    heading: 'Dependencies',
    text: table(
      'Dependency | Who delivers it | Needed by',
      '[what has to be there first] | [who delivers it] | [YYYY-MM-DD]',
    ),
  },
  {
    key: 'open-questions',
    heading: 'Open questions',
    text: table(
      'Question | Owner | Due | Needed for',
      '[what you do not know yet] | [who finds out] | [YYYY-MM-DD] | [what waits for the answer]',
    ),
    label: {
      id: 'questions',
      prefixes: ['questions', 'openquestions'],
      title: 'Open questions',
      description: 'What is not known yet, who finds out and by when.',
      kinds: ['prd', 'launch'],
    },
  },
  {
    key: 'decisions',
    heading: 'Decisions',
    text: table(
      'Date | Decision | Why | Who decided',
      '[YYYY-MM-DD] | [what was decided] | [why this and not the other] | [who decided]',
    ),
    label: {
      id: 'decisions',
      prefixes: ['decision', 'decisions'],
      title: 'Decisions',
      description: 'What was decided, when, by whom and why.',
      kinds: ['prd', 'launch', 'positioning', 'messaging', 'raci'],
    },
  },
  {
    key: 'limitations',
    heading: 'Limitations',
    text: table(
      'Limitation | Affects | Say instead | Until',
      '[what it does not do] | [who notices] | [what sales and support may say] | [YYYY-MM-DD]',
    ),
    label: {
      id: 'limits',
      prefixes: ['limits', 'limitations'],
      title: 'Limitations',
      description: 'What it does not do, whom that affects and what to say instead.',
      kinds: ['prd', 'launch', 'battlecard'],
    },
  },
  {
    key: 'timeline',
    heading: 'Timeline',
    text: table(
      'Milestone | Date | Exit criteria | Owner',
      '[what is reached] | [YYYY-MM-DD] | [what has to be true by then] | [who answers for it]',
    ),
    label: {
      id: 'timeline',
      prefixes: ['timeline', 'milestones'],
      title: 'Timeline',
      description: 'Milestones with dates, owners and what has to be true by then.',
      kinds: ['prd'],
    },
  },
  {
    key: 'post-launch',
    heading: 'Post-launch',
    text: table(
      'When | Signal inside (PM) | Signal outside (PMM) | Decision',
      'T+7 | [which usage or defects] | [what customers and sales say] | [what you change, and at which value]',
      'T+30 | [which usage or defects] | [what customers and sales say] | [what you change, and at which value]',
      'T+90 | [which target of the PRD] | [which target of the launch] | [when you keep, fix or stop]',
    ),
    label: {
      id: 'loop',
      prefixes: ['loop', 'feedback', 'postlaunch'],
      title: 'Feedback loop after launch',
      description: 'When you look back, at which signals inside and outside, to decide what.',
      kinds: ['prd', 'launch'],
    },
  },
];

export const scopeTemplates: readonly TemplateText[] = [
  {
    id: 'nongoal',
    prefixes: ['nongoal', 'wont'],
    title: 'Non-goal',
    description: 'One thing that is left out, with its reason.',
    kinds: ['prd'],
    scope: 'line',
    section: 'non-goals',
    text: NON_GOAL,
  },
  {
    id: 'risk',
    prefixes: ['risk'],
    title: 'Risk',
    description: 'One thing that could go wrong, with what is done about it.',
    kinds: ['prd', 'launch'],
    scope: 'line',
    section: 'risks',
    text: '- **[what could go wrong]** — mitigation: [what you do about it]; we notice when [what shows first]; owner: [who watches it]',
  },
  {
    id: 'question',
    prefixes: ['question', 'openquestion'],
    title: 'Open question',
    description: 'One thing that is not known yet, with who finds out and by when.',
    kinds: ['prd', 'launch'],
    scope: 'line',
    section: 'open-questions',
    text: QUESTION,
  },
];
