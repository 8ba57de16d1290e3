import type { Content, Heading } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { DOCUMENT_KINDS, type DocumentKind } from './kind';

const OF_A_KIND =
  /^\W{0,4}(?:what (?:is|are) an? |when to (?:create|write|use) an? |how to (?:create|write|build) an? )/i;
const OF_ITSELF = /^\W{0,4}when to (?:create|write)\W{0,4}$/i;

/**
 * The kinds to which a document is a guide. A chapter “What is a PRD?” tells of one; “When to create” does only where the
 * guide begins with it, since many things are created.
 */
export const explainedKinds = (
  content: readonly Content[],
  vocabulary: Vocabulary,
): readonly DocumentKind[] =>
  content
    .filter(isChapter)
    .flatMap(({ prose }, at) =>
      at > 0 && OF_ITSELF.test(prose.text) ? NONE : explainedIn(prose, vocabulary),
    );

/** The kinds that a block may explain. */
export const explainedBy = (block: Content, vocabulary: Vocabulary): readonly DocumentKind[] =>
  isChapter(block) ? explainedIn(block.prose, vocabulary) : NONE;

const isChapter = (block: Content): block is Heading => block.kind === 'heading' && block.depth > 1;

const explainedIn = perShape(({ text }, vocabulary: Vocabulary): readonly DocumentKind[] => {
  if (OF_ITSELF.test(text)) return DOCUMENT_KINDS;
  return OF_A_KIND.test(text) ? vocabulary.kindsInTitle(text).map(({ kind }) => kind) : NONE;
});

const NONE: readonly DocumentKind[] = [];
