import {
  POSITIONING_SLOTS,
  type PositioningSlot,
  type PositioningStatement,
} from '../../document/positioning';
import type { SnippetFix } from '../../lint/finding';
import { listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { escapeSnippet } from '../../lint/section-snippet';
import { lineEndingOf } from '../../text/line-ending';

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

const LEADS: Readonly<Record<PositioningSlot, string>> = {
  target: 'For',
  need: 'who',
  product: '',
  category: 'is a',
  benefit: 'that',
  alternative: 'Unlike',
  differentiation: '',
};

export const positioningSlotMissing = defineRule({
  id: 'positioning-slot-missing',
  area: 'positioning',
  summary: 'The positioning statement leaves a question open',
  kinds: ['positioning', 'messaging'],
  level: 'warning',
  since: '0.1.0',
  messages: {
    missing:
      'The positioning statement does not say {slots}, so each team fills that in its own way. Complete it: For (whom) who (need), (product) is a (category) that (gain). Unlike (alternative), it (difference).',
  },
  *check({ document }) {
    const [best] = [...document.positioningStatements].sort(
      (a, b) => missingIn(a).length - missingIn(b).length,
    );
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
      fixes: [skeleton(best, lineEndingOf(document.text))],
    };
  },
});

/** The product's name is left out: a statement that speaks of "we" or "it" is complete. */
const missingIn = ({ slots }: PositioningStatement): readonly PositioningSlot[] =>
  POSITIONING_SLOTS.filter((slot) => slot !== 'product' && !slots[slot]);

/** The statement in six lines, with the author's words where there are some. */
function skeleton({ slots, span }: PositioningStatement, newline: string): SnippetFix {
  const lines = POSITIONING_SLOTS.filter((slot) => slot !== 'product').map((slot, index) => {
    const words = slots[slot]?.text.replace(/\s+/g, ' ').replace(/^[\s,—–-]+|[\s,.]+$/g, '');
    const lead =
      slot === 'category' ? `${escapeSnippet(slots.product?.text.trim() ?? 'It')} is` : LEADS[slot];
    const answer = words ? escapeSnippet(words) : `\${${index + 1}:${QUESTIONS[slot]}}`;
    return lead === '' || startsWith(words, LEADS[slot]) ? answer : `${lead} ${answer}`;
  });
  return {
    title: 'Write it out slot by slot',
    safety: 'snippet',
    span: { start: span.end, end: span.end },
    snippet: `${newline}${newline}${lines.join(newline)}`,
  };
}

const startsWith = (words: string | undefined, lead: string): boolean =>
  words?.toLowerCase().startsWith(lead.toLowerCase()) ?? false;
