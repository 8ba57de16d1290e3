import type { Span } from '../text/span';
import { type Chunk, cutChunks, isCut, lastAtOrBefore } from './chunk';
import type { MarkdownEngine } from './engine';
import { Labels } from './labels';

/** A change of a body's text: how much takes the place of what. */
export interface BodyChange {
  /** In coordinates of the old body. */
  readonly span: Span;
  /** The length of the new text. */
  readonly inserted: number;
}

/** How much of a document was parsed to get it. */
export interface Reparsed {
  /** Top-level blocks. */
  readonly blocks: number;
  /** Code units handed to the parser, those handed to it twice included. */
  readonly characters: number;
}

/** A Markdown text without front matter, in chunks. Immutable. */
export interface Body {
  readonly chunks: readonly Chunk[];
  /** In how many chunks each label is defined. */
  readonly labels: ReadonlyMap<string, number>;
  readonly reparsed: Reparsed;
}

/** A document's text, and where its body begins in it. */
export interface Source {
  readonly text: string;
  readonly base: number;
}

interface Region {
  readonly chunks: readonly Chunk[];
  /** The index of the first old chunk that the region leaves as it is. */
  readonly until: number;
  readonly reparsed: Reparsed;
}

const NOWHERE: Body = { chunks: [], labels: new Map(), reparsed: { blocks: 0, characters: 0 } };

export function parseBody(engine: MarkdownEngine, source: Source): Body {
  const length = source.text.length - source.base;
  const { chunks, reparsed } = parseRegion(engine, NOWHERE, source, { from: 0, until: 0, growth: length });
  return { chunks, labels: count(NOWHERE.labels, [], chunks), reparsed };
}

/** The body after an edit of its text, equal to one parsed from scratch. */
export function editBody(
  engine: MarkdownEngine,
  body: Body,
  old: Source,
  source: Source,
  change: BodyChange,
): Body {
  const growth = change.inserted - (change.span.end - change.span.start);
  const touched = touchedChunks(body, old, change);
  const region = parseRegion(engine, body, source, { ...touched, growth });
  const before = body.chunks.slice(touched.from, region.until);
  const labels = count(body.labels, before, region.chunks);
  const flipped = new Set([...before, ...region.chunks].flatMap(({ defined }) => [...defined]));
  for (const label of flipped) if (body.labels.has(label) === labels.has(label)) flipped.delete(label);
  const after = keepUnchanged(
    before,
    region.chunks,
    old,
    source,
    startOf(body.chunks, touched.from),
    flipped,
  );
  const edited: Body = {
    chunks: [...body.chunks.slice(0, touched.from), ...after, ...body.chunks.slice(region.until)],
    labels,
    reparsed: region.reparsed,
  };
  if (flipped.size === 0) return edited;
  return followLabels(engine, edited, source, flipped, touched.from, touched.from + after.length);
}

/** The chunks an edit can change by itself: those it lies in, and the one before when it can join that one. */
function touchedChunks({ chunks }: Body, old: Source, { span }: BodyChange): { from: number; until: number } {
  if (chunks.length === 0) return { from: 0, until: 0 };
  const starts = startsOf(chunks);
  const first = lastAtOrBefore(starts, span.start);
  const start = starts[first] ?? 0;
  const inFirstLine = old.base + span.start <= lineEnd(old.text, old.base + start);
  return {
    from: first > 0 && inFirstLine ? first - 1 : first,
    until: lastAtOrBefore(starts, span.end) + 1,
  };
}

/**
 * Parses the new text of some chunks, together with the first line of the chunk after them. Where that line does not
 * begin a block of its own, what is above it reaches further down: then more chunks are taken in.
 */
function parseRegion(
  engine: MarkdownEngine,
  body: Body,
  { text, base }: Source,
  { from, until, growth }: { readonly from: number; readonly until: number; readonly growth: number },
): Region {
  const { chunks } = body;
  const start = base + startOf(chunks, from);
  let end = start + growth;
  for (let i = from; i < until; i += 1) end += chunks[i]?.length ?? 0;
  let characters = 0;
  let next = until;
  for (let step = 1; ; step *= 2) {
    const length = end - start;
    const input = detached(text, start, next < chunks.length ? nextLine(text, end) : end);
    const labels = new Labels(definedOutside(body, from, next), length);
    const root = engine.parse(input, labels);
    characters += input.length;
    const following = root.children.find((node) => (node.position?.start.offset ?? 0) >= length);
    if (next >= chunks.length || (following?.position?.start.offset === length && isCut(following, input))) {
      const parsed = cutChunks(root, input, length, start, labels);
      const blocks = parsed.reduce((sum, chunk) => sum + chunk.nodes.length, 0);
      return { chunks: parsed, until: next, reparsed: { blocks, characters } };
    }
    for (let taken = 0; taken < step && next < chunks.length; taken += 1, next += 1)
      end += chunks[next]?.length ?? 0;
  }
}

