import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCache } from '../../cli/src/cache/cache-file';
import { parseBaseline } from '../../core/src';
import { builtCommand } from '../support/built-command';
import { type Ran, Workspace } from '../support/command-line';
import { FIXABLE, FIXED, WRONG_SUM } from './documents';

const bin = builtCommand();

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

/** Runs the built command. @param patience Milliseconds until it is killed; null to let it end. */
function run(args: readonly string[], patience: number | null = null): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: workspace.path });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (part) => out.push(String(part)));
    child.stderr.on('data', (part) => err.push(String(part)));
    const timer = patience === null ? null : setTimeout(() => child.kill('SIGKILL'), patience);
    child.on('close', (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code: code ?? -1, stdout: out.join(''), stderr: err.join('') });
    });
  });
}

/** Kills a command again and again: at moments spread over the time that it takes, most of them near its end. */
async function killOften(args: readonly string[], prepare: () => void, look: () => void): Promise<void> {
  prepare();
  const started = performance.now();
  await run(args);
  const whole = performance.now() - started;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    prepare();
    await run(args, whole * Math.sqrt(kill / KILLS));
    look();
  }
}

const KILLS = 20;
const NAMES = Array.from({ length: 12 }, (_, index) => `doc-${String(index).padStart(2, '0')}.md`);
const writeAll = (text: (index: number) => string) =>
  workspace.write(Object.fromEntries(NAMES.map((name, index) => [name, text(index)])));

describe('a run that is killed', () => {
  it('leaves a whole report and a sound cache', async () => {
    let turn = 0;
    const prepare = () => {
      turn += 1;
      writeAll((index) => `${WRONG_SUM}\nTurn ${turn} of document ${index}.\n`);
    };
    const args = ['check', '--cache', '--format', 'json=report.json'];
    await killOften(args, prepare, () => {
      expect(JSON.parse(workspace.read('report.json')).files).toHaveLength(NAMES.length);
      expect(parseCache(readFileSync(workspace.at('.throughlinecache')))).toHaveProperty('files');
    });
    const plain = await run(['check', '--format', 'json']);
    expect(await run(['check', '--format', 'json', '--cache'])).toEqual(plain);
  });

  it('leaves the baseline of before, or the new one', async () => {
    writeAll(() => WRONG_SUM);
    await run(['baseline', 'create']);
    const before = workspace.read('throughline.baseline');
    workspace.write({ 'one-more.md': WRONG_SUM });
    await run(['baseline', 'update']);
    const after = workspace.read('throughline.baseline');
    expect(parseBaseline(after)).toHaveProperty('entries');
    const prepare = () => workspace.write({ 'throughline.baseline': before });
    await killOften(['baseline', 'update'], prepare, () => {
      expect([before, after]).toContain(workspace.read('throughline.baseline'));
    });
  });

  it('leaves each document as it was, or mended', async () => {
    await killOften(
      ['check', '--fix'],
      () => writeAll(() => FIXABLE),
      () => {
        for (const name of NAMES) expect([FIXABLE, FIXED]).toContain(workspace.read(name));
      },
    );
  });
});

describe('runs with one cache', () => {
  it('say the same side by side as alone', async () => {
    writeAll((index) => `${WRONG_SUM}\nDocument ${index}.\n`);
    const plain = await Promise.all(
      NAMES.slice(0, 4).map((name) => run(['check', name, '--format', 'json'])),
    );
    for (let turn = 0; turn < 2; turn += 1) {
      const cached = NAMES.slice(0, 4).map((name) => run(['check', name, '--format', 'json', '--cache']));
      expect(await Promise.all(cached)).toEqual(plain);
      expect(parseCache(readFileSync(workspace.at('.throughlinecache')))).toHaveProperty('files');
    }
  });

  it('say the same with several threads, and whatever part was kept', async () => {
    const names = Array.from({ length: 210 }, (_, index) => `docs/${index % 7}/doc-${index}.md`);
    const link = (index: number) => `\nSee [the next](../${(index + 1) % 7}/doc-${index + 1}.md#metrics).\n`;
    workspace.write(Object.fromEntries(names.map((name, index) => [name, WRONG_SUM + link(index)])));
    for (const format of ['json', 'html']) {
      for (const changed of [names[3], names[200], null]) {
        if (changed) workspace.write({ [changed]: `${WRONG_SUM.replace('Metrics', 'Goals')}\n${format}\n` });
        const plain = await run(['check', '--format', format]);
        expect(await run(['check', '--format', format, '--cache'])).toEqual(plain);
      }
    }
  }, 120_000);
});
