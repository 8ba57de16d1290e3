/** The kinds of product document the tool knows. */
export const DOCUMENT_KINDS = [
  'prd',
  'positioning',
  'messaging',
  'launch',
  'battlecard',
  'prfaq',
  'persona',
  'raci',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * How sure we are of a kind.
 * `declared`: front matter, a directive or the configuration says so. `confident`: title, place and sections agree.
 * `likely`: enough to suggest declaring it, not enough to judge the document by it. `none`: not a product document.
 */
export type KindEvidence = 'declared' | 'confident' | 'likely' | 'none';

export interface KindDecision {
  readonly kind: DocumentKind | null;
  readonly evidence: KindEvidence;
}

/** The kinds a buyer's words go into: positioning, messaging and what is written from them. */
export const BRIEF_KINDS = ['positioning', 'messaging'] as const satisfies readonly DocumentKind[];

/** A kind with its article, for messages. */
export const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  prd: 'a PRD',
  positioning: 'a positioning brief',
  messaging: 'a messaging brief',
  launch: 'a launch plan',
  battlecard: 'a battlecard',
  prfaq: 'a PR/FAQ',
  persona: 'a persona',
  raci: 'a RACI',
};
