import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { Workspace } from './command-line';

/** Git as a machine without any configuration has it. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** A folder under version control, for one test. */
export class TestRepository extends Workspace {
  /** @param branch The first one; null for a folder that is in no repository yet. */
  constructor(branch: string | null = 'main') {
    super();
    if (branch !== null) this.git('init', '--quiet', `--initial-branch=${branch}`);
  }

  /** Runs Git, and gives what it writes. */
  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: this.path,
      env: GIT_ENV,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Like `git`, for what may end in a conflict. */
  tryGit(...args: readonly string[]): void {
    spawnSync('git', args, { cwd: this.path, env: GIT_ENV });
  }

  commit(files: Readonly<Record<string, string | Buffer>>, message = 'Change'): string {
    this.write(files).git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  rename(from: string, to: string): this {
    renameSync(this.at(from), this.at(to));
    return this;
  }
}
