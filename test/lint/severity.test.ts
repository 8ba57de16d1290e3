import { describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../core/src/lint/settings';
import { lintWith, wordRule } from '../support/lint-with';

const withStatus = (status: string) => `---\nstatus: ${status}\n---\n\n# Card PRD\n\nStop a card.\n`;
const NO_STATUS = '# Card PRD\n\nStop a card.\n';
const configured = (level: RuleSetting['level']) => ({
  rules: new Map([['no-card', { level, options: {} }]]),
});
const levelsOf = (...parts: Parameters<typeof lintWith>) =>
  lintWith(...parts).map(({ severity }) => severity);

describe('the status of a document', () => {
  const rule = wordRule('card');

  it('makes drafts one step milder', () => {
    expect(levelsOf([rule], withStatus('draft'))).toEqual(['info']);
  });

  it('leaves documents in review, approved ones and those without a status as they are', () => {
    for (const text of [withStatus('in review'), withStatus('approved'), NO_STATUS]) {
      expect(levelsOf([rule], text)).toEqual(['warning']);
    }
  });

  it('counts for nothing when statuses are not looked at', () => {
    expect(levelsOf([rule], withStatus('draft'), { settings: { statusAware: false } })).toEqual(['warning']);
  });

  it('has its own levels where a rule says so', () => {
    const staged = wordRule('card', { levels: { stages: { draft: 'hint', approved: 'error' } } });
    expect(levelsOf([staged], withStatus('draft'))).toEqual(['hint']);
    expect(levelsOf([staged], withStatus('in review'))).toEqual(['warning']);
    expect(levelsOf([staged], withStatus('approved'))).toEqual(['error']);
  });

  it('never makes a hint milder than a hint', () => {
    expect(levelsOf([wordRule('card', { level: 'hint' })], withStatus('draft'))).toEqual(['hint']);
  });
});

describe('profiles and kinds', () => {
  it('have levels of their own, the profile before the kind', () => {
    const rule = wordRule('card', { levels: { kinds: { launch: 'hint' }, profiles: { strict: 'error' } } });
    expect(levelsOf([rule], NO_STATUS)).toEqual(['warning']);
    expect(levelsOf([rule], NO_STATUS, { kind: 'launch' })).toEqual(['hint']);
    expect(levelsOf([rule], NO_STATUS, { kind: 'launch', settings: { profile: 'strict' } })).toEqual([
      'error',
    ]);
  });

  it('can turn a rule off', () => {
    const rule = wordRule('card', { levels: { profiles: { 'small-team': 'off' } } });
    expect(levelsOf([rule], NO_STATUS, { settings: { profile: 'small-team' } })).toEqual([]);
  });
});

describe('a configured level', () => {
  it('replaces those of the rule, its kinds and its profiles', () => {
    const rule = wordRule('card', { levels: { kinds: { prd: 'hint' } } });
    expect(levelsOf([rule], NO_STATUS, { settings: configured('error') })).toEqual(['error']);
    expect(levelsOf([rule], NO_STATUS, { settings: configured('off') })).toEqual([]);
  });

  it('is one step milder in a draft, whatever the rule says about stages', () => {
    const rule = wordRule('card', { levels: { stages: { draft: 'off', approved: 'error' } } });
    expect(levelsOf([rule], withStatus('draft'), { settings: configured('error') })).toEqual(['warning']);
    expect(levelsOf([rule], withStatus('approved'), { settings: configured('info') })).toEqual(['info']);
  });

  it('may be absent where only options are set', () => {
    expect(levelsOf([wordRule('card')], NO_STATUS, { settings: configured(null) })).toEqual(['warning']);
  });
});
