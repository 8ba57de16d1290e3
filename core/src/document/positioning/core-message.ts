import type { Content, Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import type { Span } from '../../text/span';
import { perAnySection } from '../structure/per-section';
import { means, type Section, standsUnder } from '../structure/section';
import { sentencesOf } from '../structure/sentence';

/** A candidate for the one thing a buyer should remember. */
export interface CoreMessage {
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

/** What stands under a heading or a label for the one message: every paragraph, quote and item by itself. */
export const readCoreMessages = perAnySection((section): readonly CoreMessage[] =>
  means(section, 'one-true-thing') && !standsUnder(section, 'words-avoid', 'objections', 'competition')
    ? section.content.flatMap(linesOf).map((prose) => ({ prose, span: prose.span, section }))
    : [],
);

function linesOf(block: Content): readonly Prose[] {
  switch (block.kind) {
    case 'paragraph':
      return block.prose.text === '' ? [] : [firstSentence(block.prose)];
    case 'list':
      return block.items.map((item) => item.prose).filter((prose) => prose.text !== '');
    case 'quote':
      return block.children.flatMap(linesOf);
    default:
      return [];
  }
}

/** The message comes first; what follows in the same paragraph explains it. */
function firstSentence(prose: Prose): Prose {
  const first = sentencesOf(prose)[0];
  return first ? sliceProse(prose, first.start, first.end) : prose;
}
