import type { DocumentKind } from '../document/kind/kind';
import type { NormalisedTitle } from './normalise-title';
import type { ColumnKey, SectionKey } from './section-key';

/** The word lists that rules share. Each term is matched as a whole word or phrase, any case. */
export const LEXICONS = [
  'ambiguous',
  'vague-time',
  'escape',
  'open-ended',
  'absolute',
  'superlative',
  'buzzword',
  'gain-noun',
  'wanted-gain',
  'outcome-verb',
  'raising-verb',
  'capability-verb',
  'feature-cue',
  'beneficiary',
  'broad-audience',
  'pain',
  'evidence-source',
  'status-quo',
  'growth-metric',
  'lower-is-better',
  'gain-adjective',
  'emotion',
  'time-frame',
  'placeholder',
  'comparative',
  'trust-claim',
  'product-noun',
  'campaign',
  'sales-channel',
  'enablement-word',
  'price-word',
  'measure',
  'measurement',
  'higher-is-better',
  'verbal-target',
  'rise',
  'fall',
  'exclusion',
  'narrowing',
  'generic-role',
] as const;
export type LexiconName = (typeof LEXICONS)[number];

export const METADATA_KEYS = [
  'kind',
  'status',
  'owner',
  'updated',
  'created',
  'version',
  'title',
  'product',
  'release',
  'audience',
  'related',
] as const;
export type MetadataKey = (typeof METADATA_KEYS)[number];

export const PRIORITIES = ['must', 'should', 'could', 'wont'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const STAGES = ['draft', 'review', 'approved', 'archived'] as const;
export type Stage = (typeof STAGES)[number];

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;
type SomeWords<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;

/**
 * A language's words, as data. Words are lower-case with straight apostrophes. Hyphens and blanks are the same to
 * every look-up, and so are `&` and "and": "non-goals" also finds "Non goals".
 */
export interface VocabularyPack {
  /** BCP 47 primary subtag, such as `en`. */
  readonly language: string;
  readonly sections: Words<SectionKey>;
  /** Synonyms that hold only in documents of some kinds. They win over `sections`. */
  readonly sectionsByKind: Readonly<Partial<Record<DocumentKind, SomeWords<SectionKey>>>>;
  /** Last words of a heading that tell its meaning, whatever stands before them: "pricing" in "Acme pricing". */
  readonly headNouns: SomeWords<SectionKey>;
  readonly columns: Words<ColumnKey>;
  readonly lexicons: Words<LexiconName>;
  /** Phrases in which a word of the lexicons means something harmless, such as "first name". */
  readonly harmless: readonly string[];
  /** Words in a title that name a kind of document, such as "product requirements document". */
  readonly kindTitles: Words<DocumentKind>;
  /** Words in a title that point to a kind without deciding it, such as "requirements". */
  readonly kindHints: SomeWords<DocumentKind>;
  /** Phrases in a title in which a kind word means something else, such as "message queue". */
  readonly kindTraps: readonly string[];
  /** Words in a title that name a document which is not about a product's promise, such as "test plan". */
  readonly otherTitles: readonly string[];
  /** Values of front matter `type` that declare a kind. */
  readonly kindNames: Words<DocumentKind>;
  /** Words for metadata fields, such as "author" for owner. */
  readonly metadata: Words<MetadataKey>;
  /** Words for document stages, such as "in review". Longest first is not required. */
  readonly stages: Words<Stage>;
  /** Words for priority, by step: must, should, could, won't. */
  readonly priorities: Words<Priority>;
}

/** A pack for a language whose structure we read and whose prose we do not judge: it has no lexicons. */
export interface HeadingPack {
  readonly language: string;
  readonly sections: SomeWords<SectionKey>;
  readonly columns?: SomeWords<ColumnKey>;
  readonly kindTitles?: SomeWords<DocumentKind>;
  readonly kindNames?: SomeWords<DocumentKind>;
  readonly metadata?: SomeWords<MetadataKey>;
  readonly stages?: SomeWords<Stage>;
  readonly priorities?: SomeWords<Priority>;
}

/** Words that a workspace adds. They are words, never patterns; overlong ones are left out. */
export interface VocabularyAdditions {
  readonly sections?: SomeWords<SectionKey>;
  readonly columns?: SomeWords<ColumnKey>;
  readonly lexicons?: SomeWords<LexiconName>;
  readonly metadata?: SomeWords<MetadataKey>;
}

/** A meaning found in a heading. `head-noun`: guessed from its main word, or from a part of it. */
export interface SectionMatch {
  readonly key: SectionKey;
  readonly confidence: 'exact' | 'head-noun';
}

export interface KindMatch {
  readonly kind: DocumentKind;
  readonly strength: 'strong' | 'weak';
}

/** A status that was probably meant: as it is written right, and its stage. */
export interface NearStage {
  readonly status: string;
  readonly stage: Stage;
}

/** A term found in a text. `start` and `end` index that text; `term` is the entry as listed. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly lexicons: readonly LexiconName[];
}

/** Look-ups in the words of one or more languages. All are linear in their input and never throw. */
export interface Vocabulary {
  /**
   * What a heading, a bold label or a similar title stands for; usually one key, several for "Risks and open questions",
   * none when unknown. Takes the visible text, raw or normalised; with a normalised title the qualifier counts too, so
   * that "Features (not in v1)" are non-goals.
   */
  sectionKeys(title: string | NormalisedTitle, kind?: DocumentKind | null): readonly SectionMatch[];
  /**
   * False only when no part of a text, however its words are parted, is listed for a section in documents of all kinds.
   * Meanings that questions and comparisons have without being listed are not looked for. Takes lower case, NFKC.
   */
  mayListSection(text: string, key: SectionKey): boolean;
  /** What a table column holds, by its header as written. */
  columnKeys(header: string): readonly ColumnKey[];
  /** The stage a status text names; words after the keyword are normal ("Approved for build (GO)"). */
  stageOf(statusText: string): Stage | null;
  /** The status that a text names with a slip of the finger in it: "aproved by Ana". */
  stageNearly(statusText: string): NearStage | null;
  /** The kind that a front matter `type` value declares. */
  kindOfName(value: string): DocumentKind | null;
  /** The kind that such a value names with a slip of the finger in it: "prdd". */
  kindNearly(value: string): DocumentKind | null;
  /** The kinds that a document title speaks of, strong ones first. */
  kindsInTitle(title: string): readonly KindMatch[];
  /** False only when a text, however its words are parted, cannot speak of a kind. Takes lower case, NFKC. */
  mayNameKind(text: string): boolean;
  /** Whether a document title names another sort of document, such as a test plan or a change log. */
  namesOtherDocument(title: string): boolean;
  metadataKey(label: string): MetadataKey | null;
  /** The step that a priority names, in any of the common schemes: MoSCoW, P0 to P4, high/medium/low. */
  priorityOf(text: string): Priority | null;
  /**
   * All lexicon terms in a text, by start. Whole words, any case, longest first within each lexicon; hits of different
   * lexicons may overlap ("manual work" and "manual").
   */
  findTerms(text: string): readonly TermHit[];
}
