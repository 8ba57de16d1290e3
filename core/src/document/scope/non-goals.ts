import type { Content } from '../../markdown/content';
import { perBlock, perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { keptElsewhere } from '../structure/kept-elsewhere';
import { leavesWith } from '../structure/leaf';
import { hasSection, isOwnText, type Outline, sectionsFor } from '../structure/outline';
import type { Section } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** Whether the document says anywhere that something is left out: under a heading, by a priority, in a sentence. */
export function excludesAnything(document: ProductDocument): boolean {
  const { outline } = document;
  if (hasSection(outline, 'non-goals')) return true;
  if (document.scope.some(({ side }) => side === 'out')) return true;
  if (keptElsewhere(document).has('non-goals')) return true;
  return leavesThatExclude(document).some(({ role }) => role !== 'value');
}

/** A line of a checklist asks whether something is left out, ticked or not, and leaves out nothing itself. */
const ASKS_FOR_EXCLUSIONS =
  /^(?:(?:out[- ]of[- ]scope|excluded)(?: items?| features?| work| areas?)?|non[- ]goals?|exclusions?)(?: (?:is|are|has been|have been))?(?: (?:explicitly|clearly))? (?:stated|listed|defined|documented|named|identified)[\s.?]{0,3}$/i;

const leavesThatExclude = leavesWith(
  ({ prose }, vocabulary) =>
    hitsOf(prose, vocabulary, 'exclusion').length > 0 && !ASKS_FOR_EXCLUSIONS.test(prose.text),
);

/**
 * How much a document owes its readers a line between in and out.
 * `full`: it speaks for a product or a release. `small`: a single feature, an epic or a one-pager. `none`: too little is
 * written to tell, or the format has no place for it.
 */
export type Breadth = 'full' | 'small' | 'none';

const FEWEST_WORDS = 120;
const WORDS_OF_A_FULL_ONE = 400;
/** A document whose title calls it a PRD asks to be read as one, however tersely it is written. */
const WORDS_OF_A_TITLED_ONE = 200;
/** A bullet of three words says as much as a sentence. */
const WORDS_IN_AN_ITEM = 8;
const FAMILIES = [
  ['problem', 'why-now', 'evidence'],
  ['goals', 'metrics'],
  ['features', 'requirements', 'stories', 'scope', 'solution', 'nfr'],
  ['audience', 'buyer', 'jobs'],
  ['risks', 'dependencies', 'open-questions', 'assumptions'],
  ['timeline', 'launch'],
] as const;
const FAMILIES_OF_A_FULL_ONE = 4;

/** Forms that are about one feature each, or have their own idea of scope. */
const SMALL_FORM =
  /(?:^|[^\p{L}])(?:one[ -]pager|epic|feature|user story|change request|spike|brief|charter)(?!\p{L})/iu;

export const breadthOf = once((document: ProductDocument): Breadth => {
  const { outline } = document;
  const asksForWork = hasSection(outline, 'features', 'requirements', 'stories', 'scope', 'solution');
  const words = wordsUpTo(WORDS_OF_A_FULL_ONE, outline);
  if (!asksForWork || words < FEWEST_WORDS || isEarsSpecification(document)) return 'none';
  if (SMALL_FORM.test(outline.title?.text ?? '')) return 'small';
  if (outline.title && isCalledPrd(outline.title, document.vocabulary))
    return words < WORDS_OF_A_TITLED_ONE ? 'small' : 'full';
  const families = FAMILIES.filter((keys) => hasSection(outline, ...keys)).length;
  return words < WORDS_OF_A_FULL_ONE || families < FAMILIES_OF_A_FULL_ONE ? 'small' : 'full';
});

const isCalledPrd = perShape(({ text }, vocabulary: Vocabulary): boolean =>
  vocabulary.kindsInTitle(text).some(({ kind, strength }) => kind === 'prd' && strength === 'strong'),
);

/** Requirement after requirement with "WHEN … SHALL …" below: the form has no part for what is left out. */
const isEarsSpecification = (document: ProductDocument): boolean =>
  document.requirements.filter(
    ({ item }) => item.shape === 'sub-section' && isNumberedRequirement(item.prose),
  ).length > 1;

const isNumberedRequirement = perShape(({ text }) => /^\W{0,4}requirement\s\d/i.test(text));

/** How many words a document has; of one with more than asked for, the rest is not counted. */
function wordsUpTo(most: number, { root, sections }: Outline): number {
  let count = wordsIn(root);
  for (const section of sections) {
    if (count >= most) break;
    if (isOwnText(section)) count += wordsIn(section);
  }
  return count;
}

const wordsIn = once(({ content }: Section): number =>
  content.reduce((sum, block) => sum + wordsOfBlock(block), 0),
);

const wordsOf = perShape(({ text }) => (text.match(/\s+/g)?.length ?? 0) + 1);

const wordsOfBlock: (block: Content) => number = perBlock((block: Content) => {
  if (block.kind !== 'list') return prosesIn(block).reduce((sum, prose) => sum + wordsOf(prose), 0);
  return block.items.reduce(
    (sum, { prose, children }) =>
      sum +
      Math.max(wordsOf(prose), WORDS_IN_AN_ITEM) +
      children.reduce((below, child) => below + wordsOfBlock(child), 0),
    0,
  );
});

/** Where non-goals would stand: after the last of the scope and goals sections; null without one. */
export function placeForNonGoals(
  document: ProductDocument,
): { readonly after: Section; readonly anchor: Span } | null {
  const { outline } = document;
  const headings = (sections: readonly Section[]) => sections.filter(({ source }) => source === 'heading');
  const scope = headings(sectionsFor(outline, 'scope'))[0] ?? headings(sectionsFor(outline, 'goals'))[0];
  const after = scope ?? headings(sectionsFor(outline, 'problem', 'summary', 'features', 'requirements'))[0];
  return after ? { after, anchor: after.titleSpan } : null;
}
