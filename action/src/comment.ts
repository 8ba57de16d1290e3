import { createHash } from 'node:crypto';
import { type Comment, type GitHubApi, withRetries } from './github-api';
import type { Inputs } from './inputs';
import type { World } from './world';

/** What the one comment on a pull request has to say. */
export type Message =
  /** What a change brings. */
  | { readonly kind: 'told'; readonly summary: string }
  /** Nothing is left: a comment that is there says so, and there is none for that alone. */
  | { readonly kind: 'clear'; readonly summary: string }
  /** What a comment said of earlier commits is not known to hold any more. */
  | { readonly kind: 'unknown' };

/** A document with something to tell has a heading of its own; words of documents cannot begin one. */
const SECTION = /^### /m;

/** @param summary As the Markdown report has it. */
export const messageOf = (summary: string): Message => ({
  kind: SECTION.test(summary) ? 'told' : 'clear',
  summary,
});

/** By this, which readers do not see, a comment is found again. Two runs over different documents have one each. */
export function markerOf({ workingDirectory, paths }: Pick<Inputs, 'workingDirectory' | 'paths'>): string {
  const about = JSON.stringify([workingDirectory, ...paths]);
  return `<!-- throughline-review ${createHash('sha256').update(about).digest('hex').slice(0, 16)} -->`;
}

/**
 * Keeps one comment on a pull request up to date: edits the one that is there, and adds one only when there is something
 * to tell. Each try looks again, since one that seemed to fail may have added it.
 * @throws ApiProblem when GitHub would not.
 */
export const keepComment = (
  api: GitHubApi,
  pullRequest: number,
  marker: string,
  message: Message,
  wait: World['wait'],
): Promise<void> =>
  withRetries(async () => {
    const body = `${marker}\n${textOf(message)}`;
    const earlier = await api.findComment(pullRequest, (comment) => isOurs(comment, marker));
    if (earlier) {
      if (earlier.body !== body) await api.updateComment(earlier.id, body);
    } else if (message.kind === 'told') await api.createComment(pullRequest, body);
  }, wait);

/** Whoever is a stranger to the repository cannot put a comment in our place. */
const OURS: readonly string[] = ['OWNER', 'MEMBER', 'COLLABORATOR'];

const isOurs = ({ body, user, author_association }: Comment, marker: string): boolean =>
  body.startsWith(marker) && (user?.type === 'Bot' || OURS.includes(author_association));

function textOf(message: Message): string {
  switch (message.kind) {
    case 'told':
      return message.summary;
    case 'clear':
      return [
        '## Throughline: all clear',
        'Nothing that reviewers would ask about is left in what this change brings.',
        `<details><summary>What was looked at</summary>\n\n${demoted(message.summary)}\n\n</details>\n`,
      ].join('\n\n');
    case 'unknown':
      return [
        '## Throughline: not known',
        'The last commit could not be checked, so what stood here may not hold any more. The log of the job says why.\n',
      ].join('\n\n');
  }
}

/** Inside of another text a title is a line. */
const demoted = (summary: string): string => summary.trim().replace(/^## (.*)$/m, '$1');
