import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** Something the document tells buyers that can be true or false. */
export interface Claim {
  readonly prose: Prose;
  readonly span: Span;
  readonly source: 'tagline' | 'headline' | 'pillar' | 'differentiator' | 'feature' | 'message' | 'statement';
  /** Why it counts as a claim. */
  readonly signals: readonly ('number' | 'comparative' | 'superlative' | 'absolute' | 'trust' | 'outcome')[];
  readonly proofs: readonly Proof[];
  readonly section: Section;
}

export interface Proof {
  readonly prose: Prose;
  readonly span: Span;
}

export function readClaims(_document: ProductDocument): readonly Claim[] {
  return [];
}
