import type { Root, RootContent } from 'mdast';
import type { Anchor } from '../text/place';
import type { Content } from './content';
import type { KnownShapes } from './known-shapes';
import type { Labels, MetLabel } from './labels';
import { lower } from './lower';

/**
 * A run of top-level blocks that means the same wherever it stands: it begins at column 1, after a blank line or with
 * a heading that needs none. Chunks follow each other without a gap.
 */
export interface Chunk {
  readonly length: number;
  /** How many line ends the chunk holds. */
  readonly lines: number;
  readonly nodes: readonly RootContent[];
  /** Where the chunk begins in the coordinates of `nodes`; the line is 1-based. */
  readonly origin: { readonly offset: number; readonly line: number };
  /** The labels that are defined in the chunk. */
  readonly defined: ReadonlySet<string>;
  /** The labels whose definition, anywhere in the document, makes a difference to the chunk. */
  readonly asked: ReadonlySet<string>;
  readonly content: readonly Content[];
  /** Where the chunk stands in the document, and what its content hangs on. */
  readonly anchor: Anchor;
}

/** A text that was parsed. */
interface Parsed {
  readonly text: string;
  /** How much of it is meant; what lies behind that only served to see where blocks end. */
  readonly length: number;
  /** Where it stands in the document. */
  readonly base: number;
}

/**
 * Cuts a parsed text into chunks.
 * @param shapes Those of what stood there before.
 */
export function cutChunks(root: Root, parsed: Parsed, labels: Labels, shapes: KnownShapes): Chunk[] {
  const { text: source, length, base } = parsed;
  if (length === 0) return [];
  const nodes = root.children.filter((node) => offsetOf(node) < length);
  const cuts = [0, ...nodes.filter((node, i) => i > 0 && isCut(node, nodes[i - 1], source)).map(offsetOf)];
  const groups: RootContent[][] = cuts.map(() => []);
  for (const node of nodes) groups[lastAtOrBefore(cuts, offsetOf(node))]?.push(node);
  const defined = share(labels.defined, cuts, length);
  const asked = share(labels.asked, cuts, length);
  let line = 1;
  return groups.map((group, i) => {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? length;
    const lines = countLineEnds(source, start, end);
    const origin = { offset: start, line };
    line += lines;
    const anchor = { offset: base + start };
    return {
      length: end - start,
      lines,
      nodes: group,
      origin,
      defined: defined[i] ?? NONE,
      asked: asked[i] ?? NONE,
      content: lower(group, { source, origin: start, anchor, shapes }),
      anchor,
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** Deals labels out to the chunks in which they were met. */
function share(
  met: readonly MetLabel[],
  cuts: readonly number[],
  length: number,
): (Set<string> | undefined)[] {
  const shares: (Set<string> | undefined)[] = cuts.map(() => undefined);
  for (const { label, at } of met) {
    if (at >= length) continue;
    const index = lastAtOrBefore(cuts, at);
    const known = shares[index];
    if (known) known.add(label);
    else shares[index] = new Set([label]);
  }
  return shares;
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}

/** The index of the last of some ascending numbers that is not above `limit`; 0 when all are. */
export function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a node begins in the text it was parsed from. */
export const offsetOf = (node: RootContent): number => node.position?.start.offset ?? 0;

/**
 * Whether a chunk may begin with a node: whether a new block begins there is decided by the node's first line alone,
 * whatever stands below it, and by what stands above it. Indented code is left with its neighbours: behind a list, the
 * parser goes on to treat its lines as if they might belong to an item; behind the code, it goes on to treat what
 * follows as if it interrupted the code.
 */
export function isCut(node: RootContent, previous: RootContent | undefined, source: string): boolean {
  const at = offsetOf(node);
  if (node.position?.start.column !== 1 || isBlank(source[at])) return false;
  if (node.type === 'heading' && source[at] === '#') return true;
  const isBehindIndentedCode = previous?.type === 'code' && isBlank(source[offsetOf(previous)]);
  return !isBehindIndentedCode && isBlankAbove(source, at);
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** Whether the line before the line that begins at `at` is blank. */
function isBlankAbove(source: string, at: number): boolean {
  let i = at - 1;
  if (source[i] === '\n') i -= 1;
  if (source[i] === '\r') i -= 1;
  while (isBlank(source[i])) i -= 1;
  return i < 0 || source[i] === '\n' || source[i] === '\r';
}
