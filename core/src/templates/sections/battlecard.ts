import { lines } from '../lines';
import type { SectionText } from '../template';

/** What only battlecards and press releases have. */
export const saleSections: readonly SectionText[] = [
  {
    key: 'quick-facts',
    heading: 'Quick facts',
    text: lines(
      '- **What it is:** [what they sell, in one line]',
      '- **Who buys it:** [who chooses them]',
      '- **What else buyers consider:** [what they do without either of you]',
      '- **As of:** [YYYY-MM-DD], from [where it can be read]',
    ),
  },
  {
    key: 'differentiation',
    kinds: ['battlecard'],
    heading: 'Why we win',
    text: '- [what only we have], shown by [which number, customer or test]',
  },
  {
    key: 'press-release',
    heading: 'Press release',
    text: '[which city], [YYYY-MM-DD] — [your company] announces [=product name], which lets [who it is for] [what they can do with it].',
  },
  {
    key: 'faq',
    heading: 'Questions and answers',
    text: lines(
      '### [what a customer asks first]',
      '',
      '[what you answer]',
      '',
      '### [what a colleague asks first]',
      '',
      '[what you answer]',
    ),
  },
  {
    key: 'quote',
    heading: 'Customer quote',
    text: '> “[what a customer would say]” — [who says it, in which role]',
  },
  {
    key: 'call-to-action',
    heading: 'How to get started',
    text: '[what a reader does next, where, and what it costs].',
  },
];
