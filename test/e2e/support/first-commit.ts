import { execFileSync } from 'node:child_process';
import { GIT_ENV } from '../../support/test-repository';

/** Makes a repository of a folder, with all its files in the first commit. */
export function firstCommit(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message=First');
}

/** Runs Git in a folder. */
export function git(folder: string, ...words: readonly string[]): void {
  execFileSync('git', words, { cwd: folder, env: GIT_ENV });
}
