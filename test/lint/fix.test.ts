import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../core/src/lint/finding';
import { fixText } from '../../core/src/lint/fix';

/** Findings for every match of a pattern, each with the fixes that `fix` gives for it. */
const findAll =
  (pattern: RegExp, fix: (match: RegExpExecArray) => readonly Fix[]) =>
  (text: string): readonly Finding[] =>
    [...text.matchAll(pattern)].map((match) => ({
      ruleId: 'r',
      messageId: 'm',
      message: 'm',
      severity: 'warning',
      span: { start: match.index, end: match.index + match[0].length },
      related: [],
      fingerprint: '0',
      fixes: fix(match),
    }));

const replaceBy =
  (newText: string, safety: 'safe' | 'unsafe' = 'safe') =>
  (match: RegExpExecArray): readonly Fix[] => [
    {
      title: newText,
      safety,
      edits: [{ span: { start: match.index, end: match.index + match[0].length }, newText }],
    },
  ];

describe('fixing a text', () => {
  it('applies every safe fix and counts them', () => {
    expect(fixText('a b a', findAll(/a/g, replaceBy('c')))).toEqual({ text: 'c b c', fixed: 2 });
  });

  it('leaves unsafe and snippet fixes to the author', () => {
    expect(fixText('a', findAll(/a/g, replaceBy('c', 'unsafe')))).toEqual({ text: 'a', fixed: 0 });
    const snippet: Fix = { title: 's', safety: 'snippet', span: { start: 0, end: 1 }, snippet: 'c' };
    expect(
      fixText(
        'a',
        findAll(/a/g, () => [snippet]),
      ),
    ).toEqual({ text: 'a', fixed: 0 });
  });

  it('takes the first safe fix of a finding', () => {
    const both = (match: RegExpExecArray) => [
      ...replaceBy('x', 'unsafe')(match),
      ...replaceBy('y')(match),
      ...replaceBy('z')(match),
    ];
    expect(fixText('a', findAll(/a/g, both)).text).toBe('y');
  });

  it('goes on while a fix makes room for another', () => {
    expect(fixText('aaaa', findAll(/aa/g, replaceBy('a'))).text).toBe('a');
  });

  it('keeps fixes that overlap for the next pass', () => {
    const lint = (text: string) => [
      ...findAll(/ab/g, replaceBy('b'))(text),
      ...findAll(/bc/g, replaceBy('b'))(text),
    ];
    expect(fixText('abc', lint).text).toBe('b');
  });

  it('stops when fixes undo each other', () => {
    const lint = (text: string) => [
      ...findAll(/a/g, replaceBy('b'))(text),
      ...findAll(/b/g, replaceBy('a'))(text),
    ];
    expect(fixText('a', lint).fixed).toBeLessThanOrEqual(10);
  });

  it('stops when a fix changes nothing', () => {
    expect(fixText('a', findAll(/a/g, replaceBy('a')))).toEqual({ text: 'a', fixed: 0 });
  });
});
