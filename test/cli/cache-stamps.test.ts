import { cpSync, renameSync, statSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Disk, nodeDisk } from '../../cli/src/io';
import { Workspace } from '../support/command-line';
import { Clock, isDocument, MINUTE, type Shift, settled } from '../support/disk-clock';
import { CLEAN, NOTES, WRONG_SUM } from './documents';

const OTHER_SUM = WRONG_SUM.replace('100', '900');

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace().write({ 'prd.md': WRONG_SUM, 'raci.md': CLEAN, 'notes.md': NOTES });
});
afterEach(() => workspace.remove());

const ALL = ['notes.md', 'prd.md', 'raci.md'];
const check = (disk: Disk = nodeDisk, ...args: readonly string[]) =>
  workspace.run(['check', '--format', 'json', ...args], { disk });
const cached = (disk: Disk) => check(disk, '--cache');

describe('a document that a cache knows', () => {
  it('is not read again while it bears the same stamp', async () => {
    const disk = settled();
    const plain = await cached(disk);
    expect(disk.taken()).toEqual(ALL);
    expect(await cached(disk)).toEqual(plain);
    expect(disk.taken()).toEqual([]);
  });

  it('is read once more when it was touched, and counts as it is', async () => {
    const disk = settled();
    const plain = await cached(disk);
    utimesSync(workspace.at('prd.md'), 1, 1);
    disk.taken();
    expect(await cached(disk)).toEqual(plain);
    expect(disk.taken()).toEqual(['prd.md']);
    expect(await cached(disk)).toEqual(plain);
    expect(disk.taken()).toEqual([]);
  });

  it('is read again in a copy of the folder, once', async () => {
    const disk = settled();
    const plain = await cached(disk);
    const copy = new Workspace();
    cpSync(workspace.path, copy.path, { recursive: true, preserveTimestamps: true });
    workspace.remove();
    workspace = copy;
    disk.taken();
    expect(await cached(disk)).toEqual(plain);
    expect(disk.taken()).toEqual(ALL);
    expect(await cached(disk)).toEqual(plain);
    expect(disk.taken()).toEqual([]);
  });

  it('is seen to be edited, although its size and the time of its text stay', async () => {
    const disk = settled();
    await cached(disk);
    const { atime, mtime } = statSync(workspace.at('prd.md'));
    workspace.write({ 'prd.md': OTHER_SUM });
    utimesSync(workspace.at('prd.md'), atime, mtime);
    expect(await cached(disk)).toEqual(await check());
  });

  it('is seen to be replaced by another of the same size and age', async () => {
    workspace.write({ 'other.txt': OTHER_SUM });
    const at = new Date(0);
    for (const name of ['prd.md', 'other.txt']) utimesSync(workspace.at(name), at, at);
    const disk = settled();
    await cached(disk);
    renameSync(workspace.at('other.txt'), workspace.at('prd.md'));
    expect(await cached(disk)).toEqual(await check());
  });

  it.each<[string, (start: number) => Shift]>([
    ['is as young as the cache, by a slow clock', () => () => 1_000_000],
    [
      'was just changed when the cache was made, by a coarse clock',
      (start) => (_, path) => start + (isDocument(path) ? 0 : MINUTE),
    ],
    ['comes from the future', () => (time) => time + MINUTE],
  ])('is read when its stamp %s', async (_, shift) => {
    const disk = new Clock(shift(Date.now()));
    await cached(disk);
    workspace.write({ 'prd.md': OTHER_SUM });
    expect(await cached(disk)).toEqual(await check());
    disk.taken();
    await cached(disk);
    expect(disk.taken()).toEqual(ALL);
  });
});

describe('a run that its cache answers', () => {
  const engine = vi.fn(() => import('../../cli/src/engine'));
  const run = () => workspace.run(['check', '--cache'], { engine });
  beforeEach(() => engine.mockClear());

  it('loads nothing that reads documents', async () => {
    const plain = await run();
    expect(engine).toHaveBeenCalled();
    engine.mockClear();
    expect(await run()).toEqual(plain);
    expect(engine).not.toHaveBeenCalled();
  });

  it.each([
    ['above the documents', 'throughline.config.yaml', 'rules:\n  metric-arithmetic: off\n'],
    ['beside one', 'docs/throughline.config.json', '{ "rules": { "metric-arithmetic": "off" } }'],
  ])('loads it to read a configuration that came %s', async (_, name, text) => {
    workspace.write({ 'docs/prd.md': WRONG_SUM });
    await run();
    workspace.write({ [name]: text });
    engine.mockClear();
    expect(await run()).toEqual(await workspace.run(['check']));
    expect(engine).toHaveBeenCalled();
  });
});
