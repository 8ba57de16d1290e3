import type { Repository } from './git-extension';

/** A commit to compare with. */
export interface ForkPoint {
  readonly commit: string;
  /** As the command line calls it: `3f2c1ab (main)`. */
  readonly name: string;
}

/** How much of the id of a commit people read. */
const SHORT = 7;

/**
 * Where what is checked out left a branch, a tag or a commit: what came after is what this branch brings, and what the
 * other got meanwhile is left out. Undefined where the two have no history in common.
 */
export async function forkPoint(
  ref: string,
  repository: Pick<Repository, 'getMergeBase'>,
): Promise<ForkPoint | undefined> {
  const commit = await repository.getMergeBase(ref, 'HEAD');
  // VS Code gives what Git printed, which may be nothing.
  return commit ? { commit, name: `${commit.slice(0, SHORT)} (${ref})` } : undefined;
}
