import { CHANGED_SCOPES, type ChangedScope, listWords, nearest } from '../../core/src';
import { ActionProblem } from './action-problem';
import type { World } from './world';

const CHANGED = [...CHANGED_SCOPES, 'all'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;
const COMMENT = ['summary', 'off'] as const;

/** What the workflow asks for; `action.yml` says what each means. */
export interface Inputs {
  readonly paths: readonly string[];
  /** What is compared with; null for what the event says. */
  readonly base: string | null;
  /** How much of a change counts; `all` for documents as they are. */
  readonly changed: ChangedScope | 'all';
  /** The configuration for all documents, from the working directory; null for those beside them. */
  readonly config: string | null;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly comment: (typeof COMMENT)[number];
  readonly sarifFile: string | null;
  /** Where what came of documents is kept for the next run, from the working directory; null to keep nothing. */
  readonly cacheFile: string | null;
  /** From the top of the checkout. */
  readonly workingDirectory: string;
  readonly token: string | null;
}

/** @throws ActionProblem when a value is none that is known. */
export function readInputs(env: World['env']): Inputs {
  const paths = (textOf(env, 'paths') ?? '').split(/\r?\n/).map((path) => path.trim());
  return {
    paths: paths.filter((path) => path !== ''),
    base: textOf(env, 'base'),
    changed: choiceOf(env, 'changed', CHANGED),
    config: textOf(env, 'config'),
    failOn: choiceOf(env, 'fail-on', FAIL_ON),
    comment: choiceOf(env, 'comment', COMMENT),
    sarifFile: textOf(env, 'sarif-file'),
    cacheFile: textOf(env, 'cache-file'),
    workingDirectory: textOf(env, 'working-directory') ?? '.',
    token: textOf(env, 'token'),
  };
}

/** The runner hands inputs over in the environment. Source: actions/toolkit, packages/core/src/core.ts, `getInput`. */
const textOf = (env: World['env'], name: string): string | null =>
  env[`INPUT_${name.toUpperCase()}`]?.trim() || null;

/** One of some words; the first where nothing is said. */
function choiceOf<Choice extends string>(
  env: World['env'],
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const given = textOf(env, name);
  if (given === null) return choices[0];
  const choice = choices.find((known) => known === given);
  if (choice !== undefined) return choice;
  const meant = nearest(given, choices);
  const hint = meant === null ? '' : ` Did you mean “${meant}”?`;
  throw new ActionProblem(`“${name}” can be ${listWords(choices)}, and is “${given}”.${hint}`);
}
