import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { Item } from './item';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A launch task, asset or channel activity. */
export interface LaunchTask {
  readonly item: Item;
  readonly name: Prose;
  readonly owner: Prose | null;
  readonly due: Prose | null;
  readonly status: Prose | null;
  readonly section: Section;
  readonly span: Span;
}

export function readLaunchTasks(_document: ProductDocument): readonly LaunchTask[] {
  return [];
}
