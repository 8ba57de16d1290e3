import type { AnyText } from '../text/any-text';
import { lineEnd } from '../text/around';
import { detached } from '../text/detached';
import { type Chunk, cutChunks, isCut, offsetOf } from './chunk';
import type { MarkdownEngine } from './engine';
import { KnownShapes } from './known-shapes';
import { Labels } from './labels';

/** A document's text, and where its body begins in it: behind the byte order mark and the front matter. */
export interface Source {
  readonly text: AnyText;
  readonly base: number;
}

/** How much of a document was parsed to get it. */
export interface Reparsed {
  /** Top-level blocks. */
  readonly blocks: number;
  /** Code units handed to the parser, those handed to it twice included. */
  readonly characters: number;
}

/** How much text a chunk takes, the labels it defines, and what was read of it before. */
export type Extent = Pick<Chunk, 'length' | 'defined' | 'content'>;

/** Chunks that take the place of those `from` one index `until` another, `growth` longer than they were. */
export interface Replacement {
  readonly from: number;
  readonly until: number;
  /** Where they begin in the body. */
  readonly at: number;
  readonly growth: number;
}

export interface Region {
  readonly chunks: readonly Chunk[];
  /** The index of the first extent after the region. */
  readonly until: number;
  readonly reparsed: Reparsed;
}

/**
 * Parses the text of some extents, together with the first line of the extent after them. Where that line does not
 * begin a block of its own, something above it reaches further down: then more extents are taken in. That one check
 * stands for all the ways in which a block can swallow what is below it: fences, HTML, lists, lazy lines, underlines.
 * @param labels In how many chunks of the document each label is defined.
 */
export function parseRegion(
  engine: MarkdownEngine,
  extents: readonly Extent[],
  labels: ReadonlyMap<string, number>,
  { text, base }: Source,
  { from, until, at, growth }: Replacement,
): Region {
  const start = base + at;
  let end = start + lengthOf(extents.slice(from, until)) + growth;
  let next = until;
  let characters = 0;
  for (let step = 1; ; step *= 2) {
    const length = end - start;
    const input = partOf(text, start, next < extents.length ? nextLine(text, end) : end);
    const met = new Labels(definedOutside(labels, extents.slice(from, next)), length);
    const root = engine.parse(input, met);
    characters += input.length;
    const following = root.children.findIndex((node) => offsetOf(node) >= length);
    const behind = root.children[following];
    const isClosed =
      behind !== undefined &&
      offsetOf(behind) === length &&
      isCut(behind, root.children[following - 1], input);
    if (next >= extents.length || isClosed) {
      const shapes = new KnownShapes(extents.slice(from, next).flatMap(({ content }) => content));
      const chunks = cutChunks(root, { text: input, length, base: start }, met, shapes);
      const blocks = chunks.reduce((sum, { nodes }) => sum + nodes.length, 0);
      return { chunks, until: next, reparsed: { blocks, characters } };
    }
    end += lengthOf(extents.slice(next, next + step));
    next = Math.min(extents.length, next + step);
  }
}

export const lengthOf = (extents: readonly Extent[]): number =>
  extents.reduce((sum, { length }) => sum + length, 0);

export const addReparsed = (a: Reparsed, b: Reparsed): Reparsed => ({
  blocks: a.blocks + b.blocks,
  characters: a.characters + b.characters,
});

function definedOutside(
  labels: ReadonlyMap<string, number>,
  extents: readonly Extent[],
): (label: string) => boolean {
  const inside = new Map<string, number>();
  for (const { defined } of extents) {
    for (const label of defined) inside.set(label, (inside.get(label) ?? 0) + 1);
  }
  return (label) => (labels.get(label) ?? 0) > (inside.get(label) ?? 0);
}

/** Where the line after the one that holds `at` begins. */
function nextLine(text: AnyText, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, end + (text.slice(end, end + 2) === '\r\n' ? 2 : 1));
}

const partOf = (text: AnyText, start: number, end: number): string =>
  start === 0 && end === text.length ? text.toString() : detached(text.slice(start, end));
