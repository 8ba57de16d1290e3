import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNewFile } from '../../cli/src/files/new-file';
import { Workspace } from '../support/command-line';
import { CLEAN, WRONG_SUM } from './documents';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const resultsIn = (sarif: string) => JSON.parse(sarif).runs[0].results;

describe('several reports in one run', () => {
  it('go each to its own place', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, 'raci.md': CLEAN });
    const formats = ['--format', 'sarif=out/a.sarif', '--format', 'github', '--format', 'junit=out/b.xml'];
    const { code, stdout, stderr } = await workspace.run(['check', ...formats]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=prd\.md,line=9,/);
    expect(stderr).toContain('The reports are in out/a.sarif and out/b.xml.');
    expect(resultsIn(workspace.read('out/a.sarif'))).toHaveLength(1);
    expect(workspace.read('out/b.xml')).toContain('<testsuite name="prd.md" tests="1" failures="1"');
  });

  it('leave standard output empty when each has a file', async () => {
    const ran = await workspace.write({ 'raci.md': CLEAN }).run(['check', '--format', 'html=report.html']);
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: 'The report is in report.html.\n' });
  });

  it('take --output-file for the one that names no file', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const args = ['--format', 'sarif=a.sarif', '--format', 'pretty', '--output-file', 'b.txt'];
    expect((await workspace.run(['check', ...args])).stdout).toBe('');
    expect(workspace.read('b.txt')).toContain('metric-arithmetic');
  });

  it('have no colours in files, even where a terminal has them', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const args = ['check', '--format', 'pretty', '--format', 'json=a.json', '--format', 'markdown=a.md.txt'];
    const { stdout } = await workspace.run(args, { isTTY: true, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[');
    expect(workspace.read('a.json') + workspace.read('a.md.txt')).not.toContain('\u001b');
  });

  it('replace those of the run before, and do not check them', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const args = ['check', '--format', 'markdown=summary.md'];
    const first = await workspace.run(args);
    const written = workspace.read('summary.md');
    expect(await workspace.run(args)).toEqual(first);
    expect(workspace.read('summary.md')).toBe(written);
  });

  it('can be had of a text on standard input', async () => {
    const args = [
      'check',
      '-',
      '--stdin-path',
      'docs/prd.md',
      '--format',
      'gitlab',
      '--format',
      'sarif=a.sarif',
    ];
    const { stdout } = await workspace.run(args, { stdin: WRONG_SUM });
    expect(JSON.parse(stdout)[0].location.path).toBe('docs/prd.md');
    expect(resultsIn(workspace.read('a.sarif'))).toHaveLength(1);
  });
});

describe('reports that cannot be', () => {
  it.each([
    [['--format', 'github', '--format', 'azure'], 'Only one report can go to standard output'],
    [
      ['--format', 'sarif=a', '--format', 'html=./a'],
      'Two reports cannot go into one file, and two name ./a',
    ],
    [['--format', 'sarif=a', '--format', 'html', '--output-file', 'a'], 'two name a'],
    [['--format', 'sarif=a', '--output-file', 'b'], '--output-file b gets no report'],
    [['--format', 'sarif='], '--format sarif= names no file'],
    [['--format', 'Sarif=a'], 'There is no format “Sarif”; did you mean “sarif”?'],
    [['--format', 'codeclimate'], 'did you mean “gitlab”?'],
    [['--format', 'qqqqqqqq'], 'There is no format “qqqqqqqq”. There are pretty, json,'],
    [['--format', 'github', '--fix-dry-run'], 'so it does not go with --format github'],
    [['--format', 'sarif=prd.md'], 'prd.md is one of the documents; write the report to another file'],
    [['--format', 'sarif=docs'], 'The report cannot be written to docs: it is a folder'],
    [
      ['--format', 'sarif=prd.md/a'],
      'The report cannot be written to prd.md/a: part of the path is not a folder',
    ],
  ])('%j are told, end with 2 and write nothing', async (args, told) => {
    workspace.write({ 'prd.md': WRONG_SUM, 'docs/raci.md': CLEAN });
    const { code, stdout, stderr } = await workspace.run(['check', ...args]);
    expect(stderr).toContain(told);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(workspace.read('prd.md')).toBe(WRONG_SUM);
    expect(readdirSync(workspace.path).sort()).toEqual(['docs', 'prd.md']);
  });

  it.runIf(process.platform === 'linux')('of a full disk is told, and the others are written', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const args = ['check', '--format', 'json=/dev/full', '--format', 'sarif=a.sarif'];
    const { code, stderr } = await workspace.run(args);
    expect(stderr).toContain('error: The report cannot be written to /dev/full: the disk is full\n');
    expect(stderr).toContain('The report is in a.sarif.');
    expect(code).toBe(2);
    expect(resultsIn(workspace.read('a.sarif'))).toHaveLength(1);
  });
});

