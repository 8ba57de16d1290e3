/** A half-open range of a text, in UTF-16 code units: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span `length` code units long that begins at `start`. */
export const spanAt = (start: number, length: number): Span => ({ start, end: start + length });

export const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one code unit. Touching spans do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
