import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import type { ItemId } from './item-id';
import type { Priority } from './priority';
import type { ProductDocument } from './product-document';
import type { Section } from './section';

/** A user story ("As a … I want … so that …") or a job story ("When … I want … so I can …"). */
export interface Story {
  readonly form: 'user-story' | 'job-story';
  readonly span: Span;
  readonly id: ItemId | null;
  /** The title when the story is a heading or has a bold name. */
  readonly title: Prose | null;
  /** Each clause without its opening words; null when it is missing. For a job story `role` is the situation. */
  readonly role: Prose | null;
  readonly want: Prose | null;
  readonly benefit: Prose | null;
  readonly priority: Priority | null;
  readonly section: Section;
}

export function readStories(_document: ProductDocument): readonly Story[] {
  return [];
}
