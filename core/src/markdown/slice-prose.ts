import { Note } from '../text/note';
import { partOf } from '../text/place';
import type { Mark, Prose, ProseShape } from './content';
import { sourceSpan } from './content';

interface Slice {
  readonly shape: ProseShape;
  readonly offset: number;
  readonly length: number;
}

// Slices of one shape are asked for again and again; keeping them keeps what is cached per shape.
const slices = new Note<ProseShape, Map<string, Slice>>();

/** The part of a prose between two text indexes, blanks at both ends left out. */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  if (from === 0 && to === prose.text.length) return prose;
  let known = slices.of(prose.shape);
  if (!known) {
    known = new Map();
    slices.write(prose.shape, known);
  }
  const key = `${from}:${to}`;
  let slice = known.get(key);
  if (!slice) {
    slice = cut(prose, from, to);
    known.set(key, slice);
  }
  const span = partOf(prose.span, slice.offset, slice.offset + slice.length);
  return { text: slice.shape.text, shape: slice.shape, span };
}

function cut(prose: Prose, from: number, to: number): Slice {
  const raw = prose.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = Math.max(start, to - (raw.length - raw.trimEnd().length));
  const span = sourceSpan(prose, start, end);
  const offset = span.start - prose.span.start;
  const marks = prose.shape.marks
    .filter((mark) => mark.start <= end && mark.end >= start && (mark.end > start || mark.start === mark.end))
    .map(
      (mark): Mark => ({
        ...mark,
        start: Math.max(0, mark.start - start),
        end: Math.min(end, mark.end) - start,
      }),
    );
  const { runs } = prose.shape;
  const first = runs.findLastIndex((run) => run.at <= start);
  const kept = runs
    .filter((run, index) => index >= first && run.at < Math.max(end, start + 1))
    .map((run) => {
      const ahead = Math.max(0, start - run.at);
      if (run.width !== undefined) return { ...run, at: run.at + ahead - start, source: run.source - offset };
      return { at: run.at + ahead - start, source: run.source + ahead - offset };
    });
  return {
    shape: { text: prose.text.slice(start, end), marks, runs: kept },
    offset,
    length: Math.max(0, span.end - span.start),
  };
}
