import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../core/src/config/glob';

const matches = (pattern: string, path: string): boolean | undefined => compileGlob(pattern)?.(path);

describe('a glob', () => {
  it.each([
    ['docs/*.md', 'docs/prd.md', true],
    ['docs/*.md', 'docs/deep/prd.md', false],
    ['docs/**/*.md', 'docs/prd.md', true],
    ['docs/**/*.md', 'docs/a/b/prd.md', true],
    ['**/prd.md', 'prd.md', true],
    ['**', 'any/thing.md', true],
    ['docs/**', 'docs/.hidden/prd.md', true],
    ['prd-?.md', 'prd-1.md', true],
    ['prd-?.md', 'prd-12.md', false],
    ['[a-c]*.md', 'beta.md', true],
    ['[!a-c]*.md', 'beta.md', false],
    ['[^a-c]*.md', 'delta.md', true],
    ['{prd,brief}.md', 'brief.md', true],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['{a}.md', '{a}.md', true],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['[', '[', true],
    ['a**b/c', 'axxb/c', true],
    ['(a|b).md', 'a.md', false],
    ['a+.md', 'aa.md', false],
    ['*.*', 'a.', true],
  ])('“%s” tested on “%s” is %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it('is refused when it is longer than any pattern that people write', () => {
    expect(compileGlob('a'.repeat(501))).toBeNull();
  });

  it('is refused when its braces stand for too many names', () => {
    expect(compileGlob('{a,b}'.repeat(20))).toBeNull();
  });

  it('agrees with picomatch where both mean the same', () => {
    const segment = fc.array(fc.constantFrom('a', 'b', '.', '*', '?', 'ab', '[ab]', '{a,b}'), {
      minLength: 1,
      maxLength: 4,
    });
    const pattern = fc.array(
      fc.oneof(
        segment.map((parts) => parts.join('')),
        fc.constant('**'),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c', '.'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    const isPath = (steps: readonly string[]) => steps.every((step) => !/^\.{1,2}$/.test(step));
    fc.assert(
      fc.property(pattern, fc.array(name, { minLength: 1, maxLength: 4 }), (patternSteps, steps) => {
        // “.” and “..” are no names; a run of stars inside a name, and “**” at the end, have corners of their own there.
        const hasCorners =
          patternSteps.some((step) => /\*\*./.test(step) || /.\*\*/.test(step)) ||
          patternSteps.at(-1) === '**';
        fc.pre(isPath(steps) && isPath(patternSteps) && !hasCorners);
        const [text, path] = [patternSteps.join('/'), steps.join('/')];
        // A pattern whose braces stand for too many names is refused.
        fc.pre(compileGlob(text) !== null);
        // Its shortcuts for common patterns differ from its own reading of them: “*.*” on “a.”, for one.
        const oracle = picomatch(text, { dot: true, nonegate: true, noextglob: true, fastpaths: false });
        expect(matches(text, path), `${text} on ${path}`).toBe(oracle(path));
      }),
      { numRuns: 3000 },
    );
  });

  it('ends at once on the most hostile patterns', { timeout: 5000 }, () => {
    const name = 'a'.repeat(250);
    for (const pattern of [
      '*a'.repeat(200),
      '**/'.repeat(120),
      '**/*a/'.repeat(60),
      '[a-z]*'.repeat(80),
      '?*'.repeat(200),
    ]) {
      expect(matches(`${pattern}b`, [name, name, name].join('/'))).toBe(false);
      expect(matches(`${pattern}b`, 'a/'.repeat(400))).toBe(false);
    }
  });
});
