import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ProductDocument } from './product-document';

/** A prioritisation table whose score can be recomputed. */
export interface ScoringTable {
  readonly method: 'rice' | 'ice' | 'wsjf';
  readonly span: Span;
  readonly rows: readonly ScoringRow[];
}

export interface ScoringRow {
  readonly name: Prose;
  readonly span: Span;
  /** Factors by name, as written; null when the cell is blank. */
  readonly factors: Readonly<Record<string, Prose | null>>;
  readonly score: Prose | null;
  readonly rank: Prose | null;
}

export function readScoringTables(_document: ProductDocument): readonly ScoringTable[] {
  return [];
}
