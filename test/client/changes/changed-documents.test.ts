import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { changedSince, changedSinceSaved } from '../../../client/src/changes/changed-documents';
import type { Change, Repository } from '../../../client/src/git/git-extension';

const vscode = vi.hoisted(() => ({
  folder: '/team' as string | null,
  unsaved: [] as string[],
}));

vi.mock('vscode', () => ({
  workspace: {
    get workspaceFolders() {
      return vscode.folder === null ? undefined : [{ uri: at(vscode.folder) }];
    },
    get textDocuments() {
      return vscode.unsaved.map((path) => ({
        uri: at(path),
        isDirty: true,
        isUntitled: false,
        languageId: 'markdown',
      }));
    },
    asRelativePath: ({ path }: Uri) => path.slice(1),
    fs: { readFile: async () => new TextEncoder().encode('as it is saved') },
  },
}));

const at = (path: string): Uri =>
  ({ scheme: 'file', authority: '', path, fsPath: path, toString: () => `file://${path}` }) as Uri;

const [ADDED, MODIFIED, DELETED, UNTRACKED, RENAMED] = [1, 5, 6, 7, 3];
const change = (status: number, path: string, oldPath = path): Change => ({
  status,
  uri: at(path),
  originalUri: at(oldPath),
});

let differing: readonly Change[];
let inWorkingTree: readonly Change[];
let history: readonly string[];
beforeEach(() => {
  [differing, inWorkingTree, history] = [[], [], []];
  Object.assign(vscode, { folder: '/team', unsaved: [] });
});

const repository = {
  rootUri: at('/team'),
  get state() {
    return { HEAD: undefined, workingTreeChanges: inWorkingTree, untrackedChanges: [] };
  },
  status: async () => {},
  diffWith: async () => differing,
  async show(commit: string, path: string) {
    if (!history.includes(path)) throw new Error('fatal: it is not in that commit');
    return `${path} at ${commit}`;
  },
} as unknown as Repository;

/** What is told of each document: where it was, and whether it is still there. */
const told = async () =>
  (await changedSince('c0ffee', repository)).map(({ path, before, isGone }) => [
    path,
    before && `${before.path}: ${before.text}`,
    isGone ? 'gone' : 'there',
  ]);

describe('the documents that differ from a commit', () => {
  it('are those that Git tells, with their texts of then', async () => {
    history = ['/team/a.md', '/team/was.md', '/team/old.md'];
    differing = [
      change(MODIFIED, '/team/a.md'),
      change(ADDED, '/team/b.md'),
      change(RENAMED, '/team/is.md', '/team/was.md'),
      change(DELETED, '/team/old.md'),
    ];
    expect(await told()).toEqual([
      ['a.md', 'a.md: /team/a.md at c0ffee', 'there'],
      ['b.md', null, 'there'],
      ['is.md', 'was.md: /team/was.md at c0ffee', 'there'],
      ['old.md', 'old.md: /team/old.md at c0ffee', 'gone'],
    ]);
  });

  it('are new ones too before Git knows them, and one that it was told to forget and that stays', async () => {
    history = ['/team/kept.md'];
    differing = [change(DELETED, '/team/kept.md')];
    inWorkingTree = [
      change(UNTRACKED, '/team/new.md'),
      change(UNTRACKED, '/team/kept.md'),
      change(MODIFIED, '/team/c.md'),
    ];
    expect(await told()).toEqual([
      ['kept.md', 'kept.md: /team/kept.md at c0ffee', 'there'],
      ['new.md', null, 'there'],
    ]);
  });

  it('are those in which something is not saved, but for what the commit does not have', async () => {
    history = ['/team/a.md', '/other/a.md'];
    vscode.unsaved = ['/team/a.md', '/team/ignored.md', '/other/a.md'];
    expect(await told()).toEqual([['a.md', 'a.md: /team/a.md at c0ffee', 'there']]);
  });

  it('are Markdown, whatever else changed', async () => {
    differing = [change(ADDED, '/team/a.ts'), change(ADDED, '/team/b.MD'), change(ADDED, '/team/c.mdx')];
    expect((await told()).map(([path]) => path)).toEqual(['b.MD', 'c.mdx']);
  });

  it('are led to from the first folder of the workspace, where there is one', async () => {
    differing = [change(ADDED, '/team/docs/the plan.md'), change(ADDED, '/team/docs/web/b.md')];
    const hrefs = async () => (await changedSince('c0ffee', repository)).map(({ href }) => href);
    expect(await hrefs()).toEqual(['/docs/the%20plan.md', '/docs/web/b.md']);
    vscode.folder = '/team/docs/web';
    expect(await hrefs()).toEqual(['/../the%20plan.md', '/b.md']);
    vscode.folder = null;
    expect(await hrefs()).toEqual([null, null]);
  });
});

it('compares what is not saved with what is', async () => {
  vscode.unsaved = ['/team/a.md'];
  expect(await changedSinceSaved()).toEqual([
    {
      uri: 'file:///team/a.md',
      before: { uri: 'file:///team/a.md', path: 'team/a.md', text: 'as it is saved' },
      isGone: false,
      path: 'team/a.md',
      href: '/a.md',
    },
  ]);
});
