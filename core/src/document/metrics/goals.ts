import type { Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { Item } from '../structure/item';
import { perSection } from '../structure/per-section';
import type { Section } from '../structure/section';
import { statementsFor } from '../structure/statements';

/** What the product is to achieve. */
export interface Goal {
  readonly item: Item | null;
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export const readGoals = perSection((section, words): readonly Goal[] =>
  statementsFor(section, 'goals', words).map((statement) => ({ ...statement, span: statement.prose.span })),
);
