import type { Prose, ProseShape } from '../markdown/content';
import type { LexiconName, TermHit, Vocabulary } from '../vocabulary/vocabulary';

// Kept per shape and vocabulary, so that text which an edit did not touch is never searched again.
const found = new WeakMap<ProseShape, { vocabulary: Vocabulary; hits: readonly TermHit[] }>();

/** Every lexicon term in a prose, as indexes into its text. */
export function termsIn(prose: Prose, vocabulary: Vocabulary): readonly TermHit[] {
  const known = found.get(prose.shape);
  if (known && known.vocabulary === vocabulary) return known.hits;
  const hits = vocabulary.findTerms(prose.text);
  found.set(prose.shape, { vocabulary, hits });
  return hits;
}

/** The terms of some lexicons in a prose. */
export const hitsOf = (
  prose: Prose,
  vocabulary: Vocabulary,
  ...names: readonly LexiconName[]
): readonly TermHit[] =>
  termsIn(prose, vocabulary).filter((hit) => hit.lexicons.some((name) => names.includes(name)));
