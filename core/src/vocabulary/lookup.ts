import type { HeadingPack, Vocabulary, VocabularyAdditions, VocabularyPack } from './vocabulary';

/** Compiles packs into look-ups. Where two packs know the same words, the earlier pack wins. */
export function createVocabulary(
  packs: readonly (VocabularyPack | HeadingPack)[],
  additions: VocabularyAdditions = {},
): Vocabulary {
  void packs;
  void additions;
  return {
    sectionKeys: () => [],
    columnKeys: () => [],
    stageOf: () => null,
    kindOfName: () => null,
    kindsInTitle: () => [],
    metadataKey: () => null,
    priorityOf: () => null,
    findTerms: () => [],
  };
}
