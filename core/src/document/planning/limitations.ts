import type { Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { Item } from '../structure/item';
import { perSection } from '../structure/per-section';
import type { Section } from '../structure/section';
import { statementsFor } from '../structure/statements';

/** What the product does not do, as those who sell it should know. */
export interface Limitation {
  readonly item: Item | null;
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

export const readLimitations = perSection((section, words): readonly Limitation[] =>
  statementsFor(section, 'limitations', words).map((statement) => ({
    ...statement,
    span: statement.prose.span,
  })),
);
