import { describe, expect, it } from 'vitest';
import { contains, cover, overlaps, shiftSpan, spanAt } from '../../core/src/text/span';

describe('spans', () => {
  it('are half open', () => {
    expect(overlaps(spanAt(0, 2), spanAt(2, 2))).toBe(false);
    expect(overlaps(spanAt(0, 3), spanAt(2, 2))).toBe(true);
  });

  it('hold spans that share their ends', () => {
    expect(contains(spanAt(0, 4), spanAt(2, 2))).toBe(true);
    expect(contains(spanAt(0, 4), spanAt(2, 3))).toBe(false);
  });

  it('move and join', () => {
    expect(shiftSpan(spanAt(1, 2), -1)).toEqual(spanAt(0, 2));
    expect(cover(spanAt(5, 1), spanAt(1, 2))).toEqual({ start: 1, end: 6 });
  });
});