describe('the file of a report', () => {
  it('holds the report before until the new one is whole', () => {
    workspace.write({ 'a.json': 'before' });
    const file = openNewFile(workspace.at('a.json'));
    file.write('after');
    expect(workspace.read('a.json')).toBe('before');
    file.close();
    expect(workspace.read('a.json')).toBe('after');
    expect(readdirSync(workspace.path)).toEqual(['a.json']);
  });

  it('is as it was when the report is given up', () => {
    workspace.write({ 'a.json': 'before' });
    const file = openNewFile(workspace.at('a.json'));
    file.write('after');
    file.drop();
    expect(workspace.read('a.json')).toBe('before');
    expect(readdirSync(workspace.path)).toEqual(['a.json']);
  });

  it('is as it was when the process is killed in the midst of it', () => {
    workspace.write({ 'a.json': 'before' });
    const module = new URL('../../cli/src/files/new-file.ts', import.meta.url).href;
    const script = `
      const { openNewFile } = await import(${JSON.stringify(module)});
      openNewFile('a.json').write('half of it');
      process.kill(process.pid, 'SIGKILL');`;
    const tsx = import.meta.resolve('tsx');
    const args = ['--import', tsx, '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args, { cwd: workspace.path }).signal).toBe('SIGKILL');
    expect(workspace.read('a.json')).toBe('before');
    expect(readdirSync(workspace.path)).toEqual(['a.json']);
  });

  it('stays a link where it is one', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, 'real/a.json': '' }).link('a.json', 'real/a.json');
    await workspace.run(['check', '--format', 'json=a.json']);
    expect(lstatSync(workspace.at('a.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(workspace.read('real/a.json')).files).toHaveLength(1);
  });
});

describe('in a build', () => {
  const env = () => ({
    GITHUB_WORKSPACE: workspace.path,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: 'abc',
  });

  it('reports for sites name documents from the top of the checkout, wherever the command runs', async () => {
    workspace.write({ 'team a/docs/prd.md': WRONG_SUM });
    const args = ['check', '--format', 'sarif=a.sarif', '--format', 'json=a.json', '--format', 'github'];
    const { stdout } = await workspace.run(args, { cwd: 'team a', env: env() });
    expect(stdout).toContain('file=team a/docs/prd.md,');
    const [result] = resultsIn(workspace.read('team a/a.sarif'));
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('team%20a/docs/prd.md');
    expect(JSON.parse(workspace.read('team a/a.json')).files[0].path).toBe('docs/prd.md');
  });

  it.each([
    ['GitHub', env, 'https://github.com/o/r/blob/abc/docs/a%20b.md?plain=1#L9'],
    [
      'GitLab',
      () => ({
        CI_PROJECT_DIR: workspace.path,
        CI_PROJECT_URL: 'https://gitlab.com/o/r',
        CI_COMMIT_SHA: 'abc',
      }),
      'https://gitlab.com/o/r/-/blob/abc/docs/a%20b.md?plain=1#L9',
    ],
    [
      'Bitbucket',
      () => ({
        BITBUCKET_CLONE_DIR: workspace.path,
        BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/o/r',
        BITBUCKET_COMMIT: 'abc',
      }),
      'https://bitbucket.org/o/r/src/abc/docs/a%20b.md#lines-9',
    ],
  ])('of %s the summary leads to the line', async (_, variables, url) => {
    workspace.write({ 'docs/a b.md': WRONG_SUM });
    const { stdout } = await workspace.run(['check', '--format', 'markdown'], { env: variables() });
    expect(stdout).toContain(`[line 9](<${url}>)`);
  });
});
