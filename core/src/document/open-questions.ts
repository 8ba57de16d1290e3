import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

export interface OpenQuestion {
  readonly item: Item;
  readonly owner: Prose | null;
  readonly due: Prose | null;
  /** Answered, ticked, struck out. */
  readonly resolved: boolean;
  readonly section: Section;
  readonly span: Span;
}

export function readOpenQuestions(_document: ProductDocument): readonly OpenQuestion[] {
  return [];
}
