import { english } from './en';
import { foreignHeadings } from './headings';
import { createVocabulary } from './lookup';
import type { Vocabulary, VocabularyAdditions } from './vocabulary';

const PACKS = [english, ...foreignHeadings];

/** The words the product knows without any configuration. */
export const defaultVocabulary: Vocabulary = createVocabulary(PACKS);

/** Those words and a workspace's own. Compiling them takes a while: keep the result. */
export const vocabularyWith = (additions: VocabularyAdditions): Vocabulary =>
  createVocabulary(PACKS, additions);
