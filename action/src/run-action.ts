import { statSync } from 'node:fs';
import { absolutePath } from '../../cli/src/files/paths';
import { GitProblem } from '../../cli/src/git/git';
import { Repository } from '../../cli/src/git/repository';
import { ActionProblem } from './action-problem';
import { type Base, chooseBase } from './base';
import { keepComment, type Message, markerOf, messageOf } from './comment';
import { ApiProblem, GitHubApi } from './github-api';
import { type Inputs, readInputs } from './inputs';
import { outputsOf } from './outputs';
import { type Review, review } from './review';
import { Runner } from './runner';
import { readTrigger, type Trigger } from './trigger';
import type { World } from './world';

const COULD_NOT = 2;

/**
 * Reviews what a change brings and tells it where its readers look: at the lines, on the page of the job, and in one
 * comment. What GitHub would not show changes nothing about the outcome.
 * @returns How the step ends: 0 clean, 1 findings at or above `fail-on`, 2 when it could not do its job.
 */
export async function runAction(world: World): Promise<number> {
  const runner = new Runner(world);
  try {
    const inputs = readInputs(world.env);
    const trigger = readTrigger(world.env);
    const { code, message } = await judge(inputs, trigger, runner, world);
    await tellPullRequest(message, inputs, trigger, runner, world);
    return code;
  } catch (fault) {
    return refuse(fault, runner);
  }
}

/** How the step ends, and what the pull request is told. Where there is no verdict, an earlier one does not stay. */
interface Verdict {
  readonly code: number;
  readonly message: Message;
}

async function judge(inputs: Inputs, trigger: Trigger, runner: Runner, world: World): Promise<Verdict> {
  const folder = absolutePath(world.env.GITHUB_WORKSPACE || process.cwd(), inputs.workingDirectory);
  try {
    const { base, env } = checkoutAt(folder, inputs, trigger, world.env);
    const reviewed = await review(inputs, folder, base.revision, { ...world, env });
    tell(reviewed, base, runner);
    runner.output(outputsOf(reviewed));
    const { code, summary } = reviewed;
    const isKnown = code !== COULD_NOT && summary !== null;
    return { code, message: isKnown ? messageOf(summary) : { kind: 'unknown' } };
  } catch (fault) {
    return { code: refuse(fault, runner), message: { kind: 'unknown' } };
  }
}

/** Says why nothing was checked. */
function refuse(fault: unknown, runner: Runner): number {
  const isKnown = fault instanceof ActionProblem;
  if (!isKnown) runner.log(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  const reason = isKnown ? fault.message : 'Throughline stopped because of a fault in itself';
  runner.fail(reason);
  runner.summarize(`## Throughline: nothing was checked\n\n${reason}.`);
  return COULD_NOT;
}

interface Checkout {
  readonly base: Base;
  /** The environment of the review, which knows what is checked out. */
  readonly env: World['env'];
}

function checkoutAt(folder: string, inputs: Inputs, trigger: Trigger, env: World['env']): Checkout {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ActionProblem(
      `There is no folder “${inputs.workingDirectory}” here. It counts from the top of the checkout, which a step with actions/checkout has to make before this one`,
    );
  if (inputs.changed === 'all') return { base: { revision: null, note: null }, env };
  try {
    const repository = Repository.around(folder, env);
    const base = chooseBase(inputs, trigger, repository, env);
    // Links lead to the lines of what was read, which need not be what started the run.
    return { base, env: { ...env, GITHUB_SHA: repository.git.ask(['rev-parse', 'HEAD']) ?? env.GITHUB_SHA } };
  } catch (fault) {
    if (!(fault instanceof GitProblem)) throw fault;
    throw new ActionProblem(fault.message);
  }
}

/** The log, the lines and the page of the job. */
function tell({ code, annotations, told, summary }: Review, { note }: Base, runner: Runner): void {
  const headline = summary === null ? null : `${firstLine(summary).replace('## ', '')}.`;
  runner.log([headline, note, told].filter(Boolean).join('\n'));
  // GitHub shows the first ten errors of a step.
  if (code === COULD_NOT) runner.fail(`Not everything was checked; the log says why. ${firstLine(told)}`);
  runner.annotate(annotations);
  const parts = [
    ...(summary === null ? ['## Throughline: nothing was checked'] : [summary.trimEnd()]),
    ...(note === null ? [] : [`*${note}*`]),
    ...(code === COULD_NOT ? [`**Not everything was checked:**\n\n${quoted(told)}`] : []),
  ];
  runner.summarize(parts.join('\n\n'));
}

const firstLine = (told: string): string => told.trim().split('\n', 1)[0] ?? '';

/** Of what a run says beside its report, so much is enough for a page, in characters. */
const MOST_TOLD = 10_000;

/** Words as they are, in a block that they cannot end. */
function quoted(told: string): string {
  const text = told.trim().slice(0, MOST_TOLD);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Says it on the pull request, where there is one and comments are wanted. */
async function tellPullRequest(
  message: Message,
  inputs: Inputs,
  { pullRequest }: Trigger,
  runner: Runner,
  { env, wait }: World,
): Promise<void> {
  const { comment, token } = inputs;
  const { GITHUB_REPOSITORY: repository } = env;
  if (comment === 'off' || token === null || pullRequest === null || !repository) return;
  const api = new GitHubApi({ url: env.GITHUB_API_URL || 'https://api.github.com', repository, token });
  try {
    await keepComment(api, pullRequest, markerOf(inputs), message, wait);
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    const note = `There is no comment on the pull request: ${fault.message}.`;
    runner.log(note);
    runner.summarize(`*${note}*`);
  }
}
