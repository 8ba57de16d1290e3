import { claimStart, signalsOf } from '../../document/positioning/claim-signals';
import type { Claim } from '../../document/positioning/claims';
import type { ProductDocument } from '../../document/product-document';
import { prosesOf } from '../../document/structure/item';
import { sectionsFor } from '../../document/structure/outline';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';
import { contains, type Span } from '../../text/span';

/** More claims are counted, not named. */
const MOST = 3;
/** A text that a message shows whole. */
const MOST_WORDS = 50;

export const claimWithoutProof = defineRule({
  id: 'claim-without-proof',
  area: 'positioning',
  summary: 'A claim to buyers has nothing to back it',
  kinds: ['positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
  level: 'info',
  since: '0.1.0',
  messages: {
    one: 'Nothing backs the claim “{claims}”, so a buyer who asks gets no answer. Put the proof beside it: a measurement, a source, a customer, with a date.',
    several:
      'Nothing backs {count} claims here ({claims}), so a buyer who asks gets no answer. Put a proof beside each: a measurement, a source, a customer, with a date.',
  },
  *check({ document }) {
    const bare = bareClaims(document);
    const first = bare[0];
    if (!first) return;
    if (bare.length === 1) {
      yield { message: 'one', span: first.span, data: { claims: excerpt(first.text) } };
      return;
    }
    const named = [...new Set(bare.map(({ text }) => `“${excerpt(text, 50)}”`))].slice(0, MOST);
    const rest = bare.length - named.length;
    yield {
      message: 'several',
      span: first.span,
      data: { count: bare.length, claims: listWords(rest > 0 ? [...named, `${rest} more`] : named) },
      related: bare.slice(1).map(({ span }) => ({ span, message: 'This claim has no proof either' })),
    };
  },
});

interface Bare {
  readonly text: string;
  readonly span: Span;
}

/** So many promises with hardly a proof among them leave a reader with nothing to go by. */
const FEWEST_PROMISES = 4;

/** Copy often stands in quotation marks of its own. */
const unquoted = (text: string): string => text.replace(/^[“"]|[”"]$/g, '');

/** A claim in the middle of a long text is shown with the words just before it. */
const LEAD = 30;

function wordsOf(prose: Prose): string {
  const text = unquoted(prose.text);
  const start = claimStart(prose);
  if (text.length <= MOST_WORDS || start < LEAD) return text;
  const blank = text.indexOf(' ', start - LEAD);
  return `…${text.slice(blank === -1 ? start : blank + 1)}`;
}

/** Claims that could be looked up and have nothing to look at, and pillars with nothing below them to rest on. */
function bareClaims(document: ProductDocument): readonly Bare[] {
  const proven = document.claims.filter(({ proofs }) => proofs.length > 0).length;
  const isBare = document.claims.length - proven >= FEWEST_PROMISES && proven * 4 < document.claims.length;
  const claims = document.claims
    .filter((claim) => claim.proofs.length === 0 && (isBare || isCheckable(claim)))
    .map(({ prose, span }) => ({ text: wordsOf(prose), span }));
  const pillars = barePillars(document);
  const apart = claims.filter(({ span }) => !document.pillars.some(({ item }) => contains(item.span, span)));
  return [...apart, ...pillars].sort((a, b) => a.span.start - b.span.start);
}

/** Ranks have a check of their own, and an outcome without a number is a promise rather than a fact. */
const isCheckable = ({ signals }: Claim): boolean =>
  signals.some(
    (signal) =>
      signal === 'number' || signal === 'trust' || signal === 'absolute' || signal === 'comparative',
  );

/** A brief that keeps its proofs in a section of their own is not asked for them pillar by pillar. */
function barePillars(document: ProductDocument): readonly Bare[] {
  if (sectionsFor(document.outline, 'proof').some(({ source }) => source === 'heading' || source === 'label'))
    return [];
  return document.pillars.flatMap(({ proofs, item, span }) => {
    const claim = prosesOf(item).find((prose) => signalsOf(prose, document.vocabulary).length > 0);
    return claim && proofs.length === 0 ? [{ text: wordsOf(claim), span }] : [];
  });
}
