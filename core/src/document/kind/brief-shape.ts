import type { SectionKey } from '../../vocabulary/section-key';
import type { ProductDocument } from '../product-document';
import { leavesOf } from '../structure/leaf';
import { hasSection } from '../structure/outline';

/** What a brief is made of. A document with fewer of these answers one question and is not asked for the others. */
const PARTS: readonly SectionKey[] = [
  'audience',
  'problem',
  'positioning-statement',
  'value',
  'features',
  'differentiation',
  'category',
  'pillars',
  'proof',
  'competition',
  'one-true-thing',
  'tagline',
  'summary',
  'by-audience',
  'by-stage',
  'objections',
];
/** About a hundred words: shorter texts are stubs, pointers or single answers. */
const SHORTEST = 600;
/** Words in a title that say the document explains a process, collects material or holds one form of copy. */
const NOT_A_BRIEF =
  /\b(?:pitch(?:es)?|checklist|process|how to|guide|tiers?|hub|index|resources|template|audit|research|persona|personas|runbook|blueprint|notes|minutes|archive|posts?|thread|activity list|faq|teardown|scope)\b/i;

/** Which parts of a brief a document has, by its sections. */
export const briefParts = (document: ProductDocument): ReadonlySet<SectionKey> =>
  new Set(PARTS.filter((key) => hasSection(document.outline, key)));

/** Whether a document is a stub: too short to be asked for anything. */
export const isStub = (document: ProductDocument): boolean =>
  leavesOf(document).reduce((sum, { prose, role }) => sum + (role === 'value' ? 0 : prose.text.length), 0) <
  SHORTEST;

/**
 * How much of a brief a document sets out to be. `whole`: so much that a missing part is a gap and not a choice.
 * `partial`: it calls itself the positioning and answers some of what that means. `none`: it does something else.
 */
export function briefBreadth(document: ProductDocument): 'whole' | 'partial' | 'none' {
  const title = document.outline.title?.text ?? document.frontMatter.title?.text ?? '';
  if (NOT_A_BRIEF.test(title) || isStub(document)) return 'none';
  const { size } = briefParts(document);
  if (size >= 3) return 'whole';
  return size > 0 && document.kind === 'positioning' && /positioning/i.test(title) ? 'partial' : 'none';
}

export const isWholeBrief = (document: ProductDocument): boolean => briefBreadth(document) === 'whole';
