import type { Message } from '../../document/positioning/messages';
import type { ProductDocument } from '../../document/product-document';
import { isUnfilled } from '../../document/structure/unfilled';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';

/** More gaps are counted, not named. */
const MOST = 3;

export const messageCoverageGap = defineRule({
  id: 'message-coverage-gap',
  area: 'positioning',
  summary: 'An audience or a buying stage has no message',
  kinds: ['positioning', 'messaging', 'launch'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    gap: 'There is no message yet for {places}, so whoever meets them makes one up. Write it, or take the place out if nothing is said there.',
  },
  *check({ document }) {
    const gaps = gapsIn(document);
    const first = gaps[0];
    if (!first) return;
    const named = gaps.slice(0, MOST).map(placeOf);
    const rest = gaps.length - named.length;
    yield {
      message: 'gap',
      span: first.span,
      data: { places: listWords(rest > 0 ? [...named, `${rest} more`] : named) },
      related: gaps.slice(1).map(({ span }) => ({ span, message: 'Here is no message either' })),
    };
  },
});

/** Blank places in a grid that is otherwise filled; a grid with nothing in it is one to copy. */
function gapsIn(document: ProductDocument): readonly Message[] {
  const gaps = document.messages.filter(({ prose }) => isUnfilled(prose, document.vocabulary));
  return gaps.length * 2 <= document.messages.length ? gaps : [];
}

function placeOf({ audience, stage }: Message): string {
  const names = [audience, stage].flatMap((prose) => (prose ? [`“${excerpt(prose.text, 30)}”`] : []));
  return names.join(' at ');
}
