import * as v from 'valibot';
import { systemCode } from '../../cli/src/notice';
import type { World } from './world';

/** A comment, as far as it is looked at. Source: GitHub REST API, “Issue comments”. */
const commentSchema = v.object({
  id: v.number(),
  body: v.optional(v.string(), ''),
  user: v.nullish(v.object({ type: v.string() })),
  author_association: v.optional(v.string(), 'NONE'),
});
export type Comment = v.InferOutput<typeof commentSchema>;

/** What GitHub would not do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** How long to wait before another try may help, in milliseconds; null when none will. */
  readonly retryAfter: number | null;

  constructor(reason: string, retryAfter: number | null = null) {
    super(reason);
    this.retryAfter = retryAfter;
  }
}

/** Where to ask, and with which rights. */
export interface ApiSettings {
  /** As `https://api.github.com`. */
  readonly url: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

const PER_PAGE = 100;
/** A thread with more comments than this is read no further. */
const MOST_PAGES = 50;
/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;
/** How long to wait when GitHub does not say, in milliseconds. */
const PAUSE = 1000;
/** Nobody waits longer than this for a comment, in milliseconds. */
const LONGEST_PAUSE = 30_000;

/** The three requests to GitHub that a comment takes. All throw `ApiProblem`. */
export class GitHubApi {
  readonly #settings: ApiSettings;

  constructor(settings: ApiSettings) {
    this.#settings = settings;
  }

  /** The first comment on a pull request that fits, oldest first. */
  async findComment(pullRequest: number, fits: (comment: Comment) => boolean): Promise<Comment | null> {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const path = `issues/${pullRequest}/comments?per_page=${PER_PAGE}&page=${page}`;
      const comments = await this.#ask('GET', path, v.array(commentSchema));
      const found = comments.find(fits);
      if (found) return found;
      if (comments.length < PER_PAGE) return null;
    }
    throw new ApiProblem('the conversation is too long to look for an earlier comment in');
  }

  async createComment(pullRequest: number, body: string): Promise<void> {
    await this.#ask('POST', `issues/${pullRequest}/comments`, v.unknown(), { body });
  }

  async updateComment(id: number, body: string): Promise<void> {
    await this.#ask('PATCH', `issues/comments/${id}`, v.unknown(), { body });
  }

  async #ask<Schema extends v.GenericSchema>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    schema: Schema,
    body?: { readonly body: string },
  ): Promise<v.InferOutput<Schema>> {
    const { url, repository, token } = this.#settings;
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${url}/repos/${repository}/${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'user-agent': 'throughline',
          'x-github-api-version': '2022-11-28',
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      text = await answer.text();
    } catch (fault) {
      throw new ApiProblem(`GitHub could not be reached (${networkReason(fault)})`, PAUSE);
    }
    if (!answer.ok) throw problemOf(answer);
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
    if (read.success) return read.output;
    throw new ApiProblem('GitHub’s answer could not be read', PAUSE);
  }
}

/** `fetch` hides what happened in the cause. */
function networkReason(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  return systemCode(cause) ?? (fault instanceof Error ? fault.message : String(fault));
}

function problemOf({ status, headers }: Response): ApiProblem {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const isLimit = status === 429 || headers.get('x-ratelimit-remaining') === '0' || !Number.isNaN(seconds);
  const pause = Number.isNaN(seconds) ? PAUSE : seconds * 1000;
  const retryAfter = pause > LONGEST_PAUSE ? null : pause;
  if (status >= 500) return new ApiProblem(`GitHub answered with ${status}`, retryAfter);
  if ((status === 403 || status === 429) && isLimit)
    return new ApiProblem('GitHub takes no more requests for now', retryAfter);
  if (status === 401) return new ApiProblem('GitHub does not know the token');
  if (status === 403)
    return new ApiProblem(
      'the token may only read, as it may in pull requests from forks. Elsewhere give the job “permissions: pull-requests: write”',
    );
  if (status === 404) return new ApiProblem('the token does not reach this pull request');
  return new ApiProblem(`GitHub refused it with ${status}`);
}

/** How often something is tried. */
const TRIES = 3;

/** Does something until it works, as long as another try may help. @throws ApiProblem the last one. */
export async function withRetries<T>(step: () => Promise<T>, wait: World['wait']): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await step();
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.retryAfter === null || left === 0) throw fault;
      await wait(fault.retryAfter);
    }
  }
}
