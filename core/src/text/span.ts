/** A half-open range of a text, in UTF-16 code units: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span `length` code units long that begins at `start`. */
export const spanAt = (start: number, length: number): Span => ({ start, end: start + length });

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one code unit. Touching spans do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
