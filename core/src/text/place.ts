import type { Span } from './span';

/**
 * A point that text hangs on. It moves when the text above it grows or shrinks, and all places that hang on it follow.
 * The text itself stays: where an edit changes it, it comes with an anchor of its own.
 */
export interface Anchor {
  offset: number;
}

/** A span that goes on being true when text above it changes. */
class Place implements Span {
  readonly first: Anchor;
  readonly from: number;
  readonly last: Anchor;
  readonly to: number;

  /** @param from The distance of the start from `first`; `to` that of the end from `last`. */
  constructor(first: Anchor, from: number, last: Anchor, to: number) {
    this.first = first;
    this.from = from;
    this.last = last;
    this.to = to;
  }

  get start(): number {
    return this.first.offset + this.from;
  }

  get end(): number {
    return this.last.offset + this.to;
  }
}

/** What a plain span hangs on: the start of the text, which never moves. */
const ORIGIN: Anchor = Object.freeze({ offset: 0 });

const asPlace = (span: Span): Place =>
  span instanceof Place ? span : new Place(ORIGIN, span.start, ORIGIN, span.end);

/** The span between two distances from an anchor. */
export const placeAt = (anchor: Anchor, from: number, to: number): Span =>
  new Place(anchor, from, anchor, to);

/** A part of a span, by distances from its start. */
export function partOf(span: Span, from: number, to: number): Span {
  const { first, from: start } = asPlace(span);
  return new Place(first, start + from, first, start + to);
}

/** From where one span starts to where another ends. */
export function fromTo(a: Span, b: Span): Span {
  const { first, from } = asPlace(a);
  const { last, to } = asPlace(b);
  return new Place(first, from, last, to);
}

/** From where one span starts to where another starts. */
export function upTo(a: Span, b: Span): Span {
  const { first, from } = asPlace(a);
  const { first: last, from: to } = asPlace(b);
  return new Place(first, from, last, to);
}

/** From where a span starts to an offset that hangs on what `last` ends on. */
export function endingAt(span: Span, last: Span, offset: number): Span {
  const { first, from } = asPlace(span);
  const { last: anchor } = asPlace(last);
  return new Place(first, from, anchor, offset - anchor.offset);
}

/** The empty span where a span starts. */
export const startOf = (span: Span): Span => upTo(span, span);

/** The empty span where a span ends. */
export function endOf(span: Span): Span {
  const { last, to } = asPlace(span);
  return new Place(last, to, last, to);
}

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => fromTo(a.start <= b.start ? a : b, a.end >= b.end ? a : b);

/** Whether a span always holds the same text, wherever that moves. */
export const keepsItsText = (span: Span): boolean =>
  span instanceof Place && span.first === span.last && span.first !== ORIGIN;

/** Where a span is now, for good. */
export const frozen = ({ start, end }: Span): Span => ({ start, end });
