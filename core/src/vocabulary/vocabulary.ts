import type { DocumentKind } from '../document/kind';
import type { ColumnKey, SectionKey } from './section-key';

/** The word lists that rules share. Each term is matched as a whole word or phrase, any case. */
export const LEXICONS = [
  'ambiguous', 'vague-time', 'escape', 'open-ended', 'absolute', 'superlative', 'buzzword', 'gain-noun', 'outcome-verb',
  'capability-verb', 'beneficiary', 'broad-audience', 'pain', 'evidence-source', 'status-quo', 'growth-metric',
  'lower-is-better', 'gain-adjective', 'emotion', 'time-frame', 'placeholder', 'comparative', 'trust-claim',
] as const;
export type LexiconName = (typeof LEXICONS)[number];

/** A language's words, as data. Terms are lower-case; apostrophes are straight. */
export interface VocabularyPack {
  /** BCP 47 primary subtag, such as `en`. */
  readonly language: string;
  readonly sections: Readonly<Record<SectionKey, readonly string[]>>;
  /** Synonyms that hold only in documents of some kinds. */
  readonly sectionsByKind: Readonly<Partial<Record<DocumentKind, Readonly<Partial<Record<SectionKey, readonly string[]>>>>>>;
  readonly columns: Readonly<Record<ColumnKey, readonly string[]>>;
  readonly lexicons: Readonly<Record<LexiconName, readonly string[]>>;
  /** Words in a title that name a kind of document, such as "product requirements document". */
  readonly kindTitles: Readonly<Record<DocumentKind, readonly string[]>>;
  /** Values of front matter `type` that declare a kind. */
  readonly kindNames: Readonly<Record<DocumentKind, readonly string[]>>;
  /** Words for metadata fields, such as "author" for owner. */
  readonly metadata: Readonly<Record<MetadataKey, readonly string[]>>;
  /** Words for document stages, such as "in review". Longest first is not required. */
  readonly stages: Readonly<Record<'draft' | 'review' | 'approved' | 'archived', readonly string[]>>;
  /** Words for priority, by step: must, should, could, won't. */
  readonly priorities: Readonly<Record<'must' | 'should' | 'could' | 'wont', readonly string[]>>;
}

export const METADATA_KEYS = ['kind', 'status', 'owner', 'updated', 'created', 'version', 'title', 'product', 'release', 'audience', 'related'] as const;
export type MetadataKey = (typeof METADATA_KEYS)[number];
