import { describe, expect, it } from 'vitest';
import { ConfigResolver, type NamedConfig } from '../../core/src/config/config-resolver';
import { allRules } from '../../core/src/rules/all-rules';
import { memoryConfigFiles, resolveIn } from '../support/memory-config';

const NAME = 'throughline.config.yaml';

/** What a configuration says about a document, without where it says so. */
function told(files: Readonly<Record<string, string>>, path: string, named: NamedConfig | null = null) {
  const { config, problems } = resolveIn(files, path, named);
  expect(problems).toEqual([]);
  return {
    kind: config?.kind.value,
    profile: config?.profile.value,
    ignored: config?.ignoredBy?.value,
    settings: config?.settings,
  };
}

describe('the configuration of a document', () => {
  it('is the product’s own when there is no file', () => {
    expect(told({}, '/a/prd.md')).toMatchObject({
      kind: null,
      profile: 'default',
      settings: { statusAware: true },
    });
  });

  it.each(['throughline.config.yaml', 'throughline.config.yml'])('is read from %s', (name) => {
    expect(told({ [`/a/${name}`]: 'profile: strict' }, '/a/prd.md').profile).toBe('strict');
  });

  it.each(['throughline.config.json', 'throughline.config.jsonc'])(
    'is read from %s, comments and trailing commas included',
    (name) => {
      expect(told({ [`/a/${name}`]: '{ /* strict */ "profile": "strict", }' }, '/a/prd.md').profile).toBe(
        'strict',
      );
    },
  );

  it('is the nearest upward, alone', () => {
    const files = {
      [`/a/${NAME}`]: 'profile: strict\nstatusAware: false',
      [`/a/b/${NAME}`]: 'profile: small-team',
    };
    expect(told(files, '/a/b/c/prd.md')).toMatchObject({
      profile: 'small-team',
      settings: { statusAware: true },
    });
    expect(told(files, '/a/prd.md').profile).toBe('strict');
  });

  it('is not looked for above the folder that holds .git', () => {
    expect(told({ [`/a/${NAME}`]: 'profile: strict', '/a/b/.git/HEAD': '' }, '/a/b/prd.md').profile).toBe(
      'default',
    );
  });

  it('may be empty, or only comments', () => {
    expect(told({ [`/a/${NAME}`]: '' }, '/a/prd.md').profile).toBe('default');
    expect(told({ [`/a/${NAME}`]: '# nothing yet\n' }, '/a/prd.md').profile).toBe('default');
  });

  it('is found for a URI as well', () => {
    expect(
      told({ [`vscode-vfs://github/o/r/${NAME}`]: 'profile: strict' }, 'vscode-vfs://github/o/r/docs/prd.md')
        .profile,
    ).toBe('strict');
  });

  it('is read once for all documents it governs', () => {
    const files = memoryConfigFiles({
      [`/a/${NAME}`]: 'extends: ./base.yaml',
      '/a/base.yaml': 'profile: strict',
    });
    const resolver = new ConfigResolver(files, allRules);
    for (const path of ['/a/1.md', '/a/b/2.md', '/a/b/c/3.md']) resolver.forDocument(path);
    expect(files.reads).toEqual([`/a/${NAME}`, '/a/base.yaml']);
  });

  it('is told of a folder too, whichever of its documents is meant', () => {
    const files = memoryConfigFiles({ [`/a/${NAME}`]: 'profil: strict', '/a/.git/HEAD': '' });
    const resolver = new ConfigResolver(files, allRules);
    const { layers, problems, root } = resolver.forDocument('/a/b/prd.md');
    expect(resolver.forFolder('/a/b')).toEqual({ layers, problems, root });
    expect([root, problems.length]).toEqual(['/a', 1]);
  });
});

describe('the top of the workspace', () => {
  it('is the folder that holds .git', () => {
    expect(resolveIn({ '/a/.git/HEAD': '' }, '/a/b/prd.md').root).toBe('/a');
  });

  it('is the folder of a configuration with “root: true”, when that is nearer', () => {
    expect(resolveIn({ '/a/.git/HEAD': '', [`/a/b/${NAME}`]: 'root: true' }, '/a/b/c/prd.md').root).toBe(
      '/a/b',
    );
  });

  it('is unknown when nothing marks it', () => {
    expect(resolveIn({}, '/a/b/prd.md').root).toBeNull();
  });
});

