import type { Prose } from '../../markdown/content';
import type { SectionKey } from '../../vocabulary/section-key';
import type { ExpectedPart } from '../kind/house-style';
import { partsOfRelease } from '../launch/press-release';
import type { ProductDocument } from '../product-document';
import { prosesIn } from './item';
import { leavesOf } from './leaf';
import type { Outline } from './outline';

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
  const known = new Set(outline.sections.flatMap(({ meanings }) => meanings.map(({ key }) => key)));
  if (known.size < FEWEST_KNOWN) return [];
  if (opensWithSummary(outline)) known.add('summary');
  if (document.kind === 'prfaq') for (const key of partsOfRelease(document)) known.add(key);
  const open = parts.filter(({ keys }) => !keys.some((key) => known.has(key)));
  if (open.length === 0) return [];
  const proses = leavesOf(document).map(({ prose }) => prose);
  if (countWords(proses) < fewestWords || isIndex(proses)) return [];
  const linked = new Set(proses.flatMap((prose) => linkedKeys(prose, document)));
  return open.filter(({ keys }) => !keys.some((key) => linked.has(key)));
}

/** Whether a paragraph of some length stands under the title, before the first chapter. */
function opensWithSummary({ root, title }: Outline): boolean {
  const first = root.children.find(({ heading }) => heading === title);
  const opening = [...root.content, ...(first?.content ?? [])];
  const proses = opening.filter(({ kind }) => kind === 'paragraph' || kind === 'quote').flatMap(prosesIn);
  return proses.some((prose) => countWords([prose]) >= SUMMARY_WORDS);
}

const countWords = (proses: readonly Prose[]): number =>
  proses.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

function isIndex(proses: readonly Prose[]): boolean {
  const all = proses.reduce((sum, { text }) => sum + text.length, 0);
  const linked = proses
    .flatMap(({ shape }) => shape.marks)
    .reduce((sum, { kind, start, end }) => sum + (kind === 'link' ? end - start : 0), 0);
  return linked > all * MOST_LINKED;
}

/** What the links of a prose say they lead to: "[Metrics](metrics.md)" is the metrics section, kept elsewhere. */
const linkedKeys = ({ text, shape }: Prose, { vocabulary, kind }: ProductDocument): readonly SectionKey[] =>
  shape.marks.flatMap((mark) =>
    mark.kind === 'link' && mark.end - mark.start <= 60
      ? vocabulary.sectionKeys(text.slice(mark.start, mark.end), kind).map(({ key }) => key)
      : [],
  );
