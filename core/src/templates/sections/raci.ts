import type { DocumentKind } from '../../document/kind/kind';
import { CORE_ACTIVITIES } from '../../raci/core-activities';
import { blocks, table } from '../lines';
import type { SectionText, TemplateText } from '../template';

/** What the letters stand for. */
export const LEGEND =
  'R does the work · A answers for the result, one per row · C is asked before · I is told after · an empty cell means not involved.';
const ROLES = 'Activity | PM | PMM | Eng | Design | Sales | Mktg | CS | Exec';
const MATRIX = table(
  'Activity | PM | PMM | Eng | Sales',
  '[what has to be done] | [A/R|A|R|C|I] | [C|R|A|A/R|I] | [C|R|A|A/R|I] | [I|C|R|A|A/R]',
  '[what has to be decided] | [C|R|A|A/R|I] | [A/R|A|R|C|I] | [I|C|R|A|A/R] | [C|R|A|A/R|I]',
);
const IN: readonly DocumentKind[] = ['raci', 'prd', 'launch'];

/** Who does what. */
export const raciSections: readonly SectionText[] = [
  {
    key: 'raci',
    heading: 'RACI',
    text: blocks(LEGEND, MATRIX),
    label: {
      id: 'raci',
      prefixes: ['raci', 'whodoeswhat'],
      title: 'RACI matrix',
      description: 'Who does, answers for, is asked about and is told about each piece of work.',
      kinds: IN,
    },
  },
];

/** The default matrix of one phase. */
const matrixOf = (phase: string): string =>
  table(
    ROLES,
    ...CORE_ACTIVITIES.filter((core) => core.phase === phase).map(({ name, letters }) =>
      [name, ...letters].join(' | '),
    ),
  );

const PHASES = [...new Set(CORE_ACTIVITIES.map(({ phase }) => phase))];

/** The work between product management and product marketing, a chapter a phase. */
export const raciPhases = (marks: string): string =>
  blocks(...PHASES.flatMap((phase) => [`${marks} ${phase}`, matrixOf(phase)]));

export const raciTemplates: readonly TemplateText[] = [
  {
    id: 'raci-pmpmm',
    prefixes: ['raci-pmpmm', 'raci-full'],
    title: 'RACI between product management and product marketing',
    description: 'From discovery to learning: 26 activities, eight roles, one accountable each.',
    kinds: ['raci'],
    scope: 'section',
    section: 'raci',
    text: blocks('## RACI', LEGEND, raciPhases('###')),
  },
  {
    id: 'raci-small',
    prefixes: ['raci-small', 'raci-startup'],
    title: 'RACI for a small team',
    description: 'Twelve activities, five roles, for teams whose people wear several hats.',
    kinds: IN,
    scope: 'section',
    section: 'raci',
    text: blocks(
      '## RACI',
      LEGEND,
      table(
        'Activity | PM | Marketing | Eng | Sales and support | Founder',
        'Study what users need | A/R | C | I | C | I',
        'State the problem and whom it concerns | A/R | C | C | I | C',
        'Write the PRD and the user stories | A/R | C | C | I | I',
        'Choose the positioning and the one true thing | C | A/R | I | C | C',
        'Check claims and their proof | A | R | C | I | I',
        'Build and test the product | C | I | A/R | I | I',
        'Plan go-to-market and its dates | C | A/R | I | C | I',
        'Set prices and packages | C | R | I | C | A',
        'Train and equip sales and support | C | A/R | I | R | I',
        'Decide go or no-go, and release | A/R | C | R | C | C',
        'Review product performance | A/R | C | C | C | I',
        'Review market response | C | A/R | I | C | I',
      ),
    ),
  },
  {
    id: 'daci',
    prefixes: ['daci'],
    title: 'DACI matrix',
    description: 'For decisions: one driver, one approver, who contributes and who is told.',
    kinds: IN,
    scope: 'section',
    section: 'raci',
    text: blocks(
      '## DACI',
      'D drives the decision · A approves it, one per row · C contributes · I is told after.',
      table(
        'Decision | PM | PMM | Eng | Exec',
        '[what has to be decided] | [D|A|C|I] | [C|D|A|I] | [C|D|A|I] | [A|D|C|I]',
        '[which other choice is open] | [C|D|A|I] | [D|A|C|I] | [I|D|A|C] | [A|D|C|I]',
      ),
    ),
  },
  {
    id: 'rapid',
    prefixes: ['rapid'],
    title: 'RAPID matrix',
    description: 'For decisions with many hands: recommend, agree, perform, input, decide.',
    kinds: IN,
    scope: 'section',
    section: 'raci',
    text: blocks(
      '## Decision rights (RAPID)',
      'R recommends · A has to agree · P carries it out · I gives input · D decides, one per row.',
      table(
        'Decision | PM | PMM | Eng | Legal | Exec',
        '[what has to be decided] | [R|A|P|I|D] | [I|R|A|P|D] | [P|R|A|I|D] | [A|R|P|I|D] | [D|R|A|P|I]',
        '[which other choice is open] | [I|R|A|P|D] | [R|A|P|I|D] | [P|R|A|I|D] | [A|R|P|I|D] | [D|R|A|P|I]',
      ),
    ),
  },
];
