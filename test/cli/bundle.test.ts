import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { builtCommand } from '../support/built-command';
import { type Ran, Workspace } from '../support/command-line';
import { GIT_ENV, TestRepository } from '../support/test-repository';
import { CLEAN, FIXABLE, NOTES, WRONG_SUM } from './documents';

const bin = builtCommand();

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const MATRIX = '| Task | PM | Eng |\n|---|---|---|\n| Write it | A | R |\n| Ship it | I | A/R |\n';

/** Runs the built command in a process of its own. */
function run(args: readonly string[], stdin = '', cwd = workspace.path): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], { cwd }, (fault, stdout, stderr) => {
      resolve({ code: fault ? Number(fault.code) : 0, stdout, stderr });
    });
    child.stdin?.end(stdin);
  });
}

describe('the built command', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('checks, and ends with the code that was promised', async () => {
    expect((await run(['check'])).code).toBe(2);
    workspace.write({ 'raci.md': CLEAN });
    expect((await run(['check'])).code).toBe(0);
    workspace.write({ 'prd.md': WRONG_SUM });
    expect((await run(['check'])).code).toBe(1);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await run(
      ['check', '--stdin', '--stdin-path', 'docs/prd.md', '--format', 'json'],
      WRONG_SUM,
    );
    expect(JSON.parse(stdout).files[0].path).toBe('docs/prd.md');
    expect(code).toBe(1);
  });

  it('does not end before all of a report has been read', async () => {
    // Far more than a pipe holds, so that most of it still waits when there is nothing left to do.
    const lines = Array.from(
      { length: 2500 },
      (_, index) => `- Calls in week ${index} fall by 30 %, from 100 to 80, by March 2027.\n`,
    );
    workspace.write({ 'prd.md': WRONG_SUM + lines.join('') });
    const { code, stdout } = await run(['check', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(700_000);
    expect([code, JSON.parse(stdout).summary.errors]).toEqual([1, 2501]);
  });

  it('reads every kind of configuration', async () => {
    workspace.write({
      'a/throughline.config.yaml': 'rules: {metric-arithmetic: off}',
      'b/throughline.config.json': '{"rules": {"metric-arithmetic": "off"}}',
    });
    workspace.write({ 'a/prd.md': WRONG_SUM, 'b/prd.md': WRONG_SUM });
    expect((await run(['check'])).code).toBe(0);
  });

  it('reports many files, on many cores, as it does one after the other', async () => {
    const texts = [WRONG_SUM, CLEAN, NOTES, FIXABLE];
    const files = Array.from(
      { length: 220 },
      (_, index) => [`d${index % 7}/${index}.md`, texts[index % 4] ?? ''] as const,
    );
    workspace.write({ ...Object.fromEntries(files), 'd3/throughline.config.yaml': 'profle: strict' });
    workspace.write({ 'd4/binary.md': Buffer.from([0]) });
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--fix-dry-run'],
      ['check', '--fix'],
      ['check'],
    ]) {
      const alone = args.includes('--fix') ? null : await workspace.run(args);
      const together = await run(args);
      if (alone) expect(together).toEqual(alone);
      else expect(together.stdout).toContain('Mended 47 findings.');
    }
  }, 60_000);

  it('compares many files, on many cores, as it does one after the other', async () => {
    const tree = new TestRepository();
    const names = Array.from({ length: 220 }, (_, index) => `d${index % 7}/${index}.md`);
    tree.commit(Object.fromEntries(names.map((name, index) => [name, index % 3 === 0 ? NOTES : WRONG_SUM])));
    tree.write(
      Object.fromEntries(names.map((name, index) => [name, `${WRONG_SUM}\n${'More. '.repeat(index)}\n`])),
    );
    for (const args of [
      ['check', '--since', 'main'],
      ['check', '--since', 'main', '--changed', 'file', '--format', 'json'],
    ]) {
      const alone = await tree.run(args, { env: GIT_ENV });
      expect(alone.stdout).toContain(args.includes('json') ? '"new":74,' : '74 new findings, 146 older ones');
      expect(await run(args, '', tree.path)).toEqual(alone);
    }
    tree.remove();
  }, 60_000);

  it.runIf(process.platform === 'linux').each([['check'], ['raci', 'raci.md'], ['rules']])(
    'ends with 2 where what %s says cannot be written',
    async (...args) => {
      workspace.write({ 'raci.md': MATRIX, 'prd.md': WRONG_SUM });
      // Takes nothing, as a disk that is full.
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [bin, ...args], {
        cwd: workspace.path,
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      const heard: string[] = [];
      child.stderr?.on('data', (part: Buffer) => heard.push(part.toString()));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, heard.join('')]).toEqual([2, 'error: The output cannot be written: the disk is full\n']);
    },
  );

  it('is silent when its reader has seen enough', async () => {
    workspace.write(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`prd-${index}.md`, WRONG_SUM])),
    );
    const child = spawn(process.execPath, [bin, 'check'], { cwd: workspace.path });
    const heard: string[] = [];
    child.stderr.on('data', (part: Buffer) => heard.push(part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(heard.join('')).toBe('');
  });
});
