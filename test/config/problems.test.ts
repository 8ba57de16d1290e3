import { describe, expect, it } from 'vitest';
import { resolveIn } from '../support/memory-config';

/** The problems of one configuration file, each as `quoted text: message`. */
function problemsOf(text: string, name = 'throughline.config.yaml'): readonly string[] {
  const { problems, config } = resolveIn({ [`/docs/${name}`]: text }, '/docs/prd.md');
  if (problems.length > 0) expect(config).toBeNull();
  return problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe('a mistake in a configuration', () => {
  it.each([
    ['profle: strict', 'profle: There is no setting called “profle”; did you mean “profile”?'],
    ['profile: strickt', 'strickt: “strickt” is not known here; did you mean “strict”?'],
    ['profile: xyzzy', 'xyzzy: “xyzzy” is not known here; it can be “default”, “strict” or “small-team”'],
    ['profile: [strict]', '[strict]: Expected “default”, “strict” or “small-team”, found a list'],
    ['statusAware: maybe', 'maybe: Expected “true” or “false”, found “maybe”'],
    [
      'rules: {feature-without-benfit: off}',
      'feature-without-benfit: There is no rule called “feature-without-benfit”; did you mean “feature-without-benefit”?',
    ],
    ['rules: {broken-link: warn}', 'warn: “warn” is not known here; did you mean “warning”?'],
    [
      'rules: {broken-link: false}',
      'false: Expected a level (“off”, “hint”, “info”, “warning” or “error”), or a level with options, found “false”',
    ],
    [
      'overrides: [{file: a.md, kind: prd}]',
      'file: There is no setting of an override called “file”; did you mean “files”?',
    ],
    [
      'rules: {broken-link: {levle: off}}',
      'levle: There is no setting of a rule called “levle”; did you mean “level”?',
    ],
    [
      'rules: {broken-link: [wrong]}',
      'wrong: “wrong” is not known here; it can be “off”, “hint”, “info”, “warning” or “error”',
    ],
    ['rules: [broken-link]', 'rules: Expected names with values, found a list'],
    ['documents: {"docs/*.md": prdd}', 'prdd: “prdd” is not known here; did you mean “prd”?'],
    [
      'documents: {"!docs/*.md": prd}',
      '"!docs/*.md": A pattern cannot exclude with “!”; name what to leave out under “excludeFiles” or “ignore”',
    ],
    [
      'documents: [{files: a.md, knd: prd}]',
      'knd: There is no setting of a document called “knd”; did you mean “kind”?',
    ],
    ['ignore: drafts/', 'drafts/: Expected a list of patterns, found “drafts/”; write it as ["drafts/"]'],
    [
      'overrides: [{files: a.md, profile: small}]',
      'small: “small” is not known here; did you mean “small-team”?',
    ],
    [
      'vocabulary: {sections: {problm: [pain]}}',
      'problm: There is no section called “problm”; did you mean “problem”?',
    ],
    ['vocabulary: {lexicons: {buzzword: [3]}}', '3: Expected a word or phrase, found “3”'],
    [
      'extends: throughline:strct',
      'throughline:strct: There is no preset called “throughline:strct”; did you mean “throughline:strict”?',
    ],
    [
      'extends: smal-team',
      'smal-team: There is no preset called “smal-team”; did you mean “throughline:small-team”?',
    ],
    [
      'extends: //files/team.yaml',
      '//files/team.yaml: “//files/team.yaml” is a place on another machine; copy the file to this one, and name that',
    ],
    ['extends: ./team.yaml', './team.yaml: There is no file at “./team.yaml”'],
    ['profile: strict\nprofile: default', 'profile: “profile” stands here twice; keep one of the two'],
    ['- profile', '- profile: A configuration is made of names with values, such as “profile: strict”'],
  ])('“%s” is told where it stands and how to mend it', (text, told) => {
    expect(problemsOf(text)).toContainEqual(told);
  });

  it('is told for all of them at once, in the order of the file', () => {
    const told = problemsOf('profle: strict\nextend: strict\nrules:\n  brokn-link: off\n  broken-lnk: off\n');
    expect(told.map((problem) => problem.split(':')[0])).toEqual([
      'profle',
      'extend',
      'brokn-link',
      'broken-lnk',
    ]);
  });

  it('lists the options of the rule when one is unknown', () => {
    const [told] = problemsOf('rules: {feature-without-benefit: [warning, {minCoverag: 1}]}');
    expect(told).toBe(
      'minCoverag: There is no option for “feature-without-benefit” called “minCoverag”; did you mean “minCoverage”?',
    );
  });

  it('says so when the rule has no options', () => {
    const [told] = problemsOf('rules: {metric-incomplete: [error, {minCoverage: 1}]}');
    expect(told).toBe(
      'minCoverage: There is no option for “metric-incomplete” called “minCoverage”; there are none',
    );
  });

  it.each([
    ['rules: {a: [', 'throughline.config.yaml', /This bracket is never closed\. Close it/],
    ['rules: empty-section: off', 'throughline.config.yaml', /Begin the second on a line of its own/],
    ['ignore:\n\t- drafts/', 'throughline.config.yaml', /begins with a tab/],
    ['ignore: *.md', 'throughline.config.yaml', /^\*\.md: Names and values cannot begin with this sign/],
    ['documents:\n  *.md: prd', 'throughline.config.yaml', /^\*: Names and values cannot begin/],
    ['{"profile": }', 'throughline.config.json', /This is not JSON: a value is missing here/],
    ['{"profile": "strict"', 'throughline.config.jsonc', /This is not JSON: a closing } is missing here/],
  ])('that breaks the language of the file is told: %s', (text, name, told) => {
    expect(problemsOf(text, name)[0]).toMatch(told);
  });

  it('that breaks the language of the file is told once, whatever follows from it', () => {
    expect(problemsOf('documents:\n  docs/**: prd\n - x\n - y')).toHaveLength(1);
  });

  it('is told when two configurations stand in one folder', () => {
    const files = { '/docs/throughline.config.yaml': '', '/docs/throughline.config.json': '{}' };
    expect(resolveIn(files, '/docs/prd.md').problems[0]?.message).toMatch(
      /also has “throughline.config.json”/,
    );
  });

  it('is told with names, not lost, when it is called like something every object has', () => {
    expect(problemsOf('constructor: 1')[0]).toMatch(/There is no setting called “constructor”/);
    expect(problemsOf('rules: {toString: off}')[0]).toMatch(/There is no rule called “toString”/);
    expect(problemsOf('{"__proto__": {"profile": "strict"}}', 'throughline.config.json')[0]).toMatch(
      /“__proto__”/,
    );
  });
});

describe('a hostile configuration', () => {
  it('with a bomb of aliases is refused', () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
    );
    expect(problemsOf(`a0: &a0 [x]\n${levels.join('\n')}\n`)[0]).toMatch(
      /nested too deeply, or repeats too much/,
    );
  });

  it('with an alias to what it stands in is refused', () => {
    expect(problemsOf('rules: &r\n  a: *r\n')[0]).toMatch(/nested too deeply|repeats too much/);
  });

  it.each([
    ['throughline.config.yaml', '['.repeat(50_000)],
    ['throughline.config.json', '['.repeat(50_000)],
    ['throughline.config.json', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    [
      'throughline.config.yaml',
      Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('that nests without end is refused: %s', (name, text) => {
    expect(problemsOf(text, name)).not.toEqual([]);
  });

  it('longer than any configuration is refused unread', () => {
    expect(problemsOf(`# ${'x'.repeat(300_000)}`)[0]).toMatch(/longer than 256 KB/);
  });
});
