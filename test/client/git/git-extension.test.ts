import { expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { repositoryOf } from '../../../client/src/git/git-extension';

const git = vi.hoisted(() => ({
  tell: (_state: string) => {},
  listeners: new Set<unknown>(),
}));

const HERE = {} as Uri;
const REPOSITORY = {};

vi.mock('vscode', () => ({
  extensions: {
    getExtension: () => ({
      isActive: true,
      exports: {
        enabled: true,
        getAPI: () => ({
          state: 'uninitialized',
          getRepository: () => REPOSITORY,
          onDidChangeState(listener: typeof git.tell) {
            git.tell = listener;
            git.listeners.add(listener);
            return { dispose: () => git.listeners.delete(listener) };
          },
        }),
      },
    }),
  },
}));

/** Asks for a repository. Returns whether it has been given yet. */
async function asked() {
  const seen = { given: false };
  void repositoryOf(HERE).then((repository) => {
    seen.given = repository === REPOSITORY;
  });
  await vi.advanceTimersByTimeAsync(0);
  return seen;
}

it('waits until Git has looked for repositories, and for a while only', async () => {
  vi.useFakeTimers();
  try {
    const first = await asked();
    expect(first.given).toBe(false);
    git.tell('initialized');
    await vi.advanceTimersByTimeAsync(0);
    expect(first.given).toBe(true);
    expect(vi.getTimerCount()).toBe(0);

    const second = await asked();
    expect(second.given).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(second.given).toBe(true);
    expect(git.listeners.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
