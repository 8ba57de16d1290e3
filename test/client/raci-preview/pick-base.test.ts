import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CancellationToken, TextDocument, Uri } from 'vscode';
import { pickBase } from '../../../client/src/raci-preview/pick-base';

interface Pick {
  readonly label: string;
}

const vscode = vi.hoisted(() => ({
  wanted: '',
  asked: 0,
  /** Where the document was. */
  path: '',
  /** What it held, by commit. */
  history: {} as Record<string, string>,
  mergeBase: undefined as string | undefined,
  /** Where files were that have been moved, by where they are. */
  moved: {} as Record<string, string>,
}));

vi.mock('vscode', () => ({
  l10n: { t: (text: string, name = '') => text.replace('{0}', name) },
  QuickPickItemKind: { Separator: -1 },
  window: {
    async showQuickPick(picks: readonly Pick[]) {
      vscode.asked += 1;
      return picks.find(({ label }) => label.endsWith(vscode.wanted));
    },
  },
  workspace: { fs: { readFile: async () => new TextEncoder().encode('as it is saved') } },
  extensions: {
    getExtension: () => ({
      isActive: true,
      exports: {
        enabled: true,
        getAPI: () => ({ state: 'initialized', getRepository: () => repository }),
      },
    }),
  },
}));

const file = (fsPath: string) => ({ fsPath, toString: () => `file://${fsPath}` }) as Uri;

const repository = {
  state: { HEAD: { name: 'launch', commit: 'c0ffee1234' } },
  getRefs: async () => [{ type: 0, name: 'main', commit: 'decade5678' }],
  getMergeBase: async (ref: string) => (ref === 'HEAD' ? 'c0ffee1234' : vscode.mergeBase),
  diffWith: async () =>
    Object.entries(vscode.moved).map(([now, then]) => ({ uri: file(now), originalUri: file(then) })),
  async show(commit: string, path: string) {
    const text = path === vscode.path ? vscode.history[commit] : undefined;
    if (text === undefined) throw new Error('fatal: it exists on disk, but not in that commit');
    return text;
  },
};

const documentThat = (state: Partial<TextDocument>): TextDocument =>
  ({ uri: file('/team/raci.md'), isDirty: false, isUntitled: false, ...state }) as TextDocument;

beforeEach(() => {
  vscode.asked = 0;
  vscode.path = '/team/raci.md';
  vscode.moved = {};
  vscode.history = { c0ffee1234: 'as committed', facade9012: 'as it was left', decade5678: 'as main has it' };
  vscode.mergeBase = 'facade9012';
});

const picked = (wanted: string, state: Partial<TextDocument> = {}, isCancellationRequested = false) => {
  vscode.wanted = wanted;
  return pickBase(documentThat(state), { isCancellationRequested } as CancellationToken);
};

describe('what a document is compared with', () => {
  it('is the last commit', async () => {
    expect(await picked('HEAD')).toEqual({ name: 'c0ffee1 (HEAD)', text: 'as committed' });
  });

  it('is where the branch was left, so that what it got meanwhile is left out', async () => {
    expect(await picked('main')).toEqual({ name: 'facade9 (main)', text: 'as it was left' });
  });

  it('is found under the name that it had then', async () => {
    vscode.path = '/plans/who.md';
    expect(await picked('HEAD')).toContain('If it had another name there');
    vscode.moved = { '/team/other.md': '/plans/other.md', '/team/raci.md': '/plans/who.md' };
    expect(await picked('HEAD')).toEqual({ name: 'c0ffee1 (HEAD)', text: 'as committed' });
  });

  it('is what is saved, while something is not', async () => {
    expect(await picked('saved version', { isDirty: true })).toEqual({
      name: 'the saved version',
      text: 'as it is saved',
    });
    expect(await picked('saved version')).toBeUndefined();
  });

  it('is not asked for where nobody waits for it any more', async () => {
    expect(await picked('HEAD', {}, true)).toBeUndefined();
    expect(vscode.asked).toBe(0);
  });

  it('is nothing where there is none, in words', async () => {
    expect(await picked('main', { isUntitled: true })).toContain('This document is new');
    vscode.history = {};
    expect(await picked('main')).toContain('This document is not in “facade9 (main)”.');
    vscode.mergeBase = '';
    expect(await picked('main')).toContain('“main” and what is checked out have no common history');
  });
});
