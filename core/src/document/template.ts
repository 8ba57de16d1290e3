import { leadLabel } from './label';
import { type Leaf, leavesOf } from './leaf';
import { blanksIn } from './placeholders';
import type { ProductDocument } from './product-document';

/** From this share of placeholders on, a document is something to copy. */
const SHARE = 0.6;
/** A document that calls itself a template needs to show it less. */
const SHARE_WHEN_NAMED = 0.08;
const FEWEST_BLANKS = 3;
const MANY_BLANKS = 15;
/** One long paragraph must not outweigh a page of short fields. */
const LONGEST_LEAF = 200;
const EMPTY_FIELD = 12;

/** Whether a document is mostly placeholders: something to copy, not to judge. */
export function isTemplate(document: ProductDocument): boolean {
  let open = 0;
  let all = 0;
  let blanks = 0;
  for (const leaf of leavesOf(document)) {
    if (leaf.role === 'header' || leaf.role === 'value') continue;
    const weight = weigh(leaf, document);
    open += weight.open;
    all += weight.all;
    blanks += weight.blanks;
  }
  if (blanks < FEWEST_BLANKS) return false;
  if (!isNamed(document)) return open >= all * SHARE;
  return open >= all * SHARE_WHEN_NAMED || blanks >= MANY_BLANKS;
}

function weigh(
  { prose, role }: Leaf,
  document: ProductDocument,
): { readonly open: number; readonly all: number; readonly blanks: number } {
  const found = blanksIn(prose, document.vocabulary);
  const label = role === 'title' ? null : leadLabel(prose);
  const body = prose.text.slice(label?.bodyStart ?? 0);
  if (role === 'title') return { open: 0, all: 0, blanks: found.length };
  if (letters(body) === 0)
    return label || role === 'cell'
      ? { open: EMPTY_FIELD, all: EMPTY_FIELD, blanks: 0 }
      : { open: 0, all: 0, blanks: 0 };
  const size = Math.min(letters(body), LONGEST_LEAF);
  const asked = found.reduce((sum, blank) => sum + letters(blank.text) + 1, 0);
  const isOpen = asked * 2 >= letters(body) || isInstruction(prose.shape.marks, prose.text.length);
  return { open: isOpen ? size : 0, all: size, blanks: found.length };
}

/** A paragraph all in italics tells the author what to write. */
const isInstruction = (marks: Leaf['prose']['shape']['marks'], length: number): boolean =>
  length > 20 && marks.some(({ kind, start, end }) => kind === 'emphasis' && start === 0 && end === length);

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;

const isNamed = ({ outline, path, frontMatter }: ProductDocument): boolean =>
  /(?:^|[^\p{L}])template(?:$|[^\p{L}])/iu.test(
    `${outline.title?.text ?? ''}\n${frontMatter.title?.text ?? ''}`,
  ) ||
  (path !== null && /(?:^|[/_.-])templates?(?:[/_.-]|$)/i.test(path.split('/').slice(-2).join('/')));
