import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { parseIgnoreFile, verdictOf } from '../../core/src/config/ignore-rules';

/** Whether a file is left out, its folders included, as git walks. */
function isIgnored(lines: readonly string[], path: string): boolean {
  const rules = parseIgnoreFile(lines.join('\n'));
  const steps = path.split('/');
  return steps.some((_, index) => {
    const isFolder = index < steps.length - 1;
    return verdictOf(rules, steps.slice(0, index + 1).join('/'), isFolder) === 'ignored';
  });
}

describe('an ignore file', () => {
  it.each([
    [['*.md'], 'docs/prd.md', true],
    [['/prd.md'], 'docs/prd.md', false],
    [['/prd.md'], 'prd.md', true],
    [['docs/prd.md'], 'docs/prd.md', true],
    [['docs/prd.md'], 'a/docs/prd.md', false],
    [['build/'], 'build/prd.md', true],
    [['prd.md/'], 'prd.md', false],
    [['*.md', '!prd.md'], 'prd.md', false],
    [['docs/', '!docs/prd.md'], 'docs/prd.md', true],
    [['docs/**'], 'docs/a/prd.md', true],
    [['**/drafts'], 'a/drafts/prd.md', true],
    [['# all', '', 'a.md  '], 'a.md', true],
    [['\\#a.md'], '#a.md', true],
    [['\\!a.md'], '!a.md', true],
    [['{a,b}.md'], 'a.md', false],
  ])('%j says of %s: %s', (lines, path, expected) => {
    expect(isIgnored(lines, path)).toBe(expected);
  });

  it('agrees with the ignore package on made-up files', () => {
    const step = fc.constantFrom('a', 'b', '*', 'a*', '?', '**', '[ab]', 'ab', '.a');
    const line = fc
      .tuple(fc.boolean(), fc.boolean(), fc.array(step, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(
        ([negated, rooted, steps, folder]) =>
          `${negated ? '!' : ''}${rooted ? '/' : ''}${steps.join('/')}${folder ? '/' : ''}`,
      );
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', '.a', 'c'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), path, (lines, steps) => {
        const oracle = ignore().add(lines.join('\n'));
        expect(isIgnored(lines, steps.join('/')), JSON.stringify([lines, steps.join('/')])).toBe(
          oracle.ignores(steps.join('/')),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
