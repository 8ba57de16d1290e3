import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { systemCode } from '../../cli/src/notice';
import { ActionProblem } from './action-problem';
import type { World } from './world';

/** What of an event is read. Source: GitHub, “Webhook events and payloads”. */
const payloadSchema = v.object({
  pull_request: v.optional(v.object({ number: v.number(), base: v.object({ sha: v.string() }) })),
  merge_group: v.optional(v.object({ base_sha: v.string() })),
  before: v.optional(v.string()),
  forced: v.optional(v.boolean()),
});

/** What started the run. */
export interface Trigger {
  /** The event, as `pull_request`; empty outside of workflows. */
  readonly event: string;
  readonly pullRequest: number | null;
  /** The commit that the change builds on, as the event tells it. */
  readonly base: string | null;
  /** Whether that commit may be nowhere any more, because somebody wrote history anew. */
  readonly isForced: boolean;
}

/** @throws ActionProblem when the event cannot be read, or is one that does not show the change. */
export function readTrigger({ GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH }: World['env']): Trigger {
  if (event === 'pull_request_target')
    throw new ActionProblem(
      'This workflow runs on “pull_request_target”, which checks out what the pull request would be merged into and gives strangers’ changes more rights than they need. Run it on “pull_request”',
    );
  const { pull_request, merge_group, before, forced = false } = payloadOf(GITHUB_EVENT_PATH);
  return {
    event,
    pullRequest: pull_request?.number ?? null,
    base: pull_request?.base.sha ?? merge_group?.base_sha ?? (event === 'push' ? known(before) : null),
    isForced: forced,
  };
}

/** A branch that is new came from no commit: GitHub writes zeros. */
const known = (id: string | undefined): string | null => (id === undefined || /^0*$/.test(id) ? null : id);

function payloadOf(path: string | undefined): v.InferOutput<typeof payloadSchema> {
  if (!path) return {};
  try {
    return v.parse(payloadSchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch (fault) {
    const isUnreadable =
      fault instanceof SyntaxError || fault instanceof v.ValiError || systemCode(fault) !== null;
    if (!isUnreadable) throw fault;
    throw new ActionProblem(
      'The runner’s description of the event cannot be read, so the change is not known',
    );
  }
}
