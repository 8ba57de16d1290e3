import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../support/command-line';
import { TestRepository } from '../support/test-repository';
import { CLEAN, NOTES, WRONG_SUM } from './documents';

const FILE = 'throughline.baseline';
const SECOND = '- Calls a week fall by 30 %, from 100 to 80, by March 2027.\n';
const TWICE = `${WRONG_SUM}${SECOND}`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const entriesIn = (text: string) => text.split('\n').filter((line) => /^[0-9a-f]{16}[+\d]*\t/.test(line));
const entries = () => entriesIn(workspace.read(FILE));
const errorsIn = (json: string): number => JSON.parse(json).summary.errors;

describe('a baseline', () => {
  it('hides what is there today, and says how much', async () => {
    workspace.write({ 'docs/prd.md': WRONG_SUM, 'raci.md': CLEAN });
    const { code, stderr } = await workspace.run(['baseline', 'create']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^throughline\.baseline lists \d+ findings? in 1 document; /);
    expect(entries().some((line) => line.includes('\tmetric-arithmetic\tdocs/prd.md\tMetrics'))).toBe(true);
    const checked = await workspace.run(['check', '--format', 'json']);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout).files[0].findings.filter(isTold)).toEqual([]);
    expect(checked.stderr).toMatch(/^\d+ older findings? hidden\.\n$/);
  });

  it('is told by the reports that people and programs get', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    const hidden = entries().length;
    const reportAs = async (format: string) => (await workspace.run(['check', '--format', format])).stdout;
    expect(JSON.parse(await reportAs('json')).summary).toMatchObject({ errors: 0, hidden });
    expect(await reportAs('markdown')).toMatch(/^\d+ older findings? hidden\.$/m);
    expect(await reportAs('html')).toMatch(/^<p>\d+ older findings? hidden\.<\/p>$/m);
  });

  it('lets new findings through', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    const { code, stdout } = await workspace.write({ 'prd.md': TWICE }).run(['check', '--format', 'json']);
    expect([code, errorsIn(stdout)]).toEqual([1, 1]);
  });

  it('tells a finding about several places again when it is about one more', async () => {
    const linking = (times: number) => `${CLEAN}${'\nSee [the plan](#nowhere).\n'.repeat(times)}`;
    const told = async () => {
      const { stdout, stderr } = await workspace.run(['check', '--format', 'json']);
      return [JSON.parse(stdout).files[0].findings.filter(isTold).length, stderr];
    };
    await workspace.write({ 'a.md': linking(6) }).run(['baseline', 'create']);
    workspace.write({ 'a.md': linking(7) });
    expect(await told()).toEqual([1, '']);
    await workspace.run(['baseline', 'prune']);
    expect(await told()).toEqual([1, '']);
    await workspace.run(['baseline', 'update']);
    expect(await told()).toEqual([0, '1 older finding hidden.\n']);
  });

  it('is passed over by --no-baseline, and elsewhere when it is named', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    await workspace.run(['baseline', 'create', '--baseline', 'old/list']);
    expect((await workspace.run(['check'])).code).toBe(1);
    expect((await workspace.run(['check', '--baseline', 'old/list'])).code).toBe(0);
    renameSync(workspace.at('old/list'), workspace.at(FILE));
    // It names documents from its own folder, and those are gone there.
    expect(workspace.read(FILE)).toContain('\t../prd.md\t');
    await workspace.run(['baseline', 'update']);
    expect((await workspace.run(['check'])).code).toBe(0);
    expect((await workspace.run(['check', '--no-baseline'])).code).toBe(1);
  });

  it('is found from folders below, up to the top of the workspace', async () => {
    workspace.write({ 'docs/a/prd.md': WRONG_SUM, 'throughline.config.yaml': 'root: true\n' });
    await workspace.run(['baseline', 'create'], { cwd: 'docs' });
    expect(entries().every((line) => line.includes('\tdocs/a/prd.md'))).toBe(true);
    expect((await workspace.run(['check', 'prd.md'], { cwd: 'docs/a' })).code).toBe(0);
  });

  it('tells what is fixed since, and prune takes that out', async () => {
    await workspace.write({ 'prd.md': TWICE, 'gone.md': WRONG_SUM }).run(['baseline', 'create']);
    const before = entries().length;
    const ofGone = entries().filter((line) => line.includes('gone.md')).length;
    rmSync(workspace.at('gone.md'));
    workspace.write({ 'prd.md': WRONG_SUM });
    const fixed = ofGone + 1;
    expect((await workspace.run(['check'])).stderr).toContain(
      `, ${fixed} fixed since: throughline baseline prune`,
    );
    const { code, stderr, stdout } = await workspace.run(['baseline', 'prune']);
    expect([code, entries().length]).toEqual([0, before - fixed]);
    expect(stderr).toBe(`${FILE}: ${fixed} taken out; it lists ${count(before - fixed)}.\n`);
    expect(stdout).toContain('- gone.md: metric-arithmetic, under “Metrics”\n');
    expect((await workspace.run(['check'])).stderr).not.toContain('fixed since');
  });

  it('says nothing of what a run did not look at, and leaves it alone', async () => {
    await workspace.write({ 'a/prd.md': WRONG_SUM, 'b/prd.md': WRONG_SUM }).run(['baseline', 'create']);
    rmSync(workspace.at('b/prd.md'));
    expect((await workspace.run(['check', 'a'])).stderr).toMatch(/hidden\.\n$/);
    const before = entries();
    await workspace.run(['baseline', 'prune', 'a']);
    expect(entries()).toEqual(before);
  });

  it('is updated with what is new, which is told', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    const { stdout, stderr } = await workspace.write({ 'prd.md': TWICE }).run(['baseline', 'update']);
    expect(stdout).toBe('+ prd.md: metric-arithmetic, under “Metrics”\n');
    expect(stderr).toContain('1 added');
    expect((await workspace.run(['check'])).code).toBe(0);
  });

  it('is left as it is, with what a person wrote in it, where there is nothing to change', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    workspace.write({ [FILE]: `# Agreed with Ada.\n${workspace.read(FILE)}` });
    const { stderr } = await workspace.run(['baseline', 'update']);
    expect(stderr).toMatch(/: nothing to change; it lists \d+ findings?\.\n$/);
    expect(workspace.read(FILE)).toContain('# Agreed with Ada.\n');
  });

  it('follows a document that is moved', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    mkdirSync(workspace.at('docs'));
    renameSync(workspace.at('prd.md'), workspace.at('docs/tracking.md'));
    const { code, stderr } = await workspace.run(['check']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('fixed since');
    await workspace.run(['baseline', 'prune']);
    expect(entries().every((line) => line.includes('\tdocs/tracking.md'))).toBe(true);
  });

  it('hides old findings from a comparison too', async () => {
    const repository = new TestRepository();
    try {
      repository.commit({ 'prd.md': WRONG_SUM });
      repository.write({ 'prd.md': TWICE });
      expect((await repository.run(['check', '--since', 'HEAD'])).code).toBe(1);
      await repository.run(['baseline', 'create']);
      expect((await repository.run(['check', '--since', 'HEAD'])).code).toBe(0);
    } finally {
      repository.remove();
    }
  });

  it('merges when both sides have added to it', async () => {
    const repository = new TestRepository();
    try {
      const documents = Object.fromEntries('abcdef'.split('').map((name) => [`${name}.md`, WRONG_SUM]));
      repository.write(documents);
      await repository.run(['baseline', 'create']);
      repository.commit({});
      for (const [branch, name] of [
        ['one', 'a.md'],
        ['two', 'f.md'],
      ] as const) {
        repository.git('checkout', '--quiet', '-b', branch, 'main');
        repository.write({ [name]: TWICE });
        await repository.run(['baseline', 'update']);
        repository.commit({});
      }
      repository.git('merge', '--quiet', '--no-edit', 'one');
      expect((await repository.run(['check'])).stderr).toMatch(/^\d+ older findings hidden\.\n$/);
    } finally {
      repository.remove();
    }
  });
});

