import type { Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { SectionKey } from '../../vocabulary/section-key';
import type { ExpectedPart } from '../kind/house-style';
import { partsOfRelease } from '../launch/press-release';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { prosesIn } from './item';
import { keptElsewhere } from './kept-elsewhere';
import { frontMatterLeaves, leavesIn } from './leaf';
import { meaningsIn, type Outline, ownChildren } from './outline';
import { perSection } from './per-section';
import type { Section } from './section';

/** With fewer sections that we know, the document speaks in its own words, and nothing can be called missing. */
const FEWEST_KNOWN = 2;
/** An opening paragraph of so many words says what the document is about. */
const SUMMARY_WORDS = 20;
/** A document with more of its text in links points to where things are said. */
const MOST_LINKED = 0.3;

/**
 * The expected parts that a document has in no form, in order: not as a section of any kind, and not as a link to one.
 * @param fewestWords Shorter documents are complete as they are.
 */
export function missingParts(
  document: ProductDocument,
  parts: readonly ExpectedPart[],
  fewestWords: number,
): readonly ExpectedPart[] {
  const { outline } = document;
  const known = new Set(meaningsIn(outline));
  if (known.size < FEWEST_KNOWN) return [];
  if (opensWithSummary(outline)) known.add('summary');
  if (document.kind === 'prfaq') for (const key of partsOfRelease(document)) known.add(key);
  const open = parts.filter(({ keys }) => !keys.some((key) => known.has(key)));
  if (open.length === 0) return [];
  const { words, letters, linkedLetters } = sizeOf(document);
  if (words < fewestWords || linkedLetters > letters * MOST_LINKED) return [];
  const linked = new Set([...linkedKeys(document), ...keptElsewhere(document)]);
  return open.filter(({ keys }) => !keys.some((key) => linked.has(key)));
}

/** Whether a paragraph of some length stands under the title, before the first chapter. */
function opensWithSummary({ root }: Outline): boolean {
  const first = root.children.find(({ isTitle }) => isTitle);
  const opening = [...root.content, ...(first?.content ?? [])];
  const proses = opening.filter(({ kind }) => kind === 'paragraph' || kind === 'quote').flatMap(prosesIn);
  return proses.some((prose) => sizeOfText(prose).words >= SUMMARY_WORDS);
}

interface Size {
  readonly words: number;
  readonly letters: number;
  readonly linkedLetters: number;
}

const sizeOf = (document: ProductDocument): Size =>
  total([
    ...frontMatterLeaves(document).map(({ prose }) => sizeOfText(prose)),
    sizeOfSection(document.outline.root),
  ]);

const sizeOfSection: (section: Section) => Size = once((section: Section) =>
  total([
    ...leavesIn(section).map(({ prose }) => sizeOfText(prose)),
    ...ownChildren(section).map((child) => sizeOfSection(child)),
  ]),
);

const sizeOfText = perShape(
  ({ text, shape }): Size => ({
    words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    letters: text.length,
    linkedLetters: shape.marks.reduce(
      (sum, { kind, start, end }) => sum + (kind === 'link' ? end - start : 0),
      0,
    ),
  }),
);

function total(sizes: readonly Size[]): Size {
  const sum = { words: 0, letters: 0, linkedLetters: 0 };
  for (const { words, letters, linkedLetters } of sizes) {
    sum.words += words;
    sum.letters += letters;
    sum.linkedLetters += linkedLetters;
  }
  return sum;
}

const linkedKeys = (document: ProductDocument): readonly SectionKey[] => [
  ...frontMatterLeaves(document).flatMap(({ prose }) => keysOfLinks(prose, document.words)),
  ...keysInSections(document),
];

const keysInSections = perSection((section, words) =>
  leavesIn(section).flatMap(({ prose }) => keysOfLinks(prose, words)),
);

/** What the links of a text say they lead to: "[Metrics](metrics.md)" is the metrics section, kept elsewhere. */
const keysOfLinks = ({ text, shape }: Prose, { vocabulary, kind }: TitleWords): readonly SectionKey[] =>
  shape.marks.flatMap((mark) =>
    mark.kind === 'link' && mark.end - mark.start <= 60
      ? vocabulary.sectionKeys(text.slice(mark.start, mark.end), kind).map(({ key }) => key)
      : [],
  );
