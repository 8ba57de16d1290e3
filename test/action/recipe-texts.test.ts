import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createProgram } from '../../cli/src/program';
import { REPORT_FORMATS } from '../../core/src/report/formats';
import { ROOT } from '../../scripts/generate/output';
import { blocks, inRepository, page, recipes } from './support/recipes';
import { manifest } from './support/runner';

const silent = {
  cwd: '/',
  env: {},
  stdout: { write: () => true },
  stderr: { write: () => true },
  disk: { read: never, list: never, stat: never, realpath: never },
  readStdin: () => Promise.resolve(Buffer.alloc(0)),
  rulePage: () => null,
  engine: () => import('../../cli/src/engine'),
  workerScript: null,
  cores: 1,
};

function never(): never {
  throw new Error('Nothing is to be read.');
}

const OPTIONS: readonly string[] =
  createProgram(silent, () => {})
    .commands.find((command) => command.name() === 'check')
    ?.options.flatMap(({ long }) => long ?? [])
    .concat('--help') ?? [];

/** The options of `throughline check` in a text. */
const optionsIn = (text: string): readonly string[] =>
  (text.match(/throughline(?:@\S+)? check[^|#`\n]*/g) ?? []).flatMap(
    (command) => command.match(/(?<=\s)--[a-z-]+/g) ?? [],
  );

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, inRepository(name)] as const);

describe('each page', () => {
  it.each(pages)('%s has YAML that can be read', (_, text) => {
    const yaml = [...text.matchAll(/^```ya?ml.*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
    expect(yaml.flatMap((block) => parseAllDocuments(block).flatMap(({ errors }) => errors))).toEqual([]);
  });

  it.each(pages)('%s names options of “check” that exist', (_, text) => {
    expect(optionsIn(text).filter((option) => !OPTIONS.includes(option))).toEqual([]);
  });
});

describe('each recipe', () => {
  it('is there for every place that is promised', () => {
    expect(recipes.map(({ about }) => about)).toEqual([
      'file=ci/github.yml',
      'file=.github/workflows/scan.yml',
      'file=ci/gitlab.yml',
      'file=ci/azure-pipelines.yml',
      'file=ci/bitbucket-pipelines.yml',
      'file=.pre-commit-config.yaml',
      'recipe=lint-staged',
      'file=.github/workflows/review.yml',
      'file=.mega-linter.yml',
    ]);
  });

  it.each(recipes.map((block) => [block.about, block] as const))('%s is well formed', (_, { text }) => {
    expect(parse(text)).toBeTypeOf('object');
  });

  it.each(
    recipes.filter(({ about }) => about.startsWith('file=ci/')).map(({ about, text }) => [about, text]),
  )('%s is the file to copy', (about, text) => expect(inRepository(about.replace('file=', ''))).toBe(text));

  const texts = [
    ...blocks.map(({ text }) => text),
    ...['.pre-commit-hooks.yaml', 'mega-linter-plugin-throughline/throughline.megalinter-descriptor.yml'].map(
      inRepository,
    ),
  ].join('\n');

  it('names options that exist', () => {
    const given = optionsIn(texts);
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((option) => !OPTIONS.includes(option))).toEqual([]);
  });

  it('names formats that exist', () => {
    const formats = [...texts.matchAll(/--format[ =]([a-z]+)/g)].map(([, format]) => format);
    expect(formats.length).toBeGreaterThan(5);
    expect(formats.filter((format) => !REPORT_FORMATS.some((known) => known === format))).toEqual([]);
  });

  it('tells the inputs and outputs that the action has', () => {
    const rows = (heading: string) => {
      const [, table = ''] = page.split(`| ${heading} |`);
      const lines = table.split('\n\n', 1)[0]?.split('\n').slice(2) ?? [];
      return lines.flatMap((line) => (line.split('|')[1] ?? '').match(/[a-z-]+(?=`)/g) ?? []);
    };
    expect(rows('Input')).toEqual(Object.keys(manifest.inputs));
    expect(rows('Output | Is').sort()).toEqual(Object.keys(manifest.outputs).sort());
  });
});
