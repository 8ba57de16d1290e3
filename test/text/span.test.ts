import { describe, expect, it } from 'vitest';
import { contains, overlaps, spanAt } from '../../core/src/text/span';

describe('spans', () => {
  it('are half open', () => {
    expect(overlaps(spanAt(0, 2), spanAt(2, 2))).toBe(false);
    expect(overlaps(spanAt(0, 3), spanAt(2, 2))).toBe(true);
  });

  it('hold spans that share their ends', () => {
    expect(contains(spanAt(0, 4), spanAt(2, 2))).toBe(true);
    expect(contains(spanAt(0, 4), spanAt(2, 3))).toBe(false);
  });
});
