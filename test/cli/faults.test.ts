import type * as Fs from 'node:fs';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Workspace } from '../support/command-line';
import { settled } from '../support/disk-clock';
import { FIXABLE, WRONG_SUM } from './documents';

/** What the disk does to writers from now on. */
const disk = vi.hoisted(() => ({ fault: null as 'ENOSPC' | 'EROFS' | 'EIO' | null }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const failAs = (code: string) => Object.assign(new Error(code), { code });
  const isForWriting = (flags: Fs.OpenMode | undefined) => typeof flags === 'string' && flags.startsWith('w');
  const openSync: typeof Fs.openSync = (path, flags, mode) => {
    if (disk.fault === 'EROFS' && isForWriting(flags)) throw failAs('EROFS');
    return fs.openSync(path, flags, mode);
  };
  // A disk that fills up takes the beginning.
  const writeSync = (file: number, bytes: Buffer, offset: number) => {
    if (disk.fault === null) return fs.writeSync(file, bytes, offset);
    if (offset > 0) throw failAs(disk.fault);
    return fs.writeSync(file, bytes.subarray(0, Math.max(1, bytes.length >> 1)));
  };
  const writeFileSync: typeof Fs.writeFileSync = (file, data, options) => {
    if (disk.fault === null || typeof file !== 'number') return fs.writeFileSync(file, data, options);
    fs.writeFileSync(file, String(data).slice(0, 10), options);
    throw failAs(disk.fault);
  };
  return { ...fs, openSync, writeSync, writeFileSync };
});

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  disk.fault = null;
  workspace.remove();
});

/** Every file of the workspace with what it holds. */
const contents = () =>
  Object.fromEntries(readdirSync(workspace.path).map((name) => [name, workspace.read(name)]));

const TWICE = `${WRONG_SUM}- Calls a week fall by 30 %, from 100 to 80, by March 2027.\n`;
const REASONS = {
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports a fault',
};

describe.each(['ENOSPC', 'EROFS', 'EIO'] as const)('a disk with %s', (fault) => {
  /** Runs a command on it, which has to leave everything as it was. @returns What it said. */
  async function failing(...args: readonly string[]): Promise<string> {
    const before = contents();
    disk.fault = fault;
    const { code, stderr } = await workspace.run(args);
    disk.fault = null;
    expect(code).toBe(2);
    expect(contents()).toEqual(before);
    return stderr;
  }

  it('leaves the report of before, and is told', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, 'a.json': 'as it was' });
    const said = await failing('check', '--format', 'json=a.json');
    expect(said).toBe(`error: The report cannot be written to a.json: ${REASONS[fault]}\n`);
  });

  it('leaves the cache of before, is told, and changes no report', async () => {
    await workspace.write({ 'prd.md': WRONG_SUM }).run(['check', '--cache']);
    workspace.write({ 'prd.md': TWICE });
    const plain = await workspace.run(['check']);
    const before = contents();
    disk.fault = fault;
    const { code, stdout, stderr } = await workspace.run(['check', '--cache']);
    expect([code, stdout]).toEqual([2, plain.stdout]);
    expect(stderr).toBe(`error: The cache cannot be written to .throughlinecache: ${REASONS[fault]}\n`);
    expect(contents()).toEqual(before);
  });

  it('leaves the cache of before when that only makes the next run slower', async () => {
    const cached = () => workspace.run(['check', '--cache'], { disk: settled() });
    const plain = await workspace.write({ 'prd.md': WRONG_SUM }).run(['check', '--cache']);
    const before = contents();
    disk.fault = fault;
    expect(await cached()).toEqual(plain);
    expect(contents()).toEqual(before);
    disk.fault = null;
    expect(await cached()).toEqual(plain);
    expect(contents()).not.toEqual(before);
  });

  it('gives no new baseline, and is told', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    expect(await failing('baseline', 'create')).toBe(
      `error: throughline.baseline cannot be written: ${REASONS[fault]}\n`,
    );
  });

  it.each(['update', 'prune'])('leaves the baseline of before on %s, and is told', async (how) => {
    await workspace.write({ 'prd.md': TWICE }).run(['baseline', 'create']);
    workspace.write({ 'prd.md': WRONG_SUM });
    expect(await failing('baseline', how)).toBe(
      `error: throughline.baseline cannot be written: ${REASONS[fault]}\n`,
    );
  });

  it('leaves a document that was to be mended, and is told', async () => {
    workspace.write({ 'raci.md': FIXABLE });
    expect(await failing('check', '--fix')).toContain(
      `error: raci.md could not be written, and is as it was: ${REASONS[fault]}\n`,
    );
  });
});

describe.runIf(process.platform === 'linux')('a folder in which the system makes none', () => {
  it('is told, and not tried for ever', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const { code, stderr } = await workspace.run(['check', '--format', 'json=/proc/reports/today/a.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('error: The report cannot be written to /proc/reports/today/a.json');
  });
});
