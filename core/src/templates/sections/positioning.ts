import { blocks, lines, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

const MOORE = lines(
  '> For [who it is for]',
  '> who [what they need or suffer from],',
  '> [=product name] is a [which kind of product]',
  '> that [what gets better for them].',
  '> Unlike [what they use today],',
  '> [=product name] [what only it does].',
);

const ALTERNATIVES = table(
  'Alternative | Why people choose it | Where it falls short',
  '[what they do today, without any product] | [why that is good enough] | [what it costs them]',
  '[which rival they look at] | [what it does well] | [where it stops]',
);

/** What the product is compared with what buyers would use without it. */
export const positioningSections: readonly SectionText[] = [
  {
    key: 'competition',
    heading: 'Alternatives',
    text: ALTERNATIVES,
    label: {
      id: 'alternatives',
      prefixes: ['alternatives', 'competition'],
      title: 'Alternatives',
      description: 'What people use without you, doing nothing included, and where it falls short.',
      kinds: ['prd', 'positioning', 'launch', 'battlecard'],
    },
  },
  {
    key: 'competition',
    kinds: ['battlecard'],
    heading: 'Comparison',
    text: table(
      'What buyers ask | Us | Them',
      '[which need decides] | [what we do about it] | [what they do about it]',
      '[what it costs in a year] | [what we charge] | [what they charge]',
    ),
  },
  {
    key: 'differentiation',
    heading: 'Differentiation',
    text: table(
      'Differentiator | What it makes possible | Why others cannot | Proof',
      '[what only it has] | [what gets better for buyers] | [why rivals do without it] | [which test or customer shows it]',
    ),
  },
  {
    key: 'value',
    heading: 'Value',
    text: '- [who gains], who [what they can do that they could not do before]: [how much time, money or risk it saves]',
  },
  {
    key: 'category',
    heading: 'Market category',
    text: '[which shelf buyers look on], because [why that comparison helps them see the value].',
  },
  {
    key: 'positioning-statement',
    heading: 'Positioning statement',
    text: MOORE,
    label: {
      id: 'moore',
      prefixes: ['moore', 'positioningstatement'],
      title: 'Positioning statement (Moore)',
      description: 'For …, who …, it is a … that …. Unlike …, it …: six slots, one statement.',
      kinds: ['prd', 'positioning', 'messaging', 'launch'],
    },
  },
  {
    key: 'features',
    heading: 'Features',
    text: table(
      'Feature | Benefit | Proof',
      '[what it does] | [what people gain by it] | [which number, customer or test shows it]',
      '[what it does] | [what people gain by it] | [which number, customer or test shows it]',
    ),
    label: {
      id: 'fbp',
      prefixes: ['fbp', 'features'],
      title: 'Feature, benefit, proof',
      description: 'What it does, what people gain by it and what shows that it is true.',
      kinds: ['prd', 'positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
    },
  },
];

export const positioningTemplates: readonly TemplateText[] = [
  {
    id: 'fbd',
    prefixes: ['fbd', 'differentiators'],
    title: 'Feature, benefit, differentiator',
    description: 'What it does, what people gain by it and what no alternative offers.',
    kinds: ['positioning', 'messaging', 'launch', 'battlecard'],
    scope: 'section',
    section: 'features',
    text: blocks(
      '## Features',
      table(
        'Feature | Benefit | Differentiator',
        '[what it does] | [what people gain by it] | [which alternative lacks it, and why]',
        '[what it does] | [what people gain by it] | [which alternative lacks it, and why]',
      ),
    ),
  },
  {
    id: 'benefit',
    prefixes: ['benefit', 'sothat'],
    title: 'Benefit of a feature',
    description: 'Goes behind a feature: who can do what because of it.',
    kinds: ['prd', 'positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
    scope: 'line',
    section: 'features',
    text: '— so that [who gains] can [what they achieve]',
  },
  {
    id: 'dunford',
    prefixes: ['dunford', 'canvas'],
    title: 'Positioning in five parts (Dunford)',
    description: 'Alternatives, attributes, value, best-fit customers, category, in that order.',
    kinds: ['positioning', 'messaging'],
    scope: 'section',
    section: 'competition',
    text: blocks(
      '## Competitive alternatives',
      ALTERNATIVES,
      '## Unique attributes',
      '- [what only you have], so that [who gains] can [what they achieve]',
      '## Value',
      '- [what the attributes are worth], shown by [which number or customer]',
      '## Best-fit customers',
      '- [who cares most about that value], because [what makes them care]',
      '## Market category',
      '[which shelf buyers look on], because [why that comparison helps them see the value].',
    ),
  },
  {
    id: 'pragmatic',
    prefixes: ['pragmatic', 'description'],
    title: 'Positioning in 25 and 50 words (Pragmatic)',
    description: 'One persona and problem, a statement in 25 words, a description in 50.',
    kinds: ['positioning', 'messaging'],
    scope: 'section',
    section: 'positioning-statement',
    text: blocks(
      '## Persona and problem',
      '[which one persona] [what goes wrong for them], and makes do with [what they use now].',
      '## Positioning statement',
      'For [who it is for] who [what they need], [=product name] is a [which kind of product] that [what gets better for them]. Unlike [what they use today], it [what only it does].',
      '## Product description',
      '[=product name] [what it is and does, whom it helps and how, in at most 50 words].',
    ),
  },
];
