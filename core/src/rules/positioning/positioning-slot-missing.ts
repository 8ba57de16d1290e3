import {
  POSITIONING_SLOTS,
  type PositioningSlot,
  type PositioningStatement,
} from '../../document/positioning/positioning';
import { isUnfilled } from '../../document/structure/unfilled';
import type { SnippetFix } from '../../lint/finding';
import { listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';
import { escapeSnippet, prompt } from '../../text/snippet';
import type { Vocabulary } from '../../vocabulary/vocabulary';

/** What each slot answers, as the message names it. */
const QUESTIONS: Readonly<Record<PositioningSlot, string>> = {
  target: 'who it is for',
  need: 'what they need',
  product: 'the product',
  category: 'what kind of thing it is',
  benefit: 'what they gain',
  alternative: 'what they would use instead',
  differentiation: 'how it differs',
};

export const positioningSlotMissing = defineRule({
  id: 'positioning-slot-missing',
  area: 'positioning',
  summary: 'The positioning statement leaves a question open',
  kinds: ['positioning', 'messaging'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    missing:
      'The positioning statement does not say {slots}, so each team fills that in its own way. Complete it: For (whom) who (need), (product) is a (category) that (gain). Unlike (alternative), it (difference).',
  },
  *check({ document }) {
    const [best] = document.positioningStatements
      .filter((statement) => isWritten(statement, document.vocabulary))
      .sort((a, b) => missingIn(a).length - missingIn(b).length);
    if (!best) return;
    const missing = missingIn(best);
    if (missing.length === 0 || missing.length > 4) return;
    yield {
      message: 'missing',
      span: best.span,
      data: {
        slots: listWords(
          missing.map((slot) => QUESTIONS[slot]),
          'or',
        ),
      },
      fixes: [skeleton(best, document.markdown.source.lineEnding)],
    };
  },
});

/** “For [customer] who [need]” is a form to fill in. */
const isWritten = ({ slots }: PositioningStatement, vocabulary: Vocabulary): boolean =>
  !POSITIONING_SLOTS.some((slot) => slots[slot] && isUnfilled(slots[slot], vocabulary));

/** The product's name is left out: a statement that speaks of "we" or "it" is complete. */
const missingIn = ({ slots }: PositioningStatement): readonly PositioningSlot[] =>
  POSITIONING_SLOTS.filter((slot) => slot !== 'product' && !slots[slot]);

/** The statement in six lines, with the author's words where there are some. */
function skeleton({ slots, span }: PositioningStatement, newline: string): SnippetFix {
  const name = escapeSnippet(bare(slots.product) || 'It');
  let stop = 0;
  const answer = (slot: PositioningSlot): string => {
    stop += 1;
    return escapeSnippet(bare(slots[slot])) || prompt(stop, QUESTIONS[slot]);
  };
  const category = answer('category');
  const lines = [
    `For ${answer('target')}`,
    withLead('who', /^(?:who|that|whose|with|which)\b/i, answer('need')),
    `${name} is ${/^[aeiou]/i.test(category) ? 'an' : 'a'} ${category}`,
    withLead('that', /^(?:that|which|to|so|by|with|for)\b/i, answer('benefit')),
    `Unlike ${answer('alternative')},`,
    slots.differentiation ? answer('differentiation') : `${name} ${answer('differentiation')}`,
  ];
  return {
    title: 'Write it out slot by slot',
    safety: 'snippet',
    span: { start: span.end, end: span.end },
    snippet: `${newline}${newline}${lines.join(newline)}`,
  };
}

/** A slot's words on one line, without the punctuation that joined them to the rest. */
const bare = (prose: Prose | undefined): string =>
  (prose?.text ?? '').replace(/\s+/g, ' ').replace(/^[\s,.;—–-]{1,12}|[\s,.;—–-]{1,12}$/g, '');

const withLead = (lead: string, known: RegExp, words: string): string =>
  known.test(words) ? words : `${lead} ${words}`;
