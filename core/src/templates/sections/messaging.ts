import { blocks, lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

const ONE_TRUE_THING = '**[one sentence that a buyer should remember]**';
const PILLARS = table(
  'Pillar | Why it matters | Proof',
  '[what buyers gain, in a few words] | [which pain it answers] | [which number, customer or test shows it]',
  '[what buyers gain, in a few words] | [which pain it answers] | [which number, customer or test shows it]',
  '[what buyers gain, in a few words] | [which pain it answers] | [which number, customer or test shows it]',
);

/** What is said, to whom, when, and with which proof. */
export const messagingSections: readonly SectionText[] = [
  {
    key: 'one-true-thing',
    heading: 'One true thing',
    text: ONE_TRUE_THING,
    label: {
      id: 'onething',
      prefixes: ['onething', 'coremessage'],
      title: 'One true thing',
      description: 'The one sentence that every page, mail and talk comes back to.',
      kinds: ['positioning', 'messaging', 'launch'],
    },
  },
  {
    key: 'tagline',
    heading: 'Tagline',
    text: '[your promise, in at most ten words]',
  },
  {
    key: 'pillars',
    heading: 'Messaging pillars',
    text: PILLARS,
    label: {
      id: 'pillars',
      prefixes: ['pillars'],
      title: 'Messaging pillars',
      description: 'Three things to say, each with the pain it answers and its proof.',
      kinds: ['positioning', 'messaging', 'launch'],
    },
  },
  {
    key: 'pillars',
    kinds: ['battlecard'],
    heading: 'Ask this',
    text: lines(
      '- [what to ask so that they tell you how they work today]',
      '- [what to ask so that they see what it costs them]',
    ),
  },
  {
    key: 'proof',
    heading: 'Proof points',
    text: table(
      'Claim | Proof | Source | As of',
      '[what you say] | [which number, customer or test shows it] | [where it can be read] | [YYYY-MM-DD]',
    ),
  },
  {
    key: 'by-audience',
    heading: 'Message by audience',
    text: table(
      'Audience | Pain | Message | Next step',
      '[who pays for it] | [what costs them sleep] | [what to say to them] | [what they do next]',
      '[who works with it] | [what costs them time] | [what to say to them] | [what they do next]',
    ),
  },
  {
    key: 'by-stage',
    heading: 'Message by stage',
    text: table(
      'Stage | What they ask | Message | Proof | Channel',
      'Awareness | [what they wonder about] | [what to say then] | [which number or customer shows it] | [where they hear it]',
      'Consideration | [what they compare] | [what to say then] | [which number or customer shows it] | [where they hear it]',
      'Purchase | [what they fear] | [what to say then] | [which number or customer shows it] | [where they hear it]',
    ),
    label: {
      id: 'stage',
      prefixes: ['stage', 'stages', 'funnel'],
      title: 'Message by stage',
      description: 'What to say while buyers find out, compare and decide.',
      kinds: ['messaging', 'launch', 'positioning'],
    },
  },
  {
    key: 'objections',
    heading: 'Objections',
    text: table(
      'Objection | Answer | Proof',
      '“[what they say, word for word]” | [what you answer] | [which number, customer or test shows it]',
    ),
    label: {
      id: 'objections',
      prefixes: ['objections'],
      title: 'Objections',
      description: 'What buyers say against it, what you answer and what shows that it is true.',
      kinds: ['positioning', 'messaging', 'launch', 'battlecard'],
    },
  },
  {
    key: 'voice',
    heading: 'Voice and tone',
    text: lines(
      '- **We sound:** [which three words describe it], as in “[one sentence as you would write it]”',
      '- **We never sound:** [which words describe the opposite]',
    ),
  },
  {
    key: 'words-use',
    heading: 'Words to use',
    text: lines('- [which word your buyers use], for [what it stands for]'),
  },
  {
    key: 'words-avoid',
    heading: 'Words to avoid',
    text: '- “[which word to avoid]” → “[which word to use instead]” ([why it misleads])',
  },
  {
    key: 'words-avoid',
    kinds: ['battlecard'],
    heading: 'Do not say',
    text: '- “[what you may not say]”, because [why it is not true, or not fair]',
  },
];

export const messagingTemplates: readonly TemplateText[] = [
  {
    id: 'house',
    prefixes: ['house', 'messagehouse'],
    title: 'Message house',
    description: 'The one true thing as the roof, pillars with proof, positioning below.',
    kinds: ['positioning', 'messaging', 'launch'],
    scope: 'section',
    section: 'pillars',
    text: blocks(
      '## One true thing',
      ONE_TRUE_THING,
      '## Messaging pillars',
      PILLARS,
      '## Positioning statement',
      'For [who it is for] who [what they need or suffer from], [=product name] is a [which kind of product] that [what gets better for them]. Unlike [what they use today], [=product name] [what only it does].',
    ),
  },
  {
    id: 'pillar',
    prefixes: ['pillar'],
    title: 'Messaging pillar',
    description: 'One thing to say, with the pain it answers and its proof.',
    kinds: ['positioning', 'messaging', 'launch'],
    scope: 'line',
    section: 'pillars',
    text: '- **[what buyers gain, in a few words]:** [which pain it answers] — proof: [which number, customer or test shows it]',
  },
  {
    id: 'claim',
    prefixes: ['claim', 'perception'],
    title: 'Perception, tagline, proof',
    description: 'What people believe, the line that answers it and the fact that makes it true.',
    kinds: ['positioning', 'messaging', 'launch'],
    scope: 'line',
    section: 'proof',
    text: lines(
      '- **Perception:** [what people believe today]',
      '- **Tagline:** [your answer, in at most ten words]',
      '- **Proof:** [which fact makes it true] ([where it can be read], [YYYY-MM-DD])',
    ),
  },
  {
    id: 'register',
    prefixes: ['register', 'claims'],
    title: 'Claims register',
    description: 'Every claim with its status, source, date and owner, and where it may be used.',
    kinds: ['positioning', 'messaging', 'launch'],
    scope: 'section',
    section: 'proof',
    text: blocks(
      '## Claims register',
      table(
        'Claim | Status | Source | As of | Owner | Use in | Expires',
        '[what you say] | [Unverified|Verified|Retired] | [where it can be read] | [YYYY-MM-DD] | [who keeps it true] | [which pages and decks] | [YYYY-MM-DD]',
      ),
    ),
  },
  {
    id: 'objection',
    prefixes: ['objection'],
    title: 'Objection and answer',
    description: 'What a buyer says against it, and what you answer.',
    kinds: ['positioning', 'messaging', 'launch', 'battlecard'],
    scope: 'line',
    section: 'objections',
    text: '- **“[what they say, word for word]”** [what you answer, and which fact supports it]',
  },
  {
    id: 'words',
    prefixes: ['words', 'language'],
    title: 'Words to use and to avoid',
    description: 'The words of your buyers, and what they replace; the tool reads them as rules.',
    kinds: ['positioning', 'messaging', 'launch'],
    scope: 'section',
    section: 'words-use',
    text: blocks(
      '## Words to use',
      '- [which word your buyers use], for [what it stands for]',
      '## Words to avoid',
      '- “[which word to avoid]” → “[which word to use instead]” ([why it misleads])',
    ),
  },
];
