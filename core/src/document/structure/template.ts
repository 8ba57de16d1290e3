import type { Content, ProseShape } from '../../markdown/content';
import { perBlock, perShape, type Unplaced } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { leadLabel } from './label';
import { type BlockLeaf, leavesInBlock } from './leaf';
import { ownChildren } from './outline';
import { perSection } from './per-section';
import { blanksIn } from './placeholders';
import type { Section } from './section';

/** From this share of placeholders on, a document is something to copy. */
const SHARE = 0.6;
/** A document that calls itself a template needs to show it less. */
const SHARE_WHEN_NAMED = 0.08;
const FEWEST_BLANKS = 3;
const MANY_BLANKS = 15;
/** One long paragraph must not outweigh a page of short fields. */
const LONGEST_LEAF = 200;
const EMPTY_FIELD = 12;

interface Weight {
  /** How much of the text waits for its author, and how much there is, in letters. */
  readonly open: number;
  readonly all: number;
}

const NOTHING: Weight = { open: 0, all: 0 };
const OPEN_FIELD: Weight = { open: EMPTY_FIELD, all: EMPTY_FIELD };

/**
 * Whether a document is mostly placeholders: something to copy, not to judge. One that is said to be approved is relied
 * on, and its gaps are what its readers have to hear of, unless it also says that it is a template.
 */
export function isTemplate(document: ProductDocument): boolean {
  const blanks = blanksBySection(document).reduce((sum, count) => sum + count, 0);
  if (blanks < FEWEST_BLANKS) return false;
  const isNamed = callsItselfTemplate(document);
  if (document.metadata.stage === 'approved' && !isNamed) return false;
  if (isNamed && blanks >= MANY_BLANKS) return true;
  // Most documents have no blanks, and are spared being weighed.
  const { open, all } = total(weights(document));
  return open >= all * (isNamed ? SHARE_WHEN_NAMED : SHARE);
}

/** Whether most of a section, with all those below it, waits for its author. Asked only where there are placeholders. */
export const isSectionUnwritten = (section: Section, vocabulary: Vocabulary): boolean =>
  isUnwritten(weighSection(section, vocabulary));

/** Whether most of a block waits for its author. Asked only where there are placeholders. */
export const isBlockUnwritten = (block: Content, vocabulary: Vocabulary): boolean =>
  isUnwritten(weighBlock(block, vocabulary));

const isUnwritten = ({ open, all }: Weight): boolean => open > 0 && open >= all * SHARE;

/** How many placeholders each section has that has any; headers of columns aside. */
const blanksBySection = perSection(({ heading, content }, { vocabulary }) => {
  let count = heading ? blanksIn(heading, vocabulary).length : 0;
  for (const block of content) count += countInBlock(block, vocabulary);
  return count === 0 ? [] : [count];
});

const countInBlock = perBlock((block: Content, vocabulary: Vocabulary) =>
  leavesInBlock(block).reduce(
    (sum, { prose, role }) => (role === 'header' ? sum : sum + blanksIn(prose, vocabulary).length),
    0,
  ),
);

function total(weights: readonly Weight[]): Weight {
  const sum = { open: 0, all: 0 };
  for (const { open, all } of weights) {
    sum.open += open;
    sum.all += all;
  }
  return sum;
}

/** Of each section without those below it: few numbers are added up faster than sections are asked. */
const weights = perSection(({ content }, { vocabulary }) =>
  content.length === 0 ? [] : [total(content.map((block) => weighBlock(block, vocabulary)))],
);

/** A section with all those below it. */
const weighSection: (section: Section, vocabulary: Vocabulary) => Weight = once(
  (section: Section, vocabulary: Vocabulary) =>
    total([
      ...section.content.map((block) => weighBlock(block, vocabulary)),
      ...ownChildren(section).map((child) => weighSection(child, vocabulary)),
    ]),
);

const weighBlock = perBlock((block: Content, vocabulary: Vocabulary) =>
  total(
    leavesInBlock(block)
      .filter(({ role }) => role !== 'header')
      .map((leaf) => weigh(leaf, vocabulary)),
  ),
);

function weigh({ prose, role }: BlockLeaf, vocabulary: Vocabulary): Weight {
  if (role === 'title') return NOTHING;
  if (prose.text === '') return role === 'cell' ? OPEN_FIELD : NOTHING;
  return weighShape(prose, vocabulary);
}

const weighShape = perShape((prose, vocabulary: Vocabulary): Weight => {
  const label = leadLabel(prose);
  const size = letters(prose.text.slice(label?.bodyStart ?? 0));
  if (size > 0) return weighText(prose, size, vocabulary);
  return label ? OPEN_FIELD : NOTHING;
});

function weighText(prose: Unplaced, size: number, vocabulary: Vocabulary): Weight {
  const asked = blanksIn(prose, vocabulary).reduce((sum, blank) => sum + letters(blank.text) + 1, 0);
  const all = Math.min(size, LONGEST_LEAF);
  return asked * 2 >= size || isInstruction(prose.shape) ? { open: all, all } : { open: 0, all };
}

/** A paragraph all in italics tells the author what to write. */
const isInstruction = ({ marks, text }: ProseShape): boolean =>
  text.length > 20 &&
  marks.some(({ kind, start, end }) => kind === 'emphasis' && start === 0 && end === text.length);

/** How many letters and digits a text has. A pattern is asked only beyond ASCII, since it takes much longer. */
function letters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const isLetter = code < 128 ? isAsciiLetter(code) : /[\p{L}\p{N}]/u.test(text.slice(at, at + width));
    if (isLetter) count += width;
    at += width - 1;
  }
  return count;
}

/** 0 to 9, A to Z, a to z. */
const isAsciiLetter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const callsItselfTemplate = ({ outline, path, frontMatter }: ProductDocument): boolean =>
  /(?:^|[^\p{L}])template(?:$|[^\p{L}])/iu.test(
    `${outline.title?.text ?? ''}\n${frontMatter.title?.text ?? ''}`,
  ) ||
  (path !== null && /(?:^|[/_.-])templates?(?:[/_.-]|$)/i.test(path.split('/').slice(-2).join('/')));