describe('a configuration that is named', () => {
  const named = { path: '/a/ci/review.yaml', folder: '/a' };

  it('takes the place of those beside documents, wherever they stand', () => {
    const files = {
      '/a/ci/review.yaml': 'profile: small-team',
      [`/a/${NAME}`]: 'profile: strict',
      [`/a/b/${NAME}`]: 'profile: nonsense',
    };
    for (const path of ['/a/prd.md', '/a/b/prd.md', '/elsewhere/prd.md'])
      expect(told(files, path, named).profile).toBe('small-team');
  });

  it('counts as standing in the folder of the command, and what it extends where it is', () => {
    const files = {
      '/a/ci/review.yaml': 'extends: ./base.yaml\nignore: [old/]\noverrides: [{files: "*.md", kind: prd}]',
      '/a/ci/base.yaml': 'ignore: [older/]',
    };
    expect(told(files, '/a/old/prd.md', named)).toMatchObject({ ignored: 'old/', kind: 'prd' });
    expect(told(files, '/a/ci/old/prd.md', named).ignored).toBeUndefined();
    expect(told(files, '/a/ci/older/prd.md', named).ignored).toBe('older/');
    expect(told(files, '/a/older/prd.md', named).ignored).toBeUndefined();
  });

  it('makes that folder the top of the workspace when it says so, and no other can', () => {
    const files = {
      '/.git/HEAD': '',
      '/a/ci/review.yaml': 'root: true',
      [`/a/b/${NAME}`]: 'root: true',
    };
    expect(resolveIn(files, '/a/b/prd.md', named).root).toBe('/a');
    expect(resolveIn({ ...files, '/a/ci/review.yaml': '' }, '/a/b/prd.md', named).root).toBe('/');
  });
});

describe('“extends”', () => {
  it.each(['throughline:strict', 'strict'])('takes the preset “%s”', (name) => {
    expect(told({ [`/a/${NAME}`]: `extends: ${name}` }, '/a/prd.md').profile).toBe('strict');
  });

  it('takes files, of which later ones win, and the file itself most', () => {
    const files = {
      [`/a/b/${NAME}`]: 'extends: [../one.yaml, ../two.json]\nrules: {everything-must: info}',
      '/a/one.yaml': 'profile: strict\nstatusAware: false\nrules: {everything-must: off, broken-link: off}',
      '/a/two.json': '{"profile": "small-team", "rules": {"everything-must": "error"}}',
    };
    const { profile, settings } = told(files, '/a/b/prd.md');
    expect(profile).toBe('small-team');
    expect(settings?.statusAware).toBe(false);
    expect(settings?.rules.get('everything-must')?.level).toBe('info');
    expect(settings?.rules.get('broken-link')?.level).toBe('off');
  });

  it('counts patterns from the folder of the file they stand in', () => {
    const files = {
      [`/a/b/${NAME}`]: 'extends: ../base.yaml',
      '/a/base.yaml': 'documents: {"b/specs/*.md": prd, "specs/*.md": raci}',
    };
    expect(told(files, '/a/b/specs/x.md').kind).toBe('prd');
  });

  it('takes a file that two others extend once, where it is first named', () => {
    const files = {
      [`/a/${NAME}`]: 'extends: [./one.yaml, ./two.yaml]',
      '/a/one.yaml': 'extends: ./base.yaml\nprofile: strict',
      '/a/two.yaml': 'extends: ./base.yaml',
      '/a/base.yaml': 'profile: small-team',
    };
    expect(told(files, '/a/prd.md').profile).toBe('strict');
  });

  it('tells a circle with the files it goes through', () => {
    const files = {
      [`/a/${NAME}`]: 'extends: ./one.yaml',
      '/a/one.yaml': 'extends: ./two.yaml',
      '/a/two.yaml': 'extends: ./one.yaml',
    };
    expect(resolveIn(files, '/a/prd.md').problems).toMatchObject([
      {
        path: '/a/two.yaml',
        message:
          'This goes in a circle: one.yaml → two.yaml → one.yaml. Take one of these files out of “extends”',
      },
    ]);
  });

  it('tells a mistake in the file it stands in', () => {
    const files = { [`/a/${NAME}`]: 'extends: ./one.yaml', '/a/one.yaml': 'profle: strict' };
    expect(resolveIn(files, '/a/prd.md').problems).toMatchObject([{ path: '/a/one.yaml' }]);
  });

  it('names the nearest file when the one it names is missing', () => {
    const files = { [`/a/${NAME}`]: 'extends: ./tema.yaml', '/a/team.yaml': '' };
    expect(resolveIn(files, '/a/prd.md').problems[0]?.message).toBe(
      'There is no file at “./tema.yaml”; the folder has “team.yaml”',
    );
  });
});

