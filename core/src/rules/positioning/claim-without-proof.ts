import type { Claim } from '../../document/claims';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';

/** More claims are counted, not named. */
const MOST = 3;

export const claimWithoutProof = defineRule({
  id: 'claim-without-proof',
  area: 'positioning',
  summary: 'A claim to buyers has nothing to back it',
  kinds: ['positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
  level: 'warning',
  since: '0.1.0',
  messages: {
    one: 'Nothing backs the claim “{claims}”, so a buyer who asks gets no answer. Put the proof beside it: a measurement, a source, a customer, with a date.',
    several:
      'Nothing backs {count} claims here ({claims}), so a buyer who asks gets no answer. Put a proof beside each: a measurement, a source, a customer, with a date.',
  },
  *check({ document }) {
    const bare = document.claims.filter((claim) => claim.proofs.length === 0 && needsProof(claim));
    const first = bare[0];
    if (!first) return;
    if (bare.length === 1) {
      yield { message: 'one', span: first.span, data: { claims: excerpt(first.prose.text) } };
      return;
    }
    const named = bare.slice(0, MOST).map(({ prose }) => `“${excerpt(prose.text, 50)}”`);
    const rest = bare.length - named.length;
    yield {
      message: 'several',
      span: first.span,
      data: { count: bare.length, claims: listWords(rest > 0 ? [...named, `${rest} more`] : named) },
      related: bare.slice(1).map(({ span }) => ({ span, message: 'This claim has no proof either' })),
    };
  },
});

/** Ranks have a check of their own, and an outcome without a number is a promise rather than a fact. */
const needsProof = ({ signals, source }: Claim): boolean =>
  signals.some(
    (signal) =>
      signal === 'number' || signal === 'trust' || signal === 'absolute' || signal === 'comparative',
  ) ||
  (source === 'pillar' && signals.includes('outcome'));
