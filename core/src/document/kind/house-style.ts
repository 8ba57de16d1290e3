import { perShape } from '../../markdown/per-shape';
import { SECTION_KEYS, type SectionKey } from '../../vocabulary/section-key';
import type { ProductDocument } from '../product-document';
import { perAnySection } from '../structure/per-section';
import type { DocumentKind } from './kind';

/** A part that a document is expected to have. */
export interface ExpectedPart {
  /** What a message calls it. */
  readonly name: string;
  /** The sections that hold it; one of them is enough. A new one is written like the first. */
  readonly keys: readonly [SectionKey, ...SectionKey[]];
  /** The heading of a new section for it. */
  readonly heading: string;
}

/** A way to write a kind of document that many teams share. */
export interface HouseStyle {
  readonly id: string;
  /** What a message calls a document of this style. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** Headings by which it is known: each has to match one. Empty for the style of last resort. */
  readonly marks: readonly RegExp[];
  /** In the order in which they are read. Parts that have a check of their own are left out. */
  readonly parts: readonly ExpectedPart[];
}

const requirements: ExpectedPart = {
  name: 'requirements',
  keys: ['requirements', 'features', 'nfr', 'acceptance', 'stories'],
  heading: 'Requirements',
};
const solution: ExpectedPart = {
  name: 'the solution',
  keys: ['solution', 'features', 'flows', 'requirements', 'technical', 'stories'],
  heading: 'Solution',
};
const what: ExpectedPart = {
  ...requirements,
  name: 'what is to be built',
  keys: [
    'requirements',
    'features',
    'stories',
    'solution',
    'flows',
    'acceptance',
    'scope',
    'nfr',
    'technical',
    'launch',
  ],
};
const why: ExpectedPart = {
  name: 'goals',
  keys: ['goals', 'metrics', 'problem', 'why-now', 'value', 'jobs', 'summary', 'positioning-statement'],
  heading: 'Goals',
};
const unknowns: ExpectedPart = {
  name: 'risks or open questions',
  keys: ['risks', 'open-questions', 'assumptions', 'dependencies', 'limitations', 'decisions'],
  heading: 'Risks and open questions',
};

/** The first style that fits counts. */
export const HOUSE_STYLES: readonly HouseStyle[] = [
  {
    id: 'spec-kit',
    name: 'a Spec Kit specification',
    kind: 'prd',
    marks: [/^feature specification\b/, /^user (?:scenarios|stories)\b/],
    parts: [
      {
        name: 'user scenarios',
        keys: ['stories', 'flows', 'jobs'],
        heading: 'User Scenarios & Testing',
      },
      requirements,
    ],
  },
  {
    id: 'kiro',
    name: 'a Kiro requirements document',
    kind: 'prd',
    marks: [/^requirements document$/, /^requirement \d/],
    parts: [
      {
        name: 'an introduction',
        keys: ['summary', 'problem', 'goals', 'why-now'],
        heading: 'Introduction',
      },
    ],
  },
  {
    id: 'bmad',
    name: 'a BMAD PRD',
    kind: 'prd',
    marks: [
      /^(?:[\d.]+ )?goals and background context$/,
      /^(?:[\d.]+ )?(?:requirements|epic list|technical assumptions)$/,
    ],
    parts: [
      requirements,
      {
        name: 'epics',
        keys: ['stories', 'features', 'timeline'],
        heading: 'Epic List',
      },
    ],
  },
  {
    id: 'shape-up',
    name: 'a Shape Up pitch',
    kind: 'prd',
    marks: [/^(?:appetite|rabbit holes|no-gos|no gos)\b/, /^(?:solution|problem|pitch)\b/],
    parts: [
      {
        name: 'an appetite',
        keys: ['appetite'],
        heading: 'Appetite',
      },
      solution,
      {
        name: 'rabbit holes',
        keys: ['risks', 'open-questions', 'assumptions'],
        heading: 'Rabbit holes',
      },
    ],
  },
  {
    id: 'alignment',
    name: 'a PRD in alignment stages',
    kind: 'prd',
    marks: [/^problem alignment\b/, /^solution alignment\b/],
    parts: [
      solution,
      {
        name: 'the launch',
        keys: ['launch', 'timeline', 'post-launch'],
        heading: 'Launch readiness',
      },
    ],
  },
  {
    id: 'one-pager',
    name: 'a one-pager',
    kind: 'prd',
    marks: [
      /^(?:description|what is it)\b/,
      /^problem\b|problem are we solving/,
      /^why\b/,
      /^(?:success|how do we know)\b/,
    ],
    parts: [{ ...solution, name: 'what is to be built', heading: 'What' }],
  },
  {
    id: 'pr-faq',
    name: 'a PR/FAQ',
    kind: 'prfaq',
    marks: [],
    parts: [
      solution,
      {
        name: 'a quote',
        keys: ['quote'],
        heading: 'Customer quote',
      },
      {
        name: 'how to get started',
        keys: ['call-to-action', 'distribution', 'launch', 'pricing'],
        heading: 'How to get started',
      },
      {
        name: 'questions and answers',
        keys: ['faq', 'open-questions', 'objections'],
        heading: 'FAQ',
      },
    ],
  },
  { id: 'prd', name: 'a PRD', kind: 'prd', marks: [], parts: [why, what, unknowns] },
];

/** The style that a document is written in; null when nothing is expected of its kind. */
export function houseStyleOf(document: ProductDocument): HouseStyle | null {
  const met = new Set(marksInTitles(document));
  const fits = ({ kind, marks }: HouseStyle) =>
    kind === document.kind && marks.every((mark) => met.has(mark));
  return HOUSE_STYLES.find(fits) ?? null;
}

const MARKS = HOUSE_STYLES.flatMap(({ marks }) => marks);

const marksInTitles = perAnySection(({ heading }) => (heading ? marksIn(heading) : []));

const marksIn = perShape(({ text }) => {
  const title = text.toLowerCase().replace(/^[^\p{L}\d]+/u, '');
  return MARKS.filter((mark) => mark.test(title));
});

/** The parts that a team asks for by the keys of their sections. */
export const partsByKey = (keys: readonly string[]): readonly ExpectedPart[] =>
  SECTION_KEYS.filter((key) => keys.includes(key)).map((key) => {
    const words = key.replace(/-/g, ' ');
    return {
      name: words,
      keys: [key],
      heading: words.charAt(0).toUpperCase() + words.slice(1),
    };
  });
