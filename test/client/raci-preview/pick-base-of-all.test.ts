import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CancellationToken } from 'vscode';
import { pickBaseOfAll } from '../../../client/src/raci-preview/pick-base-of-all';

const world = vi.hoisted(() => ({
  picked: { name: 'main', ref: 'main' as string | null } as unknown,
  mergeBase: 'facade9012' as string | undefined,
  unsaved: [] as string[],
  /** The commits that documents were compared with. */
  read: [] as string[],
  fault: null as Error | null,
}));

vi.mock('vscode', () => ({ l10n: { t: (text: string, name = '') => text.replace('{0}', name) } }));
vi.mock('../../../client/src/git/pick-version', () => ({ pickVersion: async () => world.picked }));
vi.mock('../../../client/src/git/repository-around', () => ({
  repositoryAround: async () => ({ getMergeBase: async () => world.mergeBase }),
}));
vi.mock('../../../client/src/changes/changed-documents', () => ({
  unsavedDocuments: () => world.unsaved.map((uri) => ({ uri })),
  changedSince: async (commit: string) => {
    if (world.fault) throw world.fault;
    return [world.read.push(commit)];
  },
  changedSinceSaved: async () => ['unsaved'],
}));

beforeEach(() => {
  world.picked = { name: 'main', ref: 'main' };
  world.mergeBase = 'facade9012';
  world.unsaved = [];
  world.read = [];
  world.fault = null;
});

const base = () => pickBaseOfAll({ isCancellationRequested: false } as CancellationToken);

describe('what all documents are compared with', () => {
  it('is where the branch was left, and Git is asked again only when another document is being written in', async () => {
    const picked = await base();
    if (typeof picked !== 'object') throw new Error('nothing was picked');
    expect(picked.name).toBe('facade9 (main)');
    await picked.changed();
    await picked.changed();
    expect(world.read).toEqual(['facade9012']);
    world.unsaved = ['file:///raci.md'];
    await picked.changed();
    expect(world.read).toHaveLength(2);
  });

  it('is asked for again where Git has failed', async () => {
    const picked = await base();
    if (typeof picked !== 'object') throw new Error('nothing was picked');
    world.fault = new Error('no Git');
    await expect(picked.changed()).rejects.toThrow('no Git');
    world.fault = null;
    await expect(picked.changed()).resolves.toHaveLength(1);
  });

  it('is what is saved, as it is each time', async () => {
    world.picked = { name: 'the saved version', ref: null };
    const picked = await base();
    expect(typeof picked === 'object' && (await picked.changed())).toEqual(['unsaved']);
  });

  it('is nothing where there is none, in words', async () => {
    world.mergeBase = undefined;
    expect(await base()).toContain('“main” and what is checked out have no common history');
    world.picked = null;
    expect(await base()).toContain('There is no earlier version');
    world.picked = undefined;
    expect(await base()).toBeUndefined();
  });
});
