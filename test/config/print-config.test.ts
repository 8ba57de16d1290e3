import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printConfig } from '../../core/src/config/print-config';
import { allRules } from '../../core/src/rules/all-rules';
import { resolveIn } from '../support/memory-config';

function print(files: Readonly<Record<string, string>>, path: string): string {
  const resolved = resolveIn(files, path);
  if (!resolved.config) throw new Error('the configuration has problems');
  return printConfig(resolved.config, resolved, {
    display: path.slice(1),
    rules: allRules,
    displayPath: (source) => source.slice(1),
  });
}

const FILES = {
  '/a/throughline.config.yaml': `extends: [small-team, ./base.json]
documents:
  "docs/**": prd
rules:
  feature-without-benefit:
    options: {maxItems: 4}
vocabulary:
  sections:
    problem: [what hurts]
`,
  '/a/base.json': '{\n  "statusAware": false,\n  "rules": { "everything-must": "off" }\n}',
};

describe('the printed configuration', () => {
  const printed = print(FILES, '/a/docs/x.md').split('\n');
  const lineWith = (text: string) => printed.find((line) => line.includes(text))?.replace(/\s+/g, ' ');

  it.each([
    ['profile:', 'profile: small-team # throughline:small-team'],
    ['statusAware:', 'statusAware: false # a/base.json:2'],
    ['kind:', 'kind: prd # a/throughline.config.yaml:3'],
    ['maxItems:', ' maxItems: 4 # a/throughline.config.yaml:5'],
    ['minCoverage:', ' minCoverage: 0.8 # built in'],
    ['what hurts', ' - what hurts # a/throughline.config.yaml:9'],
  ])('says where %s comes from', (name, line) => {
    expect(lineWith(name)).toBe(line);
  });

  it('names the files it is made of, the strongest first', () => {
    expect(printed[1]).toBe(
      '# From a/throughline.config.yaml, then a/base.json, then throughline:small-team; what comes first wins',
    );
  });

  it('is YAML', () => {
    expect(parse(printed.join('\n'))).toMatchObject({
      profile: 'small-team',
      vocabulary: { sections: { problem: ['what hurts'] } },
    });
  });

  it('says so when there is no configuration', () => {
    expect(print({}, '/a/x.md').split('\n')[1]).toBe(
      '# There is no configuration file, so this is what holds without one',
    );
  });

  it('names every rule', () => {
    for (const { id } of allRules) expect(lineWith(`  ${id}:`), id).toBeDefined();
  });
});
