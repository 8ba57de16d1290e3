import { describe, expect, it } from 'vitest';
import { describeLevels } from '../../core/src/lint/describe-levels';
import { wordRule } from '../support/lint-with';

describe('the levels of a rule', () => {
  it('are one when it speaks everywhere alike', () => {
    expect(describeLevels(wordRule('tap', { level: 'info' }))).toBe('info');
  });

  it('name the kinds, the stages and the profiles in which it speaks differently', () => {
    const rule = wordRule('tap', {
      level: 'warning',
      levels: {
        kinds: { launch: 'info', prfaq: 'warning', raci: 'info' },
        stages: { draft: 'hint', review: 'warning', approved: 'error' },
        profiles: { 'small-team': 'off' },
      },
    });
    expect(describeLevels(rule)).toBe(
      'warning; info in launch plans and RACIs, hint in drafts, error when approved, off with profile small-team',
    );
  });
});
