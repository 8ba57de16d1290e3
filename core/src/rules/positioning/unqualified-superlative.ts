import { superlativesIn } from '../../document/positioning/superlatives';
import type { ProductDocument } from '../../document/product-document';
import { perLeaf } from '../../document/structure/leaf';
import { isMentioned } from '../../document/structure/quarantine';
import { standsUnder } from '../../document/structure/section';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sourceSpan } from '../../markdown/content';
import type { Span } from '../../text/span';

/** More of them are counted, not named. */
const MOST = 3;

export const unqualifiedSuperlative = defineRule({
  id: 'unqualified-superlative',
  area: 'positioning',
  summary: 'A claim to be best, first or only has nothing behind it',
  kinds: ['positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    one: '{words} can be neither checked nor believed as it stands. Say by which measure, among whom and when, or say plainly what it does.',
    several:
      '{words} can be neither checked nor believed as they stand. Say by which measure, among whom and when, or say plainly what the product does.',
  },
  *check({ document }) {
    const found = rankings(document);
    const first = found[0];
    if (!first) return;
    const named = found.slice(0, MOST).map(({ text }) => `“${excerpt(text, 40)}”`);
    const rest = found.length - named.length;
    yield {
      message: found.length === 1 ? 'one' : 'several',
      span: first.span,
      data: { words: listWords(rest > 0 ? [...named, `${rest} more`] : named) },
      related: found.slice(1).map(({ span }) => ({ span, message: 'This rank is unsupported too' })),
    };
  },
});

interface Ranking {
  readonly text: string;
  /** The words before it, in small letters. */
  readonly before: string;
  readonly span: Span;
}

/** The product's own ranks, each wording once; what rivals are called is their business. */
function rankings(document: ProductDocument): readonly Ranking[] {
  const seen = new Set<string>();
  return rankingsInText(document).filter(({ text, before }) => {
    const key = text.toLowerCase();
    if (isAboutRival(before, document) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const rankingsInText = perLeaf(({ prose, role, section }, words): readonly Ranking[] =>
  role === 'header' || role === 'value' || standsUnder(section, 'proof', 'metrics', 'goals', 'quote')
    ? []
    : superlativesIn(prose, words.vocabulary)
        .map(({ start, end, text }) => ({
          text,
          before: prose.text.slice(Math.max(0, start - 120), start).toLowerCase(),
          span: sourceSpan(prose, start, end),
        }))
        .filter(({ span }) => !isMentioned(section, words, span)),
);

/** Whether the words before a superlative name a rival: "Revolva, the leading suite". */
function isAboutRival(before: string, document: ProductDocument): boolean {
  return document.alternatives.some(({ name, isStatusQuo }) => {
    const words = name.text.toLowerCase();
    return !isStatusQuo && words.length >= 3 && words.length <= 40 && before.includes(words);
  });
}
