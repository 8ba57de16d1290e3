import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A word that the team's own guide prefers or bans. */
export interface WordingRule {
  readonly verdict: 'use' | 'avoid';
  readonly term: string;
  /** For a banned term: what to say instead, when the guide says so. */
  readonly instead: string | null;
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export function readWording(_document: ProductDocument): readonly WordingRule[] {
  return [];
}
