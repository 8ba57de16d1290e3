import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { isBounded, literalPatterns } from '../support/patterns';

process.env.RECHECK_BACKEND = 'pure';

/** Anchored at a fixed offset by its `y` flag, a pattern is tried once, so only its own backtracking counts. */
const anchored = ({ source, flags }: { source: string; flags: string }) =>
  flags.includes('y') ? `^(?:${source})` : source;

it('uses only regular expressions that take linear time', { timeout: 600_000 }, () => {
  const patterns = literalPatterns(['core/src', 'cli/src']).filter((pattern) => !isBounded(pattern));
  const unique = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const slow = [...unique].flatMap(([text, pattern]) => {
    const result = checkSync(anchored(pattern), pattern.flags.replace(/[ydv]/g, ''), {
      timeout: 10_000,
      maxAttackStringSize: 20_000,
    });
    if (result.status === 'safe') return [];
    const why = result.status === 'vulnerable' ? result.complexity.summary : result.error.kind;
    return [`${pattern.place} ${text} ${result.status}: ${why}`];
  });
  expect(slow).toEqual([]);
});
