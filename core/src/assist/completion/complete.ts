import type { ProductDocument } from '../../document/product-document';
import { isProtected } from '../at-offset';
import { completeComment } from './comments';
import type { Completion } from './completion';
import { completeFrontMatter } from './front-matter';
import { completeId } from './ids';
import { completeLetter } from './letters';
import { completePerson } from './people';
import { completeSection } from './sections';

/** Characters after which something may be offered without being asked for. */
export const COMPLETION_TRIGGERS: readonly string[] = ['#', ':', '|', '@', '[', '-', ' '];

/** Each knows the places where it has something to say: null elsewhere. */
const IN_MARKUP = [completeFrontMatter, completeComment] as const;
const IN_TEXT = [completeLetter, completePerson, completeId, completeSection] as const;

/**
 * What could be written at an offset, by what stands around it. Nothing in code, links and raw HTML.
 * The list is whole: it need not be asked for again while the same word is typed.
 */
export function complete(document: ProductDocument, offset: number): readonly Completion[] {
  for (const offer of IN_MARKUP) {
    const offered = offer(document, offset);
    if (offered) return offered;
  }
  if (isProtected(document, offset)) return [];
  for (const offer of IN_TEXT) {
    const offered = offer(document, offset);
    if (offered) return offered;
  }
  return [];
}
