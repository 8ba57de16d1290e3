import { realpathSync } from 'node:fs';
import { withSlashes } from '../files/paths';
import type { Io } from '../io';
import { Git, GitProblem } from './git';

/** A commit, as a person named it. */
export interface Revision {
  /** The full id of the commit; of the empty tree where there is no commit yet. */
  readonly id: string;
  /** As people say it: `3f2c1ab (main)`. */
  readonly display: string;
}

/** A checkout, and what its history is asked for. Reads only, and never from a network. */
export class Repository {
  /** Asked at the top of the checkout. */
  readonly git: Git;
  /** The top of the checkout, links resolved, with `/`. */
  readonly root: string;

  private constructor(root: string, env: Io['env']) {
    this.root = root;
    this.git = new Git(root, env);
  }

  /** The repository that a folder lies in. @throws GitProblem when it lies in none. */
  static around(folder: string, env: Io['env']): Repository {
    const inside = new Git(folder, env);
    const top = inside.ask(['rev-parse', '--show-toplevel']);
    if (top !== null) return new Repository(withSlashes(realpathSync.native(top)), env);
    // Git says why: there is no repository, or it belongs to somebody else and is not trusted.
    inside.run(['rev-parse', '--git-dir']);
    throw new GitProblem(
      'This repository has no checked-out files (it is bare), so there is nothing to compare',
    );
  }

  /** The commit that a name stands for: a branch, here or at `origin`; a tag; an id; `HEAD~2`. */
  revision(name: string): Revision {
    const id = this.#find(name) ?? this.#find(`refs/remotes/origin/${name}`);
    if (id !== null) return { id, display: displayOf(id, name) };
    if (name === '') {
      throw new GitProblem(
        'There is no branch, tag or commit without a name; in a build, a variable that should hold one may be empty',
      );
    }
    if (this.#find('HEAD') === null)
      throw new GitProblem(`Nothing is committed here yet, so there is no “${name}” to compare with`);
    const fetch = this.#isShallow() ? 'git fetch --unshallow origin' : 'git fetch origin';
    throw new GitProblem(
      `There is no branch, tag or commit “${name}” in this clone. If there is one elsewhere, fetch it with: ${fetch}${whatToFetch(name)}`,
    );
  }

  /** Whether a name stands for a commit here. */
  knows(name: string): boolean {
    return this.#find(name) !== null || this.#find(`refs/remotes/origin/${name}`) !== null;
  }

  /** Where what is checked out left another line of work: what has changed since is what this branch brings. */
  forkPoint(name: string): Revision {
    const { id } = this.revision(name);
    const merged = this.merged();
    // With a third commit, it is where a merge of the last two left the first.
    const base = this.git.ask(['merge-base', id, 'HEAD', ...(merged === null ? [] : [merged.id])]);
    if (base !== null) return { id: base, display: displayOf(base, name) };
    if (this.#find('HEAD') === null)
      throw new GitProblem(`Nothing is committed here yet, so there is nothing that came after ${name}`);
    throw new GitProblem(
      this.#isShallow()
        ? `This clone is shallow and does not reach back to where this branch left ${name}. ` +
            'Fetch the rest with: git fetch --unshallow (in GitHub Actions: “fetch-depth: 0” for actions/checkout)'
        : `${name} and what is checked out have no common history, so there is nothing to compare with`,
    );
  }

  /** What the next commit builds on. */
  head(): Revision {
    const id = this.#find('HEAD');
    if (id !== null) return { id, display: displayOf(id, 'HEAD') };
    return { id: this.#emptyTree(), display: 'an empty repository' };
  }

  /** The commit that is being merged into what is checked out; null when none is. */
  merged(): Revision | null {
    const id = this.#find('MERGE_HEAD');
    return id === null ? null : { id, display: displayOf(id, 'MERGE_HEAD') };
  }

  #find(name: string): string | null {
    if (name === '' || /[\0\n]/.test(name)) return null;
    return this.git.ask(['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`]);
  }

  #isShallow(): boolean {
    return this.git.ask(['rev-parse', '--is-shallow-repository']) === 'true';
  }

  #emptyTree(): string {
    return this.git.run(['hash-object', '-t', 'tree', '--stdin']).toString('utf8').trim();
  }
}

/** A commit by its id, or one told from another, as `HEAD~2`. */
const IS_NO_BRANCH = /^[0-9a-f]{7,64}$|[~^@:]|^HEAD$/;

/** A clone of one branch keeps others only where it is told to. */
function whatToFetch(name: string): string {
  if (IS_NO_BRANCH.test(name)) return '';
  const branch = name.replace(/^(?:refs\/remotes\/)?origin\//, '');
  return ` ${branch}:refs/remotes/origin/${branch}`;
}

/** How much of an id people read. */
const SHORT = 7;

const displayOf = (id: string, name: string): string => {
  const short = id.slice(0, SHORT);
  return id.startsWith(name.toLowerCase()) ? short : `${short} (${name})`;
};
