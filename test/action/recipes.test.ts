import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../../scripts/build/bundle';
import { notices } from '../../scripts/build/notices';
import { stageRelease } from '../../scripts/build/stage-release';
import { ROOT } from '../../scripts/generate/output';
import { NOTES, WRONG_SUM } from '../cli/documents';
import { GIT_ENV, TestRepository } from '../support/test-repository';
import { blockAbout, inRepository } from './support/recipes';
import { manifest } from './support/runner';

const require = createRequire(import.meta.url);
const RIGHT_SUM = WRONG_SUM.replace('to 80', 'to 70');

/** Where a shell and the tools of the recipes are. */
const isPosix = process.platform !== 'win32';

describe.runIf(isPosix)('in a build of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-recipes-'));
  const bin = join(folder, 'bin');
  let origin: TestRepository;
  let clone: TestRepository;

  beforeAll(async () => {
    const built = await bundle(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'THIRD-PARTY-NOTICES.txt'), notices(built));
    mkdirSync(bin);
    const run = `exec "${process.execPath}" "${join(folder, 'dist', 'throughline.cjs')}"`;
    program('throughline', `${run} "$@"`);
    // In place of the registry: `npx --yes throughline@0 check …`.
    program('npx', `shift 2; ${run} "$@"`);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, script: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }

  beforeEach(() => {
    origin = new TestRepository();
    origin.commit({ 'docs/prd.md': RIGHT_SUM, 'notes.md': NOTES });
    clone = new TestRepository(null);
    clone.git('clone', '--quiet', `file://${origin.path}`, '.');
    clone.git('checkout', '--quiet', '-b', 'change');
  });
  afterEach(() => {
    origin.remove();
    clone.remove();
  });

  /** Runs lines as the scripts of a build are run. */
  function runLines(
    lines: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): SpawnSyncReturns<string> {
    const settings = {
      cwd: clone.path,
      env: {
        ...GIT_ENV,
        ...env,
        PATH: [bin, GIT_ENV.PATH].join(delimiter),
        HOME: folder,
      },
      encoding: 'utf8',
    } as const;
    return spawnSync('bash', ['-e', '-c', lines.join('\n')], settings);
  }

  it('GitLab, the merge request gets what the change brings', () => {
    const { throughline } = parse(blockAbout('file=ci/gitlab.yml'));
    clone.commit({ 'docs/prd.md': WRONG_SUM });
    const base = clone.git('rev-parse', 'origin/main');
    const { status } = runLines(throughline.script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(status).toBe(1);
    expect(JSON.parse(clone.read(throughline.artifacts.reports.codequality))).toHaveLength(1);
    for (const path of throughline.artifacts.paths) expect(existsSync(clone.at(path))).toBe(true);
  });

  it('Azure, the log and the tests show it', () => {
    const { steps } = parse(blockAbout('file=ci/azure-pipelines.yml'));
    clone.commit({ 'docs/prd.md': WRONG_SUM });
    const env = { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' };
    const { status, stdout } = runLines([steps[1].script], env);
    expect(status).toBe(1);
    expect(stdout).toContain('##vso[task.logissue type=error');
    for (const path of [steps[2].inputs.testResultsFiles, steps[3].publish])
      expect(existsSync(clone.at(path))).toBe(true);
  });

  it('Bitbucket, the tests show it', () => {
    const { pipelines } = parse(blockAbout('file=ci/bitbucket-pipelines.yml'));
    const { step } = pipelines['pull-requests']['**'][0];
    clone.commit({ 'docs/prd.md': WRONG_SUM });
    clone.git('update-ref', '-d', 'refs/remotes/origin/main');
    const { status } = runLines(step.script, { BITBUCKET_PR_DESTINATION_BRANCH: 'main' });
    expect(status).toBe(1);
    expect(clone.read('test-results/throughline.xml')).toContain('<failure');
    for (const path of step.artifacts) expect(existsSync(clone.at(path))).toBe(true);
  });

  it('reviewdog, it is handed what the change brings', () => {
    const { jobs } = parse(blockAbout('file=.github/workflows/review.yml'));
    const { run } = jobs.reviewdog.steps.find((step: { run?: string }) => step.run);
    clone.commit({ 'docs/prd.md': WRONG_SUM });
    program('reviewdog', 'cat');
    const { status, stdout } = runLines([run], { GITHUB_BASE_REF: 'main' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).diagnostics).toHaveLength(1);
  });

  it('MegaLinter, its descriptor runs the command', () => {
    const file = 'mega-linter-plugin-throughline/throughline.megalinter-descriptor.yml';
    const [linter] = parse(inRepository(file)).linters;
    expect(blockAbout('file=.mega-linter.yml')).toContain(file);
    clone.commit({ 'docs/prd.md': WRONG_SUM });
    const sarif = linter.cli_sarif_args.map((arg: string) =>
      arg.replace('{{SARIF_OUTPUT_FILE}}', 'out.sarif'),
    );
    const command = [linter.linter_name, ...linter.cli_lint_extra_args, ...sarif, 'docs/prd.md', 'notes.md'];
    expect(runLines([command.join(' ')]).status).toBe(1);
    expect(JSON.parse(clone.read('out.sarif')).runs[0].results).not.toEqual([]);
  });

  describe('lint-staged, a commit', () => {
    const lintStaged = `"${process.execPath}" "${require.resolve('lint-staged/bin')}"`;
    const commit = (document: string) => {
      clone.write({ 'package.json': blockAbout('recipe=lint-staged'), 'docs/prd.md': document });
      clone.git('add', '--all');
      return runLines([lintStaged]);
    };

    it('with a new finding is stopped', () => {
      const { status, stdout, stderr } = commit(WRONG_SUM);
      expect(`${stdout}${stderr}`).toContain('metric-arithmetic');
      expect(status).toBe(1);
    });

    it('without one goes through', () => {
      const { status, stdout, stderr } = commit(`${RIGHT_SUM}- And more.\n`);
      expect(status, `${stdout}${stderr}`).toBe(0);
    });
  });

  describe('pre-commit, a commit', () => {
    const isMissing = spawnSync('pre-commit', ['--version']).status !== 0;

    it.for([
      ['with a new finding is stopped', WRONG_SUM, 1],
      ['without one goes through', `${RIGHT_SUM}- And more.\n`, 0],
    ] as const)('%s', { timeout: 120_000 }, ([, document, code], { skip }) => {
      skip(isMissing, 'pre-commit is not installed: pip install pre-commit');
      const release = new TestRepository();
      try {
        stageRelease(release.path, join(folder, 'dist'));
        release.git('init', '--quiet', '--initial-branch=main');
        release.commit({});
        release.git('tag', 'v0.1.0');
        const config = parse(blockAbout('file=.pre-commit-config.yaml'));
        config.repos[0].repo = `file://${release.path}`;
        clone.write({ '.pre-commit-config.yaml': JSON.stringify(config), 'docs/prd.md': document });
        clone.git('add', '--all');
        const { status, stdout, stderr } = runLines(['pre-commit run']);
        expect(stdout, stderr).toContain(code === 0 ? 'Passed' : 'metric-arithmetic');
        expect(status).toBe(code);
      } finally {
        release.remove();
      }
    });
  });

  it('a release, its tag moves to what was built from it, and the tag of the major version along', () => {
    const remote = new TestRepository(null);
    try {
      remote.git('init', '--quiet', '--bare');
      clone.git('tag', 'v1.2.3');
      clone.git('push', '--quiet', `file://${remote.path}`, 'v1.2.3');
      const source = clone.git('rev-parse', 'v1.2.3');
      stageRelease(join(folder, 'release'), join(folder, 'dist'));
      const archive = join(folder, 'release.tar.gz');
      const script = join(ROOT, '.github/release/tag.sh');
      const tag = (...rest: readonly string[]) =>
        runLines([
          `tar -czf ${archive} -C ${join(folder, 'release')} .`,
          [script, archive, `file://${remote.path}`, ...rest].join(' '),
        ]);
      const { status, stderr } = tag('v1.2.3', source);
      expect(status, stderr).toBe(0);
      expect(clone.git('status', '--porcelain')).toBe('');
      expect(remote.git('rev-parse', 'v1.2.3^')).toBe(source);
      expect(remote.git('rev-parse', 'v1')).toBe(remote.git('rev-parse', 'v1.2.3'));
      const files = remote.git('ls-tree', '-r', '--name-only', 'v1').split('\n');
      expect(files).toEqual(
        expect.arrayContaining([
          'action.yml',
          '.pre-commit-hooks.yaml',
          manifest.runs.main,
          'dist/throughline.cjs',
        ]),
      );
      expect(files).not.toContain('notes.md');
      expect(tag('v1.3.0', source, '--prerelease').status).toBe(0);
      expect(remote.git('rev-parse', 'v1')).toBe(remote.git('rev-parse', 'v1.2.3'));
    } finally {
      remote.remove();
    }
  });
});
