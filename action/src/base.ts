import type { Repository } from '../../cli/src/git/repository';
import { ActionProblem } from './action-problem';
import type { Inputs } from './inputs';
import type { Trigger } from './trigger';
import type { World } from './world';

/** What documents are compared with. */
export interface Base {
  /** A revision; null for documents as they are. */
  readonly revision: string | null;
  /** What a reader has to know of that; null when it is what they asked for. */
  readonly note: string | null;
}

/**
 * Chooses what documents are compared with. Where a change cannot be told from what was there before, that is said:
 * guessing would blame people for what others wrote.
 * @throws ActionProblem when the checkout lacks the commit.
 */
export function chooseBase(
  { base, changed }: Inputs,
  trigger: Trigger,
  repository: Pick<Repository, 'git' | 'knows'>,
  env: World['env'],
): Base {
  if (changed === 'all') return { revision: null, note: null };
  const revision = base ?? mergedInto(trigger, repository, env) ?? trigger.base;
  if (revision === null) return { revision: null, note: whyNothing(trigger) };
  if (repository.knows(revision)) return { revision, note: null };
  if (base === null && trigger.isForced)
    return {
      revision: null,
      note: 'The branch was written anew and what it was before is gone, so documents were checked as they are.',
    };
  throw new ActionProblem(
    `This checkout does not have ${short(revision)}, which the change builds on, so what is new cannot be told. Give actions/checkout “fetch-depth: 0”, or check documents as they are with “changed: all”`,
  );
}

/**
 * For a pull request GitHub checks out a merge of it into its target, made at that moment. What it was merged into is its
 * first parent, which is newer than what the event tells when the target has moved on since.
 */
function mergedInto(
  { pullRequest }: Trigger,
  { git }: Pick<Repository, 'git'>,
  { GITHUB_SHA }: World['env'],
): string | null {
  if (pullRequest === null || git.ask(['rev-parse', 'HEAD']) !== GITHUB_SHA) return null;
  // The commit itself names its parents, even those that a shallow clone has not fetched.
  const [head = ''] = (git.ask(['cat-file', 'commit', 'HEAD']) ?? '').split('\n\n', 1);
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
  return parents.length > 1 ? (parents[0] ?? null) : null;
}

const whyNothing = ({ event }: Trigger): string =>
  event === 'push'
    ? 'This branch is new, so there is nothing to compare it with, and documents were checked as they are.'
    : 'What started this run brings no change to compare, so documents were checked as they are.';

const short = (revision: string): string =>
  /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : `“${revision}”`;
