import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { LexiconName, TermHit, Vocabulary } from '../../vocabulary/vocabulary';

/** Every lexicon term in a prose, as indexes into its text. */
export const termsIn = perShape(({ text }, vocabulary: Vocabulary): readonly TermHit[] =>
  vocabulary.findTerms(text),
);

/** The terms of some lexicons in a prose. */
export const hitsOf = (
  prose: Unplaced,
  vocabulary: Vocabulary,
  ...names: readonly LexiconName[]
): readonly TermHit[] => {
  const terms = termsIn(prose, vocabulary);
  return terms.length === 0
    ? terms
    : terms.filter(({ lexicons }) => lexicons.some((name) => names.includes(name)));
};
