import type { Content } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { DocumentKind } from './kind';

const DIRECTIVE = /^<!--\s{0,20}throughline:\s{0,20}(?:type|kind)\s{0,20}=\s{0,20}([\w-]{1,40})\s{0,20}-->/;

/** The kind that a comment such as `<!-- throughline: type=positioning -->` declares. */
export function kindDirective(content: readonly Content[], vocabulary: Vocabulary): DocumentKind | null {
  for (const block of content) {
    if (block.kind !== 'html') continue;
    const name = DIRECTIVE.exec(block.value)?.[1];
    const kind = name ? vocabulary.kindOfName(name) : null;
    if (kind) return kind;
  }
  return null;
}