/** Parses again the chunks outside an edit that refer to labels the edit has defined or undefined. */
function followLabels(
  engine: MarkdownEngine,
  body: Body,
  source: Source,
  flipped: ReadonlySet<string>,
  editedFrom: number,
  editedUntil: number,
): Body {
  const concerned = body.chunks.map(
    (chunk, i) => (i < editedFrom || i >= editedUntil) && !disjoint(chunk.asked, flipped),
  );
  const chunks: Chunk[] = [];
  let { blocks, characters } = body.reparsed;
  for (let i = 0; i < body.chunks.length; ) {
    const chunk = body.chunks[i];
    if (!chunk || !concerned[i]) {
      if (chunk) chunks.push(chunk);
      i += 1;
      continue;
    }
    let until = i + 1;
    while (concerned[until]) until += 1;
    const region = parseRegion(engine, body, source, { from: i, until, growth: 0 });
    chunks.push(...region.chunks);
    blocks += region.reparsed.blocks;
    characters += region.reparsed.characters;
    i = region.until;
  }
  return { chunks, labels: body.labels, reparsed: { blocks, characters } };
}

/** Puts old chunks in the place of equal new ones at both ends of a region, so that what hangs on them is kept. */
function keepUnchanged(
  before: readonly Chunk[],
  after: readonly Chunk[],
  old: Source,
  source: Source,
  start: number,
  flipped: ReadonlySet<string>,
): readonly Chunk[] {
  const kept = [...after];
  const most = Math.min(before.length, after.length);
  const same = (was: Chunk | undefined, is: Chunk | undefined, wasAt: number, isAt: number): was is Chunk =>
    was !== undefined &&
    was.length === is?.length &&
    disjoint(was.asked, flipped) &&
    old.text.slice(wasAt, wasAt + was.length) === source.text.slice(isAt, isAt + was.length);
  let at = start;
  let i = 0;
  for (; i < most; i += 1) {
    const was = before[i];
    if (!same(was, after[i], old.base + at, source.base + at)) break;
    kept[i] = was;
    at += was.length;
  }
  let wasEnd = old.base + start + lengthOf(before);
  let isEnd = source.base + start + lengthOf(after);
  for (let back = 1; back <= most - i; back += 1) {
    const was = before[before.length - back];
    const length = was?.length ?? 0;
    if (!same(was, after[after.length - back], wasEnd - length, isEnd - length)) break;
    kept[after.length - back] = was;
    wasEnd -= length;
    isEnd -= length;
  }
  return kept;
}

function definedOutside({ chunks, labels }: Body, from: number, until: number): (label: string) => boolean {
  const inside = new Map<string, number>();
  for (let i = from; i < until; i += 1) {
    for (const label of chunks[i]?.defined ?? []) inside.set(label, (inside.get(label) ?? 0) + 1);
  }
  return (label) => (labels.get(label) ?? 0) > (inside.get(label) ?? 0);
}

/** Label counts after some chunks took the place of others. */
function count(
  labels: ReadonlyMap<string, number>,
  before: readonly Chunk[],
  after: readonly Chunk[],
): ReadonlyMap<string, number> {
  if (before.every(({ defined }) => defined.size === 0) && after.every(({ defined }) => defined.size === 0))
    return labels;
  const counts = new Map(labels);
  for (const { defined } of after)
    for (const label of defined) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { defined } of before) {
    for (const label of defined) {
      const left = (counts.get(label) ?? 0) - 1;
      if (left > 0) counts.set(label, left);
      else counts.delete(label);
    }
  }
  return counts;
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const label of few) if (many.has(label)) return false;
  return true;
}

/** Where each chunk begins in the body. */
export function startsOf(chunks: readonly Chunk[]): number[] {
  let at = 0;
  return chunks.map(({ length }) => {
    const start = at;
    at += length;
    return start;
  });
}

const startOf = (chunks: readonly Chunk[], index: number): number => lengthOf(chunks.slice(0, index));

const lengthOf = (chunks: readonly Chunk[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

/** Where the line that holds `at` ends, its line ending left out. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Where the line after the one that holds `at` begins. */
function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
}

/**
 * A part of a text that does not keep the whole text in memory, as a plain slice does: after many edits every chunk
 * would hold on to a version of the document of its own.
 */
const detached = (text: string, start: number, end: number): string =>
  start === 0 && end === text.length ? text : ` ${text.slice(start, end)}`.slice(1);