describe('patterns', () => {
  const kindOf = (pattern: string, path: string) =>
    told({ [`/a/${NAME}`]: `documents: {"${pattern}": prd}` }, path).kind;

  it.each([
    ['docs/**/*.md', '/a/docs/x/y.md'],
    ['*.prd.md', '/a/deep/down/x.prd.md'],
    ['docs/', '/a/docs/x/y.md'],
    ['./docs/*.md', '/a/docs/y.md'],
    ['/y.md', '/a/y.md'],
  ])('“%s” holds for %s', (pattern, path) => {
    expect(kindOf(pattern, path)).toBe('prd');
  });

  it.each([
    ['docs/*.md', '/a/docs/x/y.md'],
    ['/y.md', '/a/docs/y.md'],
    ['docs/', '/a/docs.md'],
  ])('“%s” does not hold for %s', (pattern, path) => {
    expect(kindOf(pattern, path)).toBeNull();
  });

  it('in a list may say the same of several, and later ones win', () => {
    const files = {
      [`/a/${NAME}`]:
        'documents:\n  - files: [a.md, b.md]\n    kind: prd\n  - files: b.md\n    kind: ignore\n  - {files: c.md, kind: null}',
    };
    expect(['a', 'b', 'c'].map((name) => told(files, `/a/${name}.md`).kind)).toEqual(['prd', 'ignore', null]);
  });

  it('under “ignore” leave files out', () => {
    const files = { [`/a/${NAME}`]: 'ignore: [templates/, "*.draft.md"]' };
    expect(told(files, '/a/templates/prd.md').ignored).toBe('templates/');
    expect(told(files, '/a/x/y.draft.md').ignored).toBe('*.draft.md');
    expect(told(files, '/a/prd.md').ignored).toBeUndefined();
  });
});

describe('overrides', () => {
  const files = {
    [`/a/${NAME}`]: `
profile: strict
rules:
  feature-without-benefit: [error, {minCoverage: 0.9}]
overrides:
  - files: "beta/**"
    excludeFiles: "beta/final.md"
    profile: small-team
    kind: prd
    rules:
      feature-without-benefit: {options: {maxItems: 3}}
  - files: "beta/x.md"
    rules:
      feature-without-benefit: info
`,
  };

  it('hold for the documents they name, less those they leave out', () => {
    expect(told(files, '/a/beta/y.md')).toMatchObject({ profile: 'small-team', kind: 'prd' });
    expect(told(files, '/a/beta/final.md')).toMatchObject({ profile: 'strict', kind: null });
    expect(told(files, '/a/y.md')).toMatchObject({ profile: 'strict', kind: null });
  });

  it('change what they name and keep the rest of a rule', () => {
    expect(told(files, '/a/beta/y.md').settings?.rules.get('feature-without-benefit')).toEqual({
      level: 'error',
      options: { minCoverage: 0.9, maxItems: 3 },
    });
    expect(told(files, '/a/beta/x.md').settings?.rules.get('feature-without-benefit')?.level).toBe('info');
  });
});

describe('vocabulary', () => {
  it('adds a team’s words to those the product knows', () => {
    const files = {
      [`/a/${NAME}`]: 'extends: ./base.yaml\nvocabulary: {sections: {problem: [what hurts most]}}',
      '/a/base.yaml': 'vocabulary: {sections: {problem: [the itch]}, metadata: {owner: [shepherd]}}',
    };
    const { vocabulary } = resolveIn(files, '/a/prd.md');
    expect(vocabulary.sectionKeys('What hurts most')).toMatchObject([{ key: 'problem' }]);
    expect(vocabulary.sectionKeys('The itch')).toMatchObject([{ key: 'problem' }]);
    expect(vocabulary.sectionKeys('Problem')).toMatchObject([{ key: 'problem' }]);
    expect(vocabulary.metadataKey('Shepherd')).toBe('owner');
  });

  it('is shared by all documents of one configuration', () => {
    const resolver = new ConfigResolver(
      memoryConfigFiles({ [`/a/${NAME}`]: 'vocabulary: {sections: {problem: [x y]}}' }),
      allRules,
    );
    expect(resolver.forDocument('/a/1.md').vocabulary).toBe(resolver.forDocument('/a/b/2.md').vocabulary);
  });
});
