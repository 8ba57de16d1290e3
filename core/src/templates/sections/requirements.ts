import { blocks, lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

/** One acceptance criterion. */
export const GIVEN =
  '- **Given** [where it starts], **when** [what somebody does], **then** [what they see].';
const STORY =
  'As a [which kind of user], I want to [what they want to do], so that [what gets better for them].';

/** What is to be built, for whom, and how anyone tells that it is done. */
export const requirementSections: readonly SectionText[] = [
  {
    key: 'solution',
    heading: 'Solution',
    text: '[what you propose, in words that need no diagram].',
    label: {
      id: 'solution',
      prefixes: ['solution', 'approach'],
      title: 'Solution',
      description: 'What is to be built, in a paragraph.',
      kinds: ['prd', 'prfaq'],
    },
  },
  {
    key: 'flows',
    heading: 'Key flows',
    text: lines(
      '1. [who begins, where, and with what in hand]',
      '2. [what they do next]',
      '3. [what they have when they are done]',
    ),
  },
  {
    key: 'requirements',
    heading: 'Requirements',
    text: table(
      'ID | Requirement | Priority | Rationale',
      'FR-1 | [what the product does, for whom] | [which priority: Must|Should|Could|Won’t] | [why it is needed]',
      'FR-2 | [what the product does, for whom] | [which priority: Must|Should|Could|Won’t] | [why it is needed]',
    ),
    label: {
      id: 'requirements',
      prefixes: ['requirements', 'fr'],
      title: 'Requirements',
      description: 'A table of requirements with ids, priorities and reasons.',
      kinds: ['prd'],
    },
  },
  {
    key: 'nfr',
    heading: 'Non-functional requirements',
    text: table(
      'ID | Requirement | How checked',
      'NFR-1 | [how fast it answers, as a number with a unit] | [which test shows it]',
      'NFR-2 | [who may see what, and what is kept for how long] | [which test shows it]',
      'NFR-3 | [which people with disabilities can use it, by which standard] | [which test shows it]',
    ),
    label: {
      id: 'nfr',
      prefixes: ['nfr', 'quality'],
      title: 'Non-functional requirements',
      description: 'Speed, security and accessibility, each with the test that shows it.',
      kinds: ['prd'],
    },
  },
  {
    key: 'technical',
    heading: 'Technical considerations',
    text: '[which systems it touches, and what decides how it is built].',
  },
  {
    key: 'stories',
    heading: 'User stories',
    text: blocks('### US-1: [short name of the story]', STORY, GIVEN),
    label: {
      id: 'stories',
      prefixes: ['stories', 'userstories'],
      title: 'User stories',
      description: 'A section with a first story and its acceptance criterion.',
      kinds: ['prd'],
    },
  },
  {
    key: 'acceptance',
    heading: 'Acceptance criteria',
    text: lines(
      GIVEN,
      '- **Given** [what may go wrong], **when** [what somebody does], **then** [what they see].',
    ),
    label: {
      id: 'acceptance',
      prefixes: ['acceptance', 'ac'],
      title: 'Acceptance criteria',
      description: 'How anyone tells that it is done: when all goes well, and when it does not.',
      kinds: ['prd'],
    },
  },
];

export const requirementTemplates: readonly TemplateText[] = [
  {
    id: 'story',
    prefixes: ['story', 'us', 'userstory'],
    title: 'User story',
    description: 'As a …, I want to …, so that …, with an acceptance criterion below it.',
    kinds: ['prd'],
    scope: 'line',
    section: 'stories',
    text: blocks(STORY, GIVEN),
  },
  {
    id: 'jobstory',
    prefixes: ['jobstory', 'job', 'jtbd'],
    title: 'Job story',
    description: 'When …, I want to …, so I can …: for work that has no one role.',
    kinds: ['prd', 'persona'],
    scope: 'line',
    section: 'stories',
    text: '- When [what happens to them], I want to [what they try to do], so I can [what they get done].',
  },
  {
    id: 'gwt',
    prefixes: ['gwt', 'given', 'scenario'],
    title: 'Given, when, then',
    description: 'One acceptance criterion: where it starts, what somebody does, what they see.',
    kinds: ['prd'],
    scope: 'line',
    section: 'acceptance',
    text: GIVEN,
  },
  {
    id: 'ears',
    prefixes: ['ears', 'shall'],
    title: 'Requirement that always holds (EARS)',
    description: 'THE … SHALL …: a requirement without a condition.',
    kinds: ['prd'],
    scope: 'line',
    section: 'requirements',
    text: '- THE [which part of the product] SHALL [what it does].',
  },
  {
    id: 'ears-event',
    prefixes: ['ears-event', 'ears-when'],
    title: 'Requirement on an event (EARS)',
    description: 'WHEN … THE … SHALL …: something happens and the product answers.',
    kinds: ['prd'],
    scope: 'line',
    section: 'requirements',
    text: '- WHEN [what happens], THE [which part of the product] SHALL [what it does].',
  },
  {
    id: 'ears-state',
    prefixes: ['ears-state', 'ears-while'],
    title: 'Requirement in a state (EARS)',
    description: 'WHILE … THE … SHALL …: holds as long as a state lasts.',
    kinds: ['prd'],
    scope: 'line',
    section: 'requirements',
    text: '- WHILE [what is the case], THE [which part of the product] SHALL [what it does].',
  },
  {
    id: 'ears-option',
    prefixes: ['ears-option', 'ears-where'],
    title: 'Requirement of an option (EARS)',
    description: 'WHERE … THE … SHALL …: holds where a feature or plan is present.',
    kinds: ['prd'],
    scope: 'line',
    section: 'requirements',
    text: '- WHERE [which option is present], THE [which part of the product] SHALL [what it does].',
  },
  {
    id: 'ears-unwanted',
    prefixes: ['ears-unwanted', 'ears-if'],
    title: 'Requirement when something goes wrong (EARS)',
    description: 'IF … THEN THE … SHALL …: what the product does about trouble.',
    kinds: ['prd'],
    scope: 'line',
    section: 'requirements',
    text: '- IF [what goes wrong], THEN THE [which part of the product] SHALL [what it does].',
  },
  {
    id: 'moscow',
    prefixes: ['moscow', 'priorities'],
    title: 'Must, should, could, won’t',
    description: 'Requirements by priority, with what is left out this time.',
    kinds: ['prd'],
    scope: 'section',
    section: 'requirements',
    text: blocks(
      '## Requirements',
      '### Must have',
      '- [what the release is worthless without]',
      '### Should have',
      '- [what hurts to leave out, and can be worked around]',
      '### Could have',
      '- [what is nice if time is left]',
      '### Won’t have this time',
      '- [what you leave out], because [why it waits]',
    ),
  },
  {
    id: 'rice',
    prefixes: ['rice', 'prioritisation', 'prioritization'],
    title: 'RICE scores',
    description: 'Reach × impact × confidence ÷ effort, with what each number means.',
    kinds: ['prd'],
    scope: 'section',
    section: null,
    text: blocks(
      '## Prioritisation',
      'Score = reach × impact × confidence ÷ effort. Reach is [who is counted] in [which period].',
      table(
        'Feature | Reach | Impact | Confidence | Effort (person-weeks) | Score',
        '[what you weigh up] | [number of people] | [how much: 3|2|1|0.5|0.25] | [how sure: 100 %|80 %|50 %] | [number of weeks] | [what comes out]',
      ),
    ),
  },
];
