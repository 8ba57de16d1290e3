import { describe, expect, it } from 'vitest';
import { Progress } from '../../cli/src/run/progress';

/** What a bar writes when files are done at these times. */
function written(times: readonly number[], isTTY = true): readonly string[] {
  const parts: string[] = [];
  let now = 0;
  const progress = new Progress({ isTTY, write: (text) => parts.push(text) }, times.length, () => now);
  times.forEach((time, index) => {
    now = time;
    progress.update(index + 1);
  });
  progress.clear();
  return parts;
}

describe('the progress bar', () => {
  it('stays away from runs of less than a second', () => {
    expect(written([100, 500, 999])).toEqual([]);
  });

  it('stays away from what is no terminal', () => {
    expect(written([1000, 2000, 3000], false)).toEqual([]);
  });

  it('shows how far a longer run is, and goes away at its end', () => {
    const parts = written([500, 1500, 2500]);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toContain('2 of 3 files');
    expect(parts[1]).toContain('3 of 3 files');
    expect(parts[2]).toBe('\r\u001b[2K');
  });

  it('is not drawn more often than an eye can follow', () => {
    expect(written([1000, 1010, 1020, 1030])).toHaveLength(2);
  });
});
