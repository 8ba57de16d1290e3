import { describe, expect, it } from 'vitest';
import { sameSet } from '../../core/src/text/same-set';

describe('sameSet', () => {
  it('hands out the set of the last time for the same members, in whatever order', () => {
    const kept = sameSet<string>();
    const holder = {};
    const first = kept(holder, ['R', 'A']);
    expect(kept(holder, ['A', 'R', 'A'])).toBe(first);
    expect([...first]).toEqual(['R', 'A']);
  });

  it('hands out another one for other members, as many or more', () => {
    const kept = sameSet<string>();
    const holder = {};
    const first = kept(holder, ['R', 'A']);
    expect(kept(holder, ['R', 'C'])).toEqual(new Set(['R', 'C']));
    expect(kept(holder, ['R', 'A', 'C'])).toEqual(new Set(['R', 'A', 'C']));
    expect(kept(holder, ['R', 'A'])).not.toBe(first);
  });

  it('remembers for each holder', () => {
    const kept = sameSet<string>();
    expect(kept({}, ['R'])).not.toBe(kept({}, ['R']));
  });
});
