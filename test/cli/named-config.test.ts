import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../support/command-line';
import { TestRepository } from '../support/test-repository';
import { NOTES, WRONG_SUM } from './documents';

const OURS = 'throughline.config.yaml';
const MILD = 'rules:\n  metric-arithmetic: info\n';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

describe('--config', () => {
  it('checks all documents by one configuration, in place of those beside them', async () => {
    workspace.write({
      'prd.md': WRONG_SUM,
      'docs/prd.md': WRONG_SUM,
      [`docs/${OURS}`]: 'rules: nonsense\n',
      'ci/mild.yaml': MILD,
    });
    expect((await workspace.run(['check', '--config', 'ci/mild.yaml'])).code).toBe(0);
    const elsewhere = await workspace.run(['check', '--config', '../ci/mild.yaml'], { cwd: 'docs' });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([0, '']);
  });

  it('governs the text on standard input too', async () => {
    workspace.write({ 'mild.yaml': MILD });
    const run = await workspace.run(['check', '-', '--config', 'mild.yaml'], { stdin: WRONG_SUM });
    expect(run.code).toBe(0);
  });

  it('governs what a change is compared by, in both versions', async () => {
    const repository = new TestRepository();
    try {
      repository.commit({ 'notes.md': NOTES });
      repository.write({ 'prd.md': WRONG_SUM, '.git/mild.yaml': MILD });
      expect((await repository.run(['check', '--since', 'main'], { env: {} })).code).toBe(1);
      const mild = ['check', '--since', 'main', '--config', '.git/mild.yaml', '--format', 'json'];
      const { code, stdout } = await repository.run(mild);
      expect([code, JSON.parse(stdout).summary.compared.newErrors]).toEqual([0, 0]);
    } finally {
      repository.remove();
    }
  });

  it.each([
    'check',
    'baseline create',
    'baseline prune',
    'raci prd.md',
    'raci diff a.md',
    'print-config prd.md',
  ])('is refused with its line by %s when it has a mistake, whatever there is to check', async (command) => {
    workspace.write({ 'mild.yaml': 'profile: default\nrules:\n  metric-aritmetic: info\n' });
    const { code, stdout, stderr } = await workspace.run([...command.split(' '), '--config', 'mild.yaml']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean “metric-arithmetic”?');
    expect(stderr).toContain('mild.yaml:3:3');
  });

  it.each([
    ['nowhere.yaml', 'it does not exist, or is a link that leads nowhere'],
    ['docs', 'it is a folder'],
  ])('is refused in a sentence when %s is no file', async (name, reason) => {
    workspace.write({ 'docs/prd.md': WRONG_SUM });
    const { code, stderr } = await workspace.run(['check', '--config', name]);
    expect([code, stderr]).toEqual([2, `error: The configuration ${name} cannot be read: ${reason}\n`]);
  });

  it('is what a baseline lists by, and where a new one belongs', async () => {
    workspace.write({
      'prd.md': WRONG_SUM,
      'ci/mild.yaml': MILD,
      'ci/off.yaml': MILD.replace('info', 'off'),
    });
    await workspace.run(['baseline', 'create', '--config', 'ci/mild.yaml']);
    expect(workspace.read('throughline.baseline')).toContain('metric-arithmetic');
    const { stderr } = await workspace.run(['baseline', 'prune', '--config', 'ci/off.yaml']);
    expect(stderr).toContain('1 taken out');
  });

  it('is one of the things that what is kept of a run depends on', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, 'mild.yaml': MILD, 'ci/mild.yaml': MILD });
    const check = (...args: readonly string[]) => workspace.run(['check', '--cache', ...args]);
    expect((await check()).code).toBe(1);
    expect((await check('--config', 'mild.yaml')).code).toBe(0);
    expect((await check()).code).toBe(1);
    workspace.write({ 'mild.yaml': MILD.replace('info', 'error') });
    expect((await check('--config', 'mild.yaml')).code).toBe(1);
    expect((await check('--config', 'ci/mild.yaml')).code).toBe(0);
  });

  it('is told from the same file beside the documents, because patterns count from elsewhere', async () => {
    const pattern = 'overrides:\n  - files: docs/prd.md\n    rules:\n      metric-arithmetic: info\n';
    workspace.write({ 'docs/prd.md': WRONG_SUM, [OURS]: pattern });
    const check = (...args: readonly string[]) =>
      workspace.run(['check', '--cache-location', 'kept', ...args], { cwd: 'docs' });
    expect((await check()).code).toBe(0);
    expect((await check('--config', `../${OURS}`)).code).toBe(1);
  });

  it('is what print-config tells from', async () => {
    workspace.write({ 'ci/mild.yaml': MILD, [OURS]: 'profile: strict\n' });
    const { stdout } = await workspace.run(['print-config', 'prd.md', '--config', 'ci/mild.yaml']);
    expect(stdout).toContain('# From ci/mild.yaml; what comes first wins');
    expect(stdout).toMatch(/metric-arithmetic: info +# ci\/mild\.yaml:2/);
  });
});
