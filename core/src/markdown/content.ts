import { partOf } from '../text/place';
import type { Span } from '../text/span';

/**
 * What a reader sees of a document, block by block: mdast with the syntax taken off.
 * All spans are offsets into the whole document (UTF-16 code units). They follow when text above is edited, and the
 * objects stay the same: what is read from a block can be kept for as long as the block lives, if the spans in it are
 * made from the block's by `sourceSpan` and `text/place`.
 */
export type Content =
  | Heading
  | Paragraph
  | List
  | Table
  | Quote
  | Code
  | Html
  | Break
  | Definition
  | FootnoteBody;

/** A piece of the visible text that stands out. `start` and `end` index `Prose.text`. */
export interface Mark {
  readonly kind:
    | 'strong'
    | 'emphasis'
    | 'code'
    | 'link'
    | 'image'
    | 'footnote'
    | 'comment'
    | 'strike'
    | 'html';
  readonly start: number;
  readonly end: number;
  /** Link and image: the target as resolved by Markdown; comment, strike and html: the raw text left out. */
  readonly target?: string;
  /** Link and image by reference: the label as normalised by Markdown. */
  readonly label?: string;
}

/** Where a run of visible text comes from. */
export interface Run {
  /** Index in `ProseShape.text`. */
  readonly at: number;
  /** Source offset relative to the start of the prose's span. */
  readonly source: number;
  /** How much source the run stands for when it is not copied as it is: an escape, a reference, a line end. */
  readonly width?: number;
}

/** The part of a prose that has no place, and by which readings of it are kept. */
export interface ProseShape {
  /**
   * The visible text: emphasis, links and code spans flattened, line breaks as `\n`.
   * Struck-out text, images, comments, footnote marks and HTML tags are left out (see `marks`).
   */
  readonly text: string;
  readonly marks: readonly Mark[];
  /**
   * Where runs of `text` come from: from text index `at` on, the source offset is `source` plus the distance.
   * Sorted by `at`.
   */
  readonly runs: readonly Run[];
}

/** A run of inline text and where it stands. */
export interface Prose {
  readonly text: string;
  readonly span: Span;
  readonly shape: ProseShape;
}

export interface Heading {
  readonly kind: 'heading';
  readonly span: Span;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly prose: Prose;
  /** `pasted`: a plain line that its author meant as a heading. */
  readonly source: 'markdown' | 'pasted';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly prose: Prose;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  /** `pasted`: lines that start with a bullet character such as `•`, as word processors leave them. */
  readonly source: 'markdown' | 'pasted';
}

export interface ListItem {
  readonly span: Span;
  /** The bullet or number, without the blank after it. */
  readonly marker: Span;
  /** The state of a task-list box; null when the item has none. */
  readonly checked: boolean | null;
  /** The item's first paragraph; empty when it starts with something else. */
  readonly prose: Prose;
  /** What follows the first paragraph inside the item. */
  readonly children: readonly Content[];
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** `html`: read from a `<table>`; its cells cannot be edited. */
  readonly source: 'markdown' | 'html';
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The cell's content without the blanks around it; empty cells have an empty span between the pipes. */
  readonly span: Span;
  readonly prose: Prose;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly children: readonly Content[];
}

export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  readonly lang: string | null;
  readonly value: string;
}

export interface Html {
  readonly kind: 'html';
  readonly span: Span;
  readonly value: string;
}

export interface Break {
  readonly kind: 'break';
  readonly span: Span;
}

export interface Definition {
  readonly kind: 'definition';
  readonly span: Span;
  readonly label: string;
  readonly target: string;
}

export interface FootnoteBody {
  readonly kind: 'footnote';
  readonly span: Span;
  readonly label: string;
  readonly children: readonly Content[];
}

/** The blocks that stand inside a block. */
export function childrenOf(block: Content): readonly Content[] {
  switch (block.kind) {
    case 'quote':
    case 'footnote':
      return block.children;
    case 'list':
      return block.items.flatMap(({ children }) => children);
    default:
      return [];
  }
}

/** The source span behind `text.slice(start, end)` of a prose. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = sourceOffset(prose, start, start < prose.text.length ? 'start' : 'end');
  return partOf(prose.span, from, start === end ? from : sourceOffset(prose, end, 'end'));
}

/** Counted from the start of the prose. */
function sourceOffset(prose: Prose, index: number, side: 'start' | 'end'): number {
  const { runs } = prose.shape;
  let low = 0;
  let high = runs.length - 1;
  // An end index that falls on the seam of two runs belongs to the run before it.
  const key = side === 'end' ? index - 1 : index;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  const offset = run ? run.source + distance(run, index, side) : 0;
  return Math.max(0, Math.min(offset, prose.span.end - prose.span.start));
}

/** What is not copied as it is belongs together: no offset points into it. */
function distance(run: Run, index: number, side: 'start' | 'end'): number {
  if (run.width === undefined) return index - run.at;
  return side === 'end' && index > run.at ? run.width : 0;
}
