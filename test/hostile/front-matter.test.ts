import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';

const HANG = 10_000;
const BODY = '\n# PRD: Shared lists\n\nWords.\n';

/** Each line repeats the one before nine times: a few hundred letters that stand for thousands of millions of words. */
const LAUGHS = ['a0: &a0 [x]', ...Array.from({ length: 12 }, (_, at) => repeated(at + 1))].join('\n');
function repeated(level: number): string {
  return `a${level}: &a${level} [${Array(9)
    .fill(`*a${level - 1}`)
    .join(', ')}]`;
}

describe('front matter that is made to blow up', () => {
  it.for([
    ['references to references', `type: prd\n${LAUGHS}\nowner: *a12`],
    ['a reference to itself', 'type: prd\nowner: &a [*a]'],
    [
      'thousands of fields',
      `type: prd\n${Array.from({ length: 20_000 }, (_, at) => `f${at}: ${at}`).join('\n')}`,
    ],
    ['a deep list', `type: prd\nowner: ${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['a tag of code', 'type: prd\nowner: !!js/function "function () { throw 1 }"'],
  ] as const)('is read or refused at once: %s', { timeout: HANG }, ([, matter]) => {
    const { findings } = lintText(`---\n${matter}\n---\n${BODY}`, {});
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('internal-error');
  });
});
