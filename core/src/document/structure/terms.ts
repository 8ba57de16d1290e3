import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { LexiconName, TermHit, Vocabulary } from '../../vocabulary/vocabulary';

/** Every lexicon term in a prose, as indexes into its text. */
export const termsIn = perShape(({ text }, vocabulary: Vocabulary): readonly TermHit[] =>
  vocabulary.findTerms(text),
);

const termsByLexicon = perShape((prose, vocabulary: Vocabulary): ReadonlyMap<LexiconName, TermHit[]> => {
  const byLexicon = new Map<LexiconName, TermHit[]>();
  for (const hit of termsIn(prose, vocabulary))
    for (const name of hit.lexicons) {
      const known = byLexicon.get(name);
      if (known) known.push(hit);
      else byLexicon.set(name, [hit]);
    }
  return byLexicon;
});

/** The terms of some lexicons in a prose. */
export const hitsOf = (
  prose: Unplaced,
  vocabulary: Vocabulary,
  ...names: readonly [LexiconName, ...LexiconName[]]
): readonly TermHit[] => {
  const terms = termsIn(prose, vocabulary);
  if (terms.length === 0) return terms;
  if (names.length === 1) return termsByLexicon(prose, vocabulary).get(names[0]) ?? NONE;
  return terms.filter(({ lexicons }) => lexicons.some((name) => names.includes(name)));
};
const NONE: readonly TermHit[] = [];