describe('a baseline that cannot be', () => {
  it('is told with its line when it is damaged', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'create']);
    workspace.write({ [FILE]: `${workspace.read(FILE)}<<<<<<< ours\n` });
    for (const args of [['check'], ['baseline', 'prune'], ['baseline', 'update']]) {
      const { code, stdout, stderr } = await workspace.run(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(
        /^error: throughline\.baseline cannot be read: in line \d+ a merge left its mark here; .+\n$/,
      );
    }
  });

  it('is told when it is named and missing, or no text', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, utf16: Buffer.from('\ufeffx', 'utf16le') });
    const { code, stderr } = await workspace.run(['check', '--baseline', 'nowhere']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: nowhere cannot be read: it does not exist/),
    ]);
    expect((await workspace.run(['check', '--baseline', 'utf16'])).code).toBe(2);
  });

  it('is not written over another, nor without findings, nor where a document could not be checked', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, [FILE]: '# kept\n' });
    expect((await workspace.run(['baseline', 'create'])).code).toBe(2);
    expect(workspace.read(FILE)).toBe('# kept\n');
    rmSync(workspace.at(FILE));
    expect(await workspace.run(['baseline', 'create', 'raci.md'])).toMatchObject({ code: 2 });
    expect(await workspace.write({ 'raci.md': CLEAN }).run(['baseline', 'create', 'raci.md'])).toMatchObject({
      code: 0,
      stderr: 'There is no finding to hide, so nothing was written.\n',
    });
    expect((await workspace.run(['baseline', 'create', 'prd.md', 'nowhere.md'])).code).toBe(2);
    expect(await workspace.write({ 'notes/x.md': NOTES }).run(['baseline', 'create', 'notes'])).toMatchObject(
      { code: 2 },
    );
    expect(readdirSync(workspace.path).sort()).toEqual(['notes', 'prd.md', 'raci.md']);
  });

  it('is told when it is missing where it is to be changed', async () => {
    const { code, stderr } = await workspace.write({ 'prd.md': WRONG_SUM }).run(['baseline', 'prune']);
    expect([code, stderr]).toEqual([
      2,
      'error: There is no throughline.baseline here; “throughline baseline create” writes one\n',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('stays as it was in a folder that nobody may write to', async () => {
    await workspace.write({ 'prd.md': TWICE }).run(['baseline', 'create']);
    const before = workspace.write({ 'prd.md': WRONG_SUM }).read(FILE);
    chmodSync(workspace.path, 0o555);
    const { code, stderr } = await workspace.run(['baseline', 'prune']);
    chmodSync(workspace.path, 0o755);
    expect([code, workspace.read(FILE)]).toEqual([2, before]);
    expect(stderr).toContain(
      'throughline.baseline cannot be written: this account has no permission to write it',
    );
  });
});

const isTold = ({ severity }: { readonly severity: string }) => severity !== 'hint';
const count = (findings: number) => `${findings} finding${findings === 1 ? '' : 's'}`;
