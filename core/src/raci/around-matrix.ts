import type { Span } from '../text/span';
import type { RaciMatrix } from './raci-matrix';

/** A matrix with the title above it, on which findings about the whole stand. */
export const aroundOf = ({ section, span }: RaciMatrix): Span => ({
  start: Math.min(section.titleSpan.start, span.start),
  end: span.end,
});
