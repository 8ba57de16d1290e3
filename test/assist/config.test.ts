import { describe, expect, it } from 'vitest';
import { completeConfig } from '../../core/src/assist/config/complete-config';
import { configProblems } from '../../core/src/assist/config/config-problems';
import { hoverConfig } from '../../core/src/assist/config/hover-config';
import { plainText } from '../../core/src/text/snippet';
import { splitAtCursor } from '../support/cursor';
import { memoryConfigFiles } from '../support/memory-config';

const YAML = 'throughline.config.yaml';
const JSONC = 'throughline.config.jsonc';
const at = (marked: string, path = YAML) => {
  const { text, offset } = splitAtCursor(marked);
  return completeConfig(path, text, offset);
};
const labels = (marked: string, path?: string) => at(marked, path).map(({ label }) => label);
function taking(label: string, marked: string, path = YAML): string {
  const { text } = splitAtCursor(marked);
  const found = at(marked, path).find((one) => one.label === label);
  if (!found) throw new Error(`“${label}” is not offered`);
  const { span, insert, isSnippet } = found;
  return text.slice(0, span.start) + (isSnippet ? plainText(insert) : insert) + text.slice(span.end);
}
const hover = (marked: string, path = YAML) => {
  const { text, offset } = splitAtCursor(marked);
  return hoverConfig(path, text, offset, (id) => `https://docs.example/${id}`)?.markdown ?? null;
};

describe('in YAML', () => {
  it('offers settings that are not there yet', () => {
    expect(labels('profile: strict\n¦\n')).toContain('rules');
    expect(labels('profile: strict\n¦\n')).not.toContain('profile');
    expect(labels('pro¦\nrules:\n  broken-link: off\n')).not.toContain('rules');
  });

  it('makes room for what a setting holds', () => {
    expect(taking('rules', '¦')).toBe('rules:\n  ');
    expect(taking('ignore', 'ig¦')).toBe('ignore:\n  - ');
    expect(taking('statusAware', '¦')).toBe('statusAware: ');
  });

  it('keeps the value of a setting that is written over', () => {
    expect(taking('profile', 'prof¦: strict\n')).toBe('profile: strict\n');
  });

  it('offers rules, with why they ask', () => {
    const offered = at('rules:\n  broken-link: off\n  ¦\n');
    expect(offered.find(({ label }) => label === 'metrics-missing')).toMatchObject({
      kind: 'rule',
      markdown: expect.stringContaining('every outcome can be called a success'),
    });
    expect(offered.map(({ label }) => label)).not.toContain('broken-link');
  });

  it('offers the values of a setting', () => {
    expect(labels('profile: ¦')).toEqual(['default', 'strict', 'small-team']);
    expect(labels('statusAware: ¦')).toEqual(['true', 'false']);
    expect(labels('rules:\n  metrics-missing: ¦\n')).toEqual(['off', 'hint', 'info', 'warning', 'error']);
    expect(labels('rules:\n  metrics-missing: [¦]\n')).toContain('warning');
    expect(labels('extends: ¦')).toContain('throughline:strict');
    expect(labels('extends:\n  - ¦\n')).toContain('throughline:strict');
    expect(labels('documents:\n  docs/*.md: ¦\n')).toContain('battlecard');
  });

  it('puts a blank behind the colon', () => {
    expect(taking('strict', 'profile:¦')).toBe('profile: strict');
  });

  it('knows the settings inside overrides, documents and rules', () => {
    expect(labels('overrides:\n  - ¦\n')).toEqual(['files', 'excludeFiles', 'kind', 'profile', 'rules']);
    expect(labels('overrides:\n  - files: a.md\n    ¦\n')).toEqual([
      'excludeFiles',
      'kind',
      'profile',
      'rules',
    ]);
    expect(labels('overrides:\n- files: a.md\n  kind: ¦\n')).toContain('prd');
    expect(labels('overrides:\n  - files: a.md\n    rules:\n      metrics-missing: ¦\n')).toContain('off');
    expect(labels('documents:\n  - files: a.md\n    kind: ¦\n')).toContain('prd');
    expect(labels('rules:\n  feature-without-benefit:\n    options:\n      ¦\n')).toContain('minCoverage');
    expect(labels('vocabulary:\n  ¦\n')).toContain('lexicons');
  });

  it('offers nothing in comments and where names are free', () => {
    expect(at('# pro¦\n')).toEqual([]);
    expect(at('profile: strict # st¦\n')).toEqual([]);
    expect(at('documents:\n  ¦\n').filter(({ kind }) => kind === 'value')).toEqual([]);
  });
});

describe('in JSON', () => {
  it('offers settings that are not there yet, in quotes', () => {
    expect(labels('{"profile": "strict", ¦}', JSONC)).not.toContain('profile');
    expect(taking('rules', '{¦}', JSONC)).toBe('{"rules": {}}');
    expect(taking('rules', '{"ru¦"}', JSONC)).toBe('{"rules": {}}');
  });

  it('offers values in quotes, and flags without', () => {
    expect(taking('strict', '{"profile": ¦}', JSONC)).toBe('{"profile": "strict"}');
    expect(taking('strict', '{"profile": "¦"}', JSONC)).toBe('{"profile": "strict"}');
    expect(taking('true', '{"statusAware": ¦}', JSONC)).toBe('{"statusAware": true}');
    expect(labels('{"rules": {"metrics-missing": ["¦"]}}', JSONC)).toContain('warning');
    expect(labels('{"overrides": [{¦}]}', JSONC)).toContain('files');
  });
});

describe('on a setting, it says what it is for', () => {
  it.each([
    ['a setting', 'prof¦ile: strict', YAML, 'How much is asked of documents'],
    [
      'a rule, with its page',
      'rules:\n  metrics-¦missing: off',
      YAML,
      'https://docs.example/metrics-missing',
    ],
    ['a rule, with its level', 'rules:\n  metrics-¦missing: off', YAML, 'Without a setting: `warning`'],
    ['a level', 'rules:\n  metrics-missing: of¦f', YAML, 'Says nothing.'],
    ['a profile', 'profile: str¦ict', YAML, 'Asks more'],
    ['a setting in JSON', '{"pro¦file": "strict"}', JSONC, 'How much is asked of documents'],
    ['a value in JSON', '{"profile": "str¦ict"}', JSONC, 'Asks more'],
  ])('%s', (_, marked, path, text) => {
    expect(hover(marked, path)).toContain(text);
  });

  it('and nothing about what is not known', () => {
    expect(hover('nam¦e: x')).toBeNull();
    expect(hover('extends: ./ba¦se.yaml')).toBeNull();
  });
});

describe('problems', () => {
  it('come with their place', () => {
    const text = 'profle: strict\n';
    expect(configProblems(YAML, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'profle',
    ]);
    expect(configProblems(JSONC, '{"profile": "strict"}')).toEqual([]);
  });

  it('are told about files that are extended, when those can be looked up', () => {
    const files = memoryConfigFiles({ '/docs/base.yaml': 'profile: strict\n' });
    const path = '/docs/throughline.config.yaml';
    expect(configProblems(path, 'extends: ./base.yaml\n', files)).toEqual([]);
    expect(configProblems(path, 'extends: ./bas.yaml\n', files)[0]?.message).toContain(
      'the folder has “base.yaml”',
    );
    expect(configProblems(path, 'extends: ./bas.yaml\n')).toEqual([]);
  });
});
