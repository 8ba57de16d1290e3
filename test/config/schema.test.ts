import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_TEMPLATE } from '../../cli/src/commands/config-template';
import { allRules } from '../../core/src/rules/all-rules';
import { resolveIn } from '../support/memory-config';

const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

describe('the published schema of configurations', () => {
  it('knows every rule by its summary', () => {
    for (const { id, summary } of allRules) {
      expect(schema.$defs.rules.properties[id]?.description, id).toContain(summary);
    }
  });

  it.each([
    'profile: strict',
    'extends: [throughline:strict, ./a.yaml]',
    'documents: {"docs/*.md": prd, "x.md": null, "y.md": ignore}',
    'documents: [{files: [a.md], kind: raci}]',
    'rules: {broken-link: off, everything-must: [info], feature-without-benefit: [error, {maxItems: 3}], empty-section: {level: hint}}',
    'overrides: [{files: a.md, excludeFiles: [b.md], kind: prd, rules: {broken-link: off}}]',
    'vocabulary: {lexicons: {buzzword: [synergy]}}',
    'profle: strict',
    'rules: {broken-lnk: off}',
    'rules: {broken-link: warn}',
    'rules: {feature-without-benefit: [error, {maxItem: 3}]}',
    'overrides: [{kind: prd}]',
    'root: 1',
  ])('agrees with the tool about “%s”', (text) => {
    const { problems } = resolveIn({ '/throughline.config.yaml': text, '/a.yaml': '' }, '/prd.md');
    expect(validate(parse(text))).toBe(problems.length === 0);
  });
});

describe('the configuration that “init” writes', () => {
  it('sets nothing as it stands', () => {
    expect(parse(CONFIG_TEMPLATE)).toBeNull();
  });

  it('is right when every comment is taken away', () => {
    const text = CONFIG_TEMPLATE.split('\n')
      .filter((line) => /^# (?: |[a-zA-Z]+:(?: |$))/.test(line))
      .map((line) => line.replace(/^# /, ''))
      .join('\n');
    expect(Object.keys(parse(text))).toEqual([
      'root',
      'extends',
      'profile',
      'statusAware',
      'documents',
      'ignore',
      'rules',
      'overrides',
      'vocabulary',
    ]);
    expect(resolveIn({ '/throughline.config.yaml': text }, '/prd.md').problems).toEqual([]);
    expect(validate(parse(text))).toBe(true);
  });
});
