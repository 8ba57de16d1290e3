import type { Stats } from 'node:fs';
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, parseCache, printCache } from '../../cli/src/cache/cache-file';
import { printEntries, readEntries } from '../../cli/src/cache/folder-entries';
import { type KnownFolder, KnownFolders } from '../../cli/src/cache/known-folders';
import { type Disk, type FolderEntry, nodeDisk } from '../../cli/src/io';
import { Workspace } from '../support/command-line';
import { MINUTE } from '../support/disk-clock';
import { CLEAN, NOTES, WRONG_SUM } from './documents';

const CACHE = '.throughlinecache';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace().write({
    'prd.md': WRONG_SUM,
    'docs/raci.md': CLEAN,
    'docs/old/notes.md': NOTES,
    'docs/picture.png': '',
  });
});
afterEach(() => workspace.remove());

/** What a disk tells in place of what it knows. */
type Retold = (stats: Stats, path: string) => Partial<Stats>;

/** A disk on which all was written long ago but for the cache, and a note of the folders that are listed. */
class Watched implements Disk {
  readonly read = nodeDisk.read;
  readonly realpath = nodeDisk.realpath;
  readonly #listed = new Set<string>();
  readonly #retold: Retold;

  constructor(retold: Retold = () => ({})) {
    this.#retold = retold;
  }

  readonly list: Disk['list'] = (path) => {
    if (path.startsWith(`${workspace.path}/`)) this.#listed.add(path.slice(workspace.path.length + 1));
    return nodeDisk.list(path);
  };

  readonly stat: Disk['stat'] = (path) => {
    const stats = nodeDisk.stat(path);
    const isOld = path !== workspace.path && !path.endsWith(CACHE);
    const ago = isOld ? MINUTE : 0;
    Object.assign(stats, { mtimeMs: stats.mtimeMs - ago, ctimeMs: stats.ctimeMs - ago });
    return Object.assign(stats, this.#retold(stats, path));
  };

  /** The folders that were listed since this was last asked. */
  taken(): readonly string[] {
    const names = [...this.#listed].sort();
    this.#listed.clear();
    return names;
  }
}

const ALL = ['docs', 'docs/old'];
const plain = () => workspace.run(['check', '--format', 'json']);
const cached = (disk: Disk) => workspace.run(['check', '--format', 'json', '--cache'], { disk });

describe('a folder that a cache knows', () => {
  it('is not listed again while it bears the same stamp', async () => {
    const disk = new Watched();
    const told = await cached(disk);
    expect(disk.taken()).toEqual(ALL);
    expect(await cached(disk)).toEqual(told);
    expect(disk.taken()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['a document comes', () => workspace.write({ 'docs/plan.md': WRONG_SUM })],
    ['a document goes', () => rmSync(workspace.at('docs/raci.md'))],
    ['one is renamed', () => renameSync(workspace.at('docs/raci.md'), workspace.at('docs/who.md'))],
    ['a folder comes', () => workspace.write({ 'docs/new/prd.md': WRONG_SUM })],
    ['a folder becomes a file', () => becomesFile('docs/old')],
    ['a link comes', () => workspace.link('docs/linked.md', '../prd.md')],
    ['an ignore file comes', () => workspace.write({ 'docs/.gitignore': 'raci.md\n' })],
    ['a configuration comes', () => workspace.write({ 'docs/throughline.config.yaml': 'profile: strict\n' })],
    ['the top of a workspace comes', () => mkdirSync(workspace.at('docs/.git'))],
  ])('is listed again when %s, even if its time is set back', async (_, change) => {
    const disk = new Watched();
    await cached(disk);
    const { atime, mtime } = nodeDisk.stat(workspace.at('docs'));
    change();
    utimesSync(workspace.at('docs'), atime, mtime);
    disk.taken();
    expect(await cached(disk)).toEqual(await plain());
    expect(disk.taken()).toContain('docs');
  });

  it.each<[string, Retold]>([
    [
      'on a disk that moves no times',
      (_, path) => (path === workspace.path ? { mtimeMs: 1, ctimeMs: 1 } : {}),
    ],
    ['on another disk than the cache', (_, path) => (path === workspace.path ? { dev: -1 } : {})],
    ['in a cache that somebody else wrote', (_, path) => (path.endsWith(CACHE) ? { uid: -1 } : {})],
    [
      'that was just changed',
      ({ mtimeMs }, path) => (path.endsWith('docs') ? { mtimeMs: mtimeMs + MINUTE } : {}),
    ],
  ])('is listed each time %s', async (_, retold) => {
    const disk = new Watched(retold);
    const told = await cached(disk);
    disk.taken();
    expect(await cached(disk)).toEqual(told);
    expect(disk.taken()).toContain('docs');
  });

  it('is not written down again and again where each run moves its time', async () => {
    const disk = new Watched();
    await cached(disk);
    workspace.write({ 'docs/picture.jpg': '' });
    const before = nodeDisk.read(workspace.at(CACHE));
    await cached(disk);
    expect(nodeDisk.read(workspace.at(CACHE))).toEqual(before);
  });
});

function becomesFile(name: string): void {
  rmSync(workspace.at(name), { recursive: true });
  workspace.write({ [name]: 'A file.\n' });
}

const someName = fc.string({
  unit: fc.constantFrom('a', 'b', '.', ' ', '%', 'é', '\u0001', '😀'),
  minLength: 1,
});
const KINDS = ['file', 'folder', 'link', 'other'] as const;
const entryOf = ([name, kind]: readonly [string, (typeof KINDS)[number]]): FolderEntry => ({
  name,
  isFile: () => kind === 'file',
  isDirectory: () => kind === 'folder',
  isSymbolicLink: () => kind === 'link',
});
const told = (entry: FolderEntry) => [
  entry.name,
  entry.isFile(),
  entry.isDirectory(),
  entry.isSymbolicLink(),
];

describe('what stands in a folder', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someName, fc.constantFrom(...KINDS))), (named) => {
        const entries = named.map(entryOf);
        const listing = printEntries(entries) ?? 'none';
        const folder: KnownFolder = { name: 'docs', stamp: [1, 2, 3, 4], listing };
        const read = parseCache(printCache({ ...NOTHING_KNOWN, folders: KnownFolders.of([folder]) }));
        if (typeof read === 'string') throw new Error(read);
        expect(read.folders.folders()).toEqual([folder]);
        expect(readEntries(read.folders.listingAt(read.folders.find('docs'))).map(told)).toEqual(
          entries.map(told),
        );
      }),
    );
  });

  it.each(['a\tb.md', 'a\nb.md', 'a\ud800.md'])('is not kept where a name cannot be: %j', (name) => {
    expect(printEntries([entryOf(['prd.md', 'file']), entryOf([name, 'file'])])).toBeNull();
  });
});

describe('the folders that a cache knows', () => {
  const folder = (name: string, listing: string): KnownFolder => ({ name, stamp: [1, 2, 3, 4], listing });
  const known = KnownFolders.of([folder('docs', 'fa.md'), folder('plans', '')]);

  it('are found by their names, and no others', () => {
    expect(['docs', 'plans', 'doc', ''].map((name) => known.find(name))).toEqual([0, 1, -1, -1]);
  });

  it('are known as they were listed last', () => {
    const later = known.with([folder('docs', 'fb.md'), folder('new', 'fc.md')]);
    expect(later.folders()).toEqual([folder('docs', 'fb.md'), folder('plans', ''), folder('new', 'fc.md')]);
  });

  it('are left out by their names', () => {
    expect(known.among(new Set(['plans', 'new'])).folders()).toEqual([folder('plans', '')]);
  });
});
