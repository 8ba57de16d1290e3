import type { DocumentKind } from '../../core/src';
import type { Range } from './place';

/** What the server makes of a document. */
export type DocumentState =
  /** Read and judged. */
  | 'judged'
  /** Looks like a product document and does not say so: only that is reported. */
  | 'likely'
  | 'not-a-product-document'
  /** Left out by the configuration. */
  | 'ignored'
  /** The configuration has problems, so nothing can be said. */
  | 'configuration-broken'
  /** Turned off in the settings. */
  | 'off'
  /** Not open in the server. */
  | 'unknown';

/** How far one of the questions that reviewers ask is answered. */
export type AnswerState = 'answered' | 'partly' | 'open';

export interface ReadinessQuestion {
  /** Stable, for icons and for remembering what is unfolded. */
  readonly id: string;
  /** The question in words: “Who is it for?”. */
  readonly question: string;
  readonly state: AnswerState;
  /** What is still missing, or where the answer stands, in one sentence. */
  readonly note: string;
  /** Where the answer stands or belongs; null where there is no place yet. */
  readonly range: Range | null;
}

/** How ready a document is for review. */
export interface ReadinessReport {
  readonly uri: string;
  /** The version of the document that was read; null when it is not open. */
  readonly version: number | null;
  readonly state: DocumentState;
  readonly kind: DocumentKind | null;
  /** Whether most of it is placeholders: something to fill in, of which little else is said. */
  readonly isTemplate: boolean;
  /** Whether it holds a matrix of who does what. */
  readonly hasRaci: boolean;
  readonly answered: number;
  readonly total: number;
  /** “Ready: 7 of 9 questions answered”; empty when the document is not judged. */
  readonly summary: string;
  /** Empty when the document is not judged. */
  readonly questions: readonly ReadinessQuestion[];
}
