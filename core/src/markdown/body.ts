import type { AnyText } from '../text/any-text';
import { lineEnd } from '../text/around';
import { countStartingBy } from '../text/sorted';
import type { Span } from '../text/span';
import type { Chunk } from './chunk';
import type { MarkdownEngine } from './engine';
import { addReparsed, lengthOf, parseRegion, type Reparsed, type Source } from './region';
import { isSameTree } from './same-chunk';

/** A Markdown text without front matter, in chunks. Immutable. */
export interface Body {
  readonly chunks: readonly Chunk[];
  /** In how many chunks each label is defined. */
  readonly labels: ReadonlyMap<string, number>;
  readonly reparsed: Reparsed;
}

/** A change of a body's text: how much takes the place of what. */
export interface BodyChange {
  /** In coordinates of the old body. */
  readonly span: Span;
  /** The length of the new text. */
  readonly inserted: number;
}

const NONE: ReadonlyMap<string, number> = new Map();
const NOTHING: Reparsed = { blocks: 0, characters: 0 };

/**
 * Parses a body piece by piece: the parser's memory grows with what it is given at once.
 * @param pieceLength About how many code units to parse at once.
 */
export function parseBody(engine: MarkdownEngine, source: Source, pieceLength = 32_768): Body {
  const pieces = cutPieces(source, pieceLength).map((length) => ({
    length,
    defined: new Set<string>(),
    content: [],
  }));
  const chunks: Chunk[] = [];
  const regionOf: number[] = [];
  const firstRegion = new Map<string, number>();
  let labels = NONE;
  let reparsed = NOTHING;
  for (let from = 0, at = 0; from < pieces.length; ) {
    const region = parseRegion(engine, pieces, labels, source, { from, until: from + 1, at, growth: 0 });
    for (const chunk of region.chunks) {
      chunks.push(chunk);
      regionOf.push(from);
      for (const label of chunk.defined) if (!labels.has(label)) firstRegion.set(label, from);
    }
    labels = count(labels, [], region.chunks);
    reparsed = addReparsed(reparsed, region.reparsed);
    from = region.until;
    at += lengthOf(region.chunks);
  }
  // What was parsed before a label was met took it for undefined.
  const isEarly = ({ asked }: Chunk, index: number): boolean =>
    some(asked, (label) => (firstRegion.get(label) ?? 0) > (regionOf[index] ?? 0));
  return parseAgain(engine, { chunks, labels, reparsed }, source, isEarly);
}

/** The body after an edit of its text, equal to one parsed from scratch. */
export function editBody(
  engine: MarkdownEngine,
  body: Body,
  old: Source,
  source: Source,
  change: BodyChange,
): Body {
  const { from, until } = touchedChunks(body, old, change);
  const growth = change.inserted - (change.span.end - change.span.start);
  const at = (body.chunks[from]?.anchor.offset ?? old.base) - old.base;
  const region = parseRegion(engine, body.chunks, body.labels, source, { from, until, at, growth });
  const before = body.chunks.slice(from, region.until);
  const labels = count(body.labels, before, region.chunks);
  const flipped = new Set(
    [...before, ...region.chunks]
      .flatMap(({ defined }) => [...defined])
      .filter((label) => body.labels.has(label) !== labels.has(label)),
  );
  const isConcerned = ({ asked }: Chunk): boolean => some(asked, (label) => flipped.has(label));
  const kept = keepUnchanged(
    { chunks: before, text: old.text, start: old.base + at },
    { chunks: region.chunks, text: source.text, start: source.base + at },
  );
  const edited: Body = {
    chunks: [...body.chunks.slice(0, from), ...kept, ...body.chunks.slice(region.until)],
    labels,
    reparsed: region.reparsed,
  };
  if (flipped.size === 0) return edited;
  const isInRegion = (index: number): boolean => index >= from && index < from + kept.length;
  return parseAgain(engine, edited, source, (chunk, index) => !isInRegion(index) && isConcerned(chunk));
}

/** The chunks an edit can change by itself: those it lies in, and the one before where the first can join that one. */
function touchedChunks({ chunks }: Body, old: Source, { span }: BodyChange): { from: number; until: number } {
  if (chunks.length === 0) return { from: 0, until: 0 };
  const first = chunkAt(chunks, old.base + span.start);
  const firstLineEnd = lineEnd(old.text, chunks[first]?.anchor.offset ?? old.base);
  const canJoin = first > 0 && old.base + span.start <= firstLineEnd;
  return { from: canJoin ? first - 1 : first, until: chunkAt(chunks, old.base + span.end) + 1 };
}

