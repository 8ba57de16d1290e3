import { PhraseIndex, type PhraseMatch } from './phrase-index';
import {
  type HeadingPack,
  LEXICONS,
  type LexiconName,
  type TermHit,
  type VocabularyAdditions,
  type VocabularyPack,
} from './vocabulary';
import { entriesOf, isUsable } from './word-table';

type Meaning = LexiconName | 'harmless';

/** Finds the terms of all lexicons in one pass. */
export class TermLookup {
  readonly #index: PhraseIndex<Meaning>;

  constructor(packs: readonly (VocabularyPack | HeadingPack)[], additions: VocabularyAdditions) {
    this.#index = new PhraseIndex(termsOf(packs, additions));
  }

  find(text: string): readonly TermHit[] {
    const hits: TermHit[] = [];
    // Many texts hold no term at all.
    let covered: Map<LexiconName, number> | null = null;
    const add = ({ start, end, phrase, values }: PhraseMatch<Meaning>): void => {
      covered ??= new Map();
      const coveredUntil = covered;
      const lexicons = values.filter(
        (value): value is LexiconName => value !== 'harmless' && (coveredUntil.get(value) ?? 0) <= start,
      );
      lexicons.forEach((name) => {
        coveredUntil.set(name, end);
      });
      if (lexicons.length > 0) hits.push({ start, end, term: phrase, lexicons });
      if (values.includes('harmless')) for (const name of LEXICONS) cover(coveredUntil, name, end);
    };
    this.#index.scan(text, (matches) => matches.forEach(add));
    return hits;
  }
}

function cover(coveredUntil: Map<LexiconName, number>, name: LexiconName, end: number): void {
  coveredUntil.set(name, Math.max(coveredUntil.get(name) ?? 0, end));
}

function* termsOf(
  packs: readonly (VocabularyPack | HeadingPack)[],
  additions: VocabularyAdditions,
): Iterable<readonly [string, Meaning]> {
  for (const [name, words] of entriesOf(additions.lexicons ?? {})) {
    for (const word of words.filter(isUsable)) yield [word, name];
  }
  for (const pack of packs) {
    if (!('lexicons' in pack)) continue;
    for (const [name, words] of entriesOf(pack.lexicons)) for (const word of words) yield [word, name];
    for (const phrase of pack.harmless) yield [phrase, 'harmless'];
  }
}
