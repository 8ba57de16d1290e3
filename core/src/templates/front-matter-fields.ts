import { DOCUMENT_KINDS, type DocumentKind, KIND_TITLES } from '../document/kind/kind';

/** A value of a front matter field, and what it means. */
export interface FrontMatterValueHelp {
  readonly value: string;
  readonly description: string;
}

/** A field that is usual in the front matter of product documents. */
export interface FrontMatterField {
  readonly name: string;
  /** What it is for, in a sentence or two. */
  readonly description: string;
  /** `date`: a day as `2027-03-16`. `file`: the path of a document. `list`: one or several names. */
  readonly format: 'text' | 'date' | 'file' | 'list';
  /** The values that mean something; empty when it is free text. */
  readonly values: readonly FrontMatterValueHelp[];
  /** The kinds in which it is usual. */
  readonly kinds: readonly DocumentKind[];
}

const BRIEFS: readonly DocumentKind[] = ['positioning', 'messaging', 'launch'];

const STATUSES: readonly FrontMatterValueHelp[] = [
  { value: 'draft', description: 'Being written. Findings are a step milder.' },
  { value: 'in review', description: 'Ready for others to read. Findings stand as they are.' },
  {
    value: 'approved',
    description: 'Agreed and relied on. What is still open counts as an error.',
  },
  { value: 'launched', description: 'Out, and still relied on. It counts as approved.' },
  { value: 'archived', description: 'Kept for the record and replaced by something newer.' },
];

const file = (name: string, what: string, kinds: readonly DocumentKind[]): FrontMatterField => ({
  name,
  description: `${what}, as a path from this document. A path that leads nowhere is told.`,
  format: 'file',
  values: [],
  kinds,
});

const FIELDS: readonly FrontMatterField[] = [
  {
    name: 'type',
    description: 'What this document is. It decides which questions reviewers ask, and so what is checked.',
    format: 'text',
    values: DOCUMENT_KINDS.map((value) => ({ value, description: `This is ${KIND_TITLES[value]}.` })),
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'title',
    description: 'The name of the document, when its first heading does not say it.',
    format: 'text',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'product',
    description: 'The product or feature it is about, written the same in every document.',
    format: 'text',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'status',
    description: 'How far it is. Drafts hear less, approved documents more.',
    format: 'text',
    values: STATUSES,
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'owner',
    description: 'Who answers for what it says: a person, so that readers know whom to ask.',
    format: 'list',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'updated',
    description: 'The day on which somebody last made sure that it is true.',
    format: 'date',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'created',
    description: 'The day on which it was begun.',
    format: 'date',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'version',
    description: 'A number or name for this version, where your team counts them.',
    format: 'text',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
  {
    name: 'release',
    description: 'The release or date it is meant for.',
    format: 'text',
    values: [],
    kinds: ['prd', 'launch', 'prfaq'],
  },
  {
    name: 'audience',
    description: 'Whom the product is for, when no section says it.',
    format: 'list',
    values: [],
    kinds: ['prd', ...BRIEFS, 'prfaq', 'persona'],
  },
  {
    name: 'one_true_thing',
    description: 'The one sentence a buyer should remember, when no section says it.',
    format: 'text',
    values: [],
    kinds: BRIEFS,
  },
  {
    name: 'competitor',
    description: 'The rival that the card is about.',
    format: 'text',
    values: [],
    kinds: ['battlecard'],
  },
  {
    name: 'as_of',
    description: 'The day on which the facts about the rival were last looked up.',
    format: 'date',
    values: [],
    kinds: ['battlecard'],
  },
  {
    name: 'review_by',
    description: 'The day by which the facts have to be looked up again.',
    format: 'date',
    values: [],
    kinds: ['battlecard', ...BRIEFS],
  },
  file('prd', 'The PRD that it relies on', [...BRIEFS, 'battlecard', 'prfaq', 'raci']),
  file('brief', 'The positioning brief that it relies on', [
    'prd',
    'messaging',
    'launch',
    'battlecard',
    'prfaq',
  ]),
  file('messaging', 'The messaging brief that goes with it', ['prd', 'positioning', 'launch', 'battlecard']),
  file('launch', 'The launch plan that goes with it', ['prd', 'positioning', 'messaging', 'raci']),
  file('raci', 'Who does what', ['prd', 'launch']),
  {
    name: 'language',
    description: 'The language it is written in, such as “en” or “de”, when it cannot be told from the text.',
    format: 'text',
    values: [],
    kinds: DOCUMENT_KINDS,
  },
];

/** The fields that are usual in a kind, in the order in which they are written; without a kind, those of every kind. */
export const frontMatterFields = (kind: DocumentKind | null): readonly FrontMatterField[] =>
  FIELDS.filter(({ kinds }) =>
    kind === null ? kinds.length === DOCUMENT_KINDS.length : kinds.includes(kind),
  );