/** The index of the chunk that an offset of the document lies in. */
const chunkAt = (chunks: readonly Chunk[], offset: number): number =>
  Math.max(0, countStartingBy(chunks, offset, ({ anchor }) => anchor.offset) - 1);

/** Parses chunks again whose labels mean something else by now. Where blocks begin and end does not depend on labels. */
function parseAgain(
  engine: MarkdownEngine,
  { chunks, labels, reparsed }: Body,
  source: Source,
  isConcerned: (chunk: Chunk, index: number) => boolean,
): Body {
  const concerned = chunks.map(isConcerned);
  const result: Chunk[] = [];
  let total = reparsed;
  for (let from = 0, at = 0; from < chunks.length; ) {
    let until = from;
    while (concerned[until]) until += 1;
    const kept = { chunks: chunks.slice(from, from + 1), until: from + 1, reparsed: NOTHING };
    const region =
      until === from ? kept : parseRegion(engine, chunks, labels, source, { from, until, at, growth: 0 });
    result.push(...region.chunks);
    total = addReparsed(total, region.reparsed);
    from = region.until;
    at += lengthOf(region.chunks);
  }
  return { chunks: result, labels, reparsed: total };
}

/** Chunks and the text they stand for. */
interface Stretch {
  readonly chunks: readonly Chunk[];
  readonly text: AnyText;
  readonly start: number;
}

/**
 * Puts old chunks in the place of new ones with the same text, at both ends of a region, so that what hangs on them is
 * kept.
 */
function keepUnchanged(old: Stretch, parsed: Stretch): readonly Chunk[] {
  const kept = [...parsed.chunks];
  const oldTexts = textsOf(old);
  const texts = textsOf(parsed);
  const most = Math.min(oldTexts.length, texts.length);
  const keep = (from: number, to: number): boolean => {
    const [was, is] = [old.chunks[from], parsed.chunks[to]];
    if (!was || !is || oldTexts[from] !== texts[to] || !isSameTree(was, is)) return false;
    kept[to] = was;
    return true;
  };
  let front = 0;
  while (front < most && keep(front, front)) front += 1;
  let back = 1;
  while (back <= most - front && keep(oldTexts.length - back, texts.length - back)) back += 1;
  return kept;
}

const textsOf = ({ chunks, text, start }: Stretch): string[] => {
  const starts = startsOf(chunks);
  return chunks.map(({ length }, i) =>
    text.slice(start + (starts[i] ?? 0), start + (starts[i] ?? 0) + length),
  );
};

/** Label counts after some chunks took the place of others. */
function count(
  labels: ReadonlyMap<string, number>,
  before: readonly Chunk[],
  after: readonly Chunk[],
): ReadonlyMap<string, number> {
  if (before.every(({ defined }) => defined.size === 0) && after.every(({ defined }) => defined.size === 0)) {
    return labels;
  }
  const counts = new Map(labels);
  const add = (label: string, by: number): Map<string, number> =>
    counts.set(label, (counts.get(label) ?? 0) + by);
  for (const { defined } of after) for (const label of defined) add(label, 1);
  for (const { defined } of before) for (const label of defined) add(label, -1);
  for (const [label, times] of counts) if (times === 0) counts.delete(label);
  return counts;
}

/** Where each chunk begins in the body. */
export function startsOf(chunks: readonly { readonly length: number }[]): number[] {
  let at = 0;
  return chunks.map(({ length }) => {
    const start = at;
    at += length;
    return start;
  });
}

/** The lengths of about equal pieces of a body, each up to a line that may begin a block. */
function cutPieces(source: Source, pieceLength: number): number[] {
  const text = source.text.toString();
  const afterBlank = /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)(?=[^ \t\r\n])/g;
  const lengths: number[] = [];
  let start = source.base;
  while (start < text.length) {
    afterBlank.lastIndex = start + pieceLength;
    const end = afterBlank.exec(text) ? afterBlank.lastIndex : text.length;
    lengths.push(end - start);
    start = end;
  }
  return lengths;
}

function some(labels: ReadonlySet<string>, test: (label: string) => boolean): boolean {
  for (const label of labels) if (test(label)) return true;
  return false;
}
