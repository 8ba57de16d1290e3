import type { Content } from '../../markdown/content';
import { perBlock } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { openingProses } from '../audience/people-named';
import { houseStyleOf } from '../kind/house-style';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { keptElsewhere } from '../structure/kept-elsewhere';
import { leavesWith } from '../structure/leaf';
import { hasSection, isOwnText, ownContent, sectionsFor } from '../structure/outline';
import type { Section } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** Formats in which a story or a sentence of input stands for the problem. */
const WITHOUT_PROBLEM: ReadonlySet<string> = new Set(['spec-kit', 'kiro', 'bmad']);

const KEYS = ['problem', 'evidence', 'why-now', 'jobs'] as const;

/** Whether a document says what is wrong today: under a heading, in a table, or in its opening. */
export function saysWhatIsWrong(document: ProductDocument): boolean {
  const { outline, vocabulary } = document;
  if (hasSection(outline, ...KEYS)) return true;
  if (KEYS.some((key) => keptElsewhere(document).has(key))) return true;
  if (WITHOUT_PROBLEM.has(houseStyleOf(document)?.id ?? '')) return true;
  if (document.positioningStatements.some(({ slots }) => slots.need !== undefined)) return true;
  if (painColumns(document).length > 0) return true;
  return openingProses(document, ...OF_THE_SOLUTION).some(
    (prose) => hitsOf(prose, vocabulary, 'pain').length > 0,
  );
}

const painColumns = leavesWith(
  ({ prose, role }, vocabulary) => role === 'header' && vocabulary.columnKeys(prose.text).includes('pain'),
);

/** What "cannot" be done there is a rule of the product, not a pain. */
const OF_THE_SOLUTION = [
  'features',
  'requirements',
  'acceptance',
  'technical',
  'nfr',
  'timeline',
  'scope',
] as const;

const NAMED = /problem|pain|frustration|current situation|status quo/;

/** Sections whose title promises a problem and nothing else, such as "Problem statement". */
export const problemSections = ({ outline }: ProductDocument): readonly Section[] =>
  sectionsFor(outline, 'problem').filter(
    (section) =>
      isOwnText(section) &&
      section.heading !== outline.title &&
      section.meanings.every(({ key }) => key === 'problem' || key === 'evidence' || key === 'why-now') &&
      NAMED.test(section.title) &&
      !/opportunit|solution|how might we/.test(section.title),
  );

/** How many words a section has, those below it included. */
export const wordsIn = once((section: Section): number =>
  ownContent(section).reduce((sum, block) => sum + wordsOf(block), 0),
);

const wordsOf = perBlock((block: Content) =>
  prosesIn(block).reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
);
