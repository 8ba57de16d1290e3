import type { DocumentKind } from '../document/kind/kind';
import type { SectionKey } from '../vocabulary/section-key';
import type { FactName } from './facts';

/** A question that readers of a kind of document ask, and what answers it. */
export interface RubricQuestion {
  readonly id: string;
  readonly text: string;
  /** Sections that answer it, by meaning. The first is where a new answer goes. */
  readonly sections: readonly SectionKey[];
  /** What answers it wherever it stands. */
  readonly facts: readonly FactName[];
  /** Findings that leave it open: a rule, or one of its messages as `rule:message`. */
  readonly openIf: readonly string[];
  /** Findings that leave a part of it open. */
  readonly partlyIf: readonly string[];
}

const audience: RubricQuestion = {
  id: 'audience',
  text: 'Who is it for?',
  sections: ['audience', 'buyer', 'by-audience', 'jobs'],
  facts: ['people'],
  openIf: ['missing-target-audience'],
  partlyIf: ['audience-too-broad'],
};
const problem: RubricQuestion = {
  id: 'problem',
  text: 'What goes wrong for them today?',
  sections: ['problem', 'why-now', 'jobs'],
  facts: ['problem'],
  openIf: ['missing-problem'],
  partlyIf: ['solution-in-problem'],
};
const gain: RubricQuestion = {
  id: 'gain',
  text: 'What do they gain?',
  sections: ['value'],
  facts: ['benefits', 'gain'],
  openIf: [
    'feature-without-benefit:none',
    'feature-without-benefit:noneAnywhere',
    'feature-without-benefit:implied',
  ],
  partlyIf: ['feature-without-benefit', 'benefit-restates-feature'],
};
const success: RubricQuestion = {
  id: 'success',
  text: 'How will we know it worked?',
  sections: ['metrics'],
  facts: ['success'],
  openIf: ['metrics-missing:missing', 'metrics-missing:goals'],
  partlyIf: ['metrics-missing', 'metric-incomplete', 'metric-arithmetic'],
};
const alternatives: RubricQuestion = {
  id: 'alternatives',
  text: 'What would they use instead?',
  sections: ['competition'],
  facts: ['alternatives'],
  openIf: ['alternatives-missing:none'],
  partlyIf: ['alternatives-missing'],
};
const difference: RubricQuestion = {
  id: 'difference',
  text: 'What makes it different?',
  sections: ['differentiation', 'features'],
  facts: ['difference'],
  openIf: [],
  partlyIf: [],
};
const proof: RubricQuestion = {
  id: 'proof',
  text: 'Why should anyone believe it?',
  sections: ['proof', 'evidence'],
  facts: ['proof'],
  openIf: [],
  partlyIf: ['claim-without-proof', 'unqualified-superlative'],
};
const oneThing: RubricQuestion = {
  id: 'one-thing',
  text: 'What should a buyer remember if nothing else?',
  sections: ['one-true-thing', 'tagline'],
  facts: ['coreMessage'],
  openIf: ['one-true-thing-missing:missing'],
  partlyIf: ['one-true-thing-missing'],
};
const unknowns: RubricQuestion = {
  id: 'unknowns',
  text: 'What is not known yet, and who finds out?',
  sections: ['open-questions', 'risks', 'assumptions', 'dependencies', 'decisions'],
  facts: ['unknowns'],
  openIf: ['missing-required-section'],
  partlyIf: ['open-question-unowned'],
};

const objections: RubricQuestion = {
  id: 'objections',
  text: 'What will sceptics say, and what do we answer?',
  sections: ['objections', 'faq'],
  facts: [],
  openIf: [],
  partlyIf: [],
};

