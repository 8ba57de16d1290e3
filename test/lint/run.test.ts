import { describe, expect, it } from 'vitest';
import { defineRule } from '../../core/src/lint/rule';
import { lintWith, wordRule } from '../support/lint-with';

const SECRET = 'the code is 4711';

const failing = defineRule({
  id: 'always-fails',
  area: 'structure',
  summary: 'Fails',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: { found: 'Found.' },
  *check({ document }) {
    yield { message: 'found', span: { start: 0, end: 1 } };
    throw new TypeError(document.markdown.text);
  },
});

describe('a rule that throws', () => {
  const findings = lintWith([failing, wordRule('code')], `# Card PRD\n\nNote: ${SECRET}.\n`);

  it('becomes one finding that names the rule and the kind of fault', () => {
    const faults = findings.filter(({ ruleId }) => ruleId === 'internal-error');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain('always-fails');
    expect(faults[0]?.message).toContain('TypeError');
  });

  it('tells nothing of the document', () => {
    expect(findings.map(({ message }) => message).join()).not.toContain(SECRET);
  });

  it('takes back what it reported before', () => {
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('always-fails');
  });

  it('leaves the other rules at work', () => {
    expect(findings.map(({ ruleId }) => ruleId)).toContain('no-code');
  });

  it('is reported at the title', () => {
    expect(findings.find(({ ruleId }) => ruleId === 'internal-error')?.span).toEqual({ start: 2, end: 10 });
  });
});

describe('which rules run', () => {
  const text = '# Card\n\nOne tap stops a card.\n';

  it('is silent about a document that is no product document', () => {
    expect(lintWith([wordRule('tap')], text, { kind: null })).toEqual([]);
  });

  it('leaves out the rules of other kinds', () => {
    expect(lintWith([wordRule('tap', { kinds: ['launch'] })], text)).toEqual([]);
    expect(lintWith([wordRule('tap', { kinds: ['launch', 'prd'] })], text)).toHaveLength(1);
  });

  it('leaves out the rules that are off', () => {
    expect(lintWith([wordRule('tap', { level: 'off' })], text)).toEqual([]);
  });

  it('runs only mechanical rules in a language without a vocabulary', () => {
    const french =
      '# PRD\n\nLe client bloque sa carte en un seul geste, et la banque refuse tous les nouveaux paiements pour que personne ne puisse voler son argent avec cette carte.\n';
    expect(lintWith([wordRule('carte', { mechanical: false })], french)).toEqual([]);
    expect(lintWith([wordRule('carte', { mechanical: true })], french)).toHaveLength(2);
  });

  it('says about templates only what holds for them, as a hint', () => {
    const template =
      '# [Product] PRD\n\n**Owner:** [Name]\n\n- [Goal 1]\n- [Goal 2]\n- [Describe the user]\n';
    expect(lintWith([wordRule('Goal')], template)).toEqual([]);
    const findings = lintWith([wordRule('Goal', { inTemplates: true })], template);
    expect(findings.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });
});

describe('the order of findings', () => {
  it('is by place, then by severity, then by rule', () => {
    const rules = [
      wordRule('tap'),
      wordRule('card', { id: 'b-card', level: 'hint' }),
      wordRule('card', { id: 'a-card', level: 'hint' }),
      wordRule('card', { id: 'c-card', level: 'error' }),
    ];
    const order = lintWith(rules, '# PRD\n\nStop a card with a tap.\n').map(({ ruleId }) => ruleId);
    expect(order).toEqual(['c-card', 'a-card', 'b-card', 'no-tap']);
  });
});
