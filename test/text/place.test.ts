import { describe, expect, it } from 'vitest';
import {
  type Anchor,
  cover,
  endOf,
  fromTo,
  frozen,
  partOf,
  placeAt,
  startOf,
  upTo,
} from '../../core/src/text/place';
import { spanAt } from '../../core/src/text/span';

const anchorAt = (offset: number): Anchor => ({ offset });

describe('a place', () => {
  it('follows the point it hangs on', () => {
    const anchor = anchorAt(10);
    const place = placeAt(anchor, 2, 5);
    expect(frozen(place)).toEqual({ start: 12, end: 15 });
    anchor.offset = 0;
    expect(frozen(place)).toEqual({ start: 2, end: 5 });
  });

  it('has parts and ends that follow too', () => {
    const anchor = anchorAt(10);
    const place = placeAt(anchor, 2, 8);
    const parts = [partOf(place, 1, 3), startOf(place), endOf(place)];
    anchor.offset = 100;
    expect(parts.map(frozen)).toEqual([
      { start: 103, end: 105 },
      { start: 102, end: 102 },
      { start: 108, end: 108 },
    ]);
  });

  it('may reach from one point to another', () => {
    const [above, below] = [anchorAt(0), anchorAt(50)];
    const [first, last] = [placeAt(above, 1, 4), placeAt(below, 2, 9)];
    const [whole, gap, held] = [fromTo(first, last), upTo(first, last), cover(last, first)];
    below.offset = 60;
    expect([whole, gap, held].map(frozen)).toEqual([
      { start: 1, end: 69 },
      { start: 1, end: 62 },
      { start: 1, end: 69 },
    ]);
  });

  it('may come from a span that never moves', () => {
    expect(frozen(partOf(spanAt(5, 9), 1, 2))).toEqual(spanAt(6, 1));
  });
});