/** The questions of each kind of document, in the order in which readers ask them. */
export const RUBRIC: Readonly<Record<DocumentKind, readonly RubricQuestion[]>> = {
  prd: [
    problem,
    {
      id: 'evidence',
      text: 'How do we know?',
      sections: ['evidence'],
      facts: ['evidence'],
      openIf: ['problem-without-evidence'],
      partlyIf: [],
    },
    audience,
    { ...gain, sections: ['value', 'goals'] },
    success,
    {
      id: 'work',
      text: 'What do we build, and what comes first?',
      sections: ['requirements', 'features', 'solution', 'stories', 'scope', 'flows'],
      facts: ['work'],
      openIf: ['missing-required-section'],
      partlyIf: ['everything-must', 'rice-arithmetic', 'malformed-user-story', 'id-duplicate-or-dangling'],
    },
    {
      id: 'exclusions',
      text: 'What do we leave out?',
      sections: ['non-goals'],
      facts: ['exclusions'],
      openIf: ['non-goals-missing'],
      partlyIf: ['scope-contradiction'],
    },
    {
      id: 'done',
      text: 'When is it done?',
      sections: ['acceptance'],
      facts: ['criteria'],
      openIf: ['missing-acceptance-criteria:none'],
      partlyIf: ['missing-acceptance-criteria'],
    },
    unknowns,
  ],
  positioning: [
    audience,
    { ...problem, partlyIf: [] },
    alternatives,
    {
      id: 'category',
      text: 'What kind of thing is it?',
      sections: ['category', 'positioning-statement'],
      facts: ['category'],
      openIf: [],
      partlyIf: ['positioning-slot-missing'],
    },
    difference,
    { ...gain, sections: ['value', 'pillars'] },
    proof,
    oneThing,
  ],
  messaging: [
    audience,
    oneThing,
    {
      id: 'pillars',
      text: 'What do we say?',
      sections: ['pillars', 'by-audience', 'by-stage', 'positioning-statement'],
      facts: ['pillars'],
      openIf: [],
      partlyIf: ['positioning-slot-missing'],
    },
    { ...gain, sections: ['value', 'pillars'] },
    {
      id: 'coverage',
      text: 'What do we say to whom, and when?',
      sections: ['by-audience', 'by-stage'],
      facts: ['messages'],
      openIf: [],
      partlyIf: ['message-coverage-gap'],
    },
    proof,
    alternatives,
    {
      id: 'words',
      text: 'Which words do we use, and which not?',
      sections: ['words-use', 'words-avoid', 'voice'],
      facts: [],
      openIf: [],
      partlyIf: [],
    },
  ],
  launch: [
    { ...audience, text: 'Who hears about it?' },
    {
      ...gain,
      sections: ['value', 'pillars', 'positioning-statement', 'one-true-thing'],
      text: 'What do we tell them they gain?',
    },
    {
      id: 'timeline',
      text: 'When does it happen?',
      sections: ['timeline'],
      facts: ['timeline'],
      openIf: ['gtm-part-missing'],
      partlyIf: [],
    },
    {
      id: 'marketing',
      text: 'How is the word spread?',
      sections: ['marketing-initiatives'],
      facts: ['marketing'],
      openIf: ['gtm-part-missing'],
      partlyIf: ['message-coverage-gap', 'claim-without-proof', 'unqualified-superlative'],
    },
    {
      id: 'pricing',
      text: 'What does it cost, and where do people get it?',
      sections: ['pricing', 'distribution'],
      facts: ['pricing', 'distribution'],
      openIf: ['gtm-part-missing'],
      partlyIf: ['price-arithmetic'],
    },
    {
      id: 'enablement',
      text: 'How are sales and support prepared?',
      sections: ['enablement'],
      facts: ['enablement'],
      openIf: ['gtm-part-missing'],
      partlyIf: [],
    },
    {
      id: 'tasks',
      text: 'Who does what by when?',
      sections: ['launch', 'raci'],
      facts: ['tasks', 'matrix'],
      openIf: [],
      partlyIf: ['launch-task-unowned'],
    },
    { ...success, sections: ['metrics', 'post-launch'] },
    { ...unknowns, text: 'What could go wrong, and who watches it?' },
  ],
  battlecard: [
    {
      id: 'rival',
      text: 'Who are we up against?',
      sections: ['competition', 'quick-facts', 'summary'],
      facts: ['alternatives'],
      openIf: [],
      partlyIf: [],
    },
    { ...difference, text: 'Why do we win?', sections: ['differentiation', 'pillars'] },
    { ...gain, sections: ['value', 'features'], text: 'What does the buyer gain with us?' },
    { ...proof, text: 'What proves it?' },
    objections,
    {
      id: 'pricing',
      text: 'How do the prices compare?',
      sections: ['pricing'],
      facts: ['prices'],
      openIf: [],
      partlyIf: ['price-arithmetic'],
    },
  ],
  prfaq: [
    { ...audience, sections: ['audience', 'buyer', 'press-release', 'jobs'] },
    problem,
    {
      id: 'solution',
      text: 'What is it, and how does it work?',
      sections: ['solution', 'features', 'summary', 'press-release'],
      facts: ['work'],
      openIf: ['missing-required-section'],
      partlyIf: [],
    },
    gain,
    alternatives,
    {
      ...proof,
      text: 'Who says so besides us?',
      sections: ['quote', 'proof', 'evidence'],
      facts: ['quote', 'proof'],
    },
    {
      id: 'start',
      text: 'How does a customer get started?',
      sections: ['call-to-action', 'distribution', 'launch', 'pricing'],
      facts: ['prices'],
      openIf: ['missing-required-section'],
      partlyIf: ['price-arithmetic'],
    },
    {
      ...objections,
      text: 'What will people ask?',
      sections: ['faq', 'open-questions', 'objections'],
      openIf: ['missing-required-section'],
    },
  ],
  persona: [
    {
      id: 'who',
      text: 'Who are they?',
      sections: ['audience', 'summary'],
      facts: ['people'],
      openIf: [],
      partlyIf: [],
    },
    {
      id: 'goals',
      text: 'What do they want to get done?',
      sections: ['goals', 'jobs'],
      facts: [],
      openIf: [],
      partlyIf: [],
    },
    {
      id: 'pains',
      text: 'What stands in their way?',
      sections: ['problem'],
      facts: ['problem'],
      openIf: [],
      partlyIf: [],
    },
    {
      id: 'evidence',
      text: 'How do we know?',
      sections: ['evidence', 'quote'],
      facts: ['evidence'],
      openIf: [],
      partlyIf: [],
    },
    {
      id: 'choice',
      text: 'How do they choose, and who decides with them?',
      sections: ['buyer', 'objections', 'competition'],
      facts: [],
      openIf: [],
      partlyIf: [],
    },
  ],
  raci: [
    {
      id: 'matrix',
      text: 'What is there to do, and who takes part?',
      sections: [],
      facts: ['matrix'],
      openIf: [],
      partlyIf: [],
    },
    {
      id: 'decider',
      text: 'Who answers for each activity?',
      sections: [],
      facts: ['accountable'],
      openIf: [],
      partlyIf: ['raci-no-accountable', 'raci-multiple-accountable'],
    },
    {
      id: 'doer',
      text: 'Who does the work?',
      sections: [],
      facts: ['responsible'],
      openIf: [],
      partlyIf: ['raci-no-responsible'],
    },
    {
      id: 'escalation',
      text: 'What happens when people disagree?',
      sections: ['approvals', 'decisions'],
      facts: [],
      openIf: [],
      partlyIf: [],
    },
  ],
};
