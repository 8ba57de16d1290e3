import { spawnSync } from 'node:child_process';
import type { Io } from '../io';
import { systemCode } from '../notice';

/** What a person can do something about: no Git, no repository, no such revision. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
}

/** What Git wrote, or the line that says why it would not. */
type Answer =
  | { readonly output: Buffer; readonly refusal: null }
  | { readonly output: null; readonly refusal: string };

/** More than any listing of a repository takes. */
const MOST_BYTES = 2 ** 30;

/**
 * Makes Git read and nothing else, the same on every machine: no pager, no helper programs that a configuration names, no
 * words in other languages. A clone that left out objects would fetch them; `protocol.allow` keeps it from the network.
 */
const ARGUMENTS: readonly string[] = [
  '--no-pager',
  ...[
    'core.quotePath=off',
    'core.fsmonitor=false',
    'protocol.allow=never',
    'log.showSignature=false',
  ].flatMap((setting) => ['-c', setting]),
];
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

/** Git in a folder. */
export class Git {
  readonly #cwd: string;
  readonly #env: Io['env'];

  constructor(cwd: string, env: Io['env']) {
    this.#cwd = cwd;
    this.#env = { ...env, ...ENVIRONMENT };
  }

  /** @throws GitProblem when Git refuses. */
  run(args: readonly string[], input = ''): Buffer {
    const { output, refusal } = this.#ask(args, input);
    if (output !== null) return output;
    throw new GitProblem(explained(refusal));
  }

  /** What Git says in one line; null when it says nothing or refuses. @throws GitProblem when there is no Git. */
  ask(args: readonly string[]): string | null {
    return this.#ask(args, '').output?.toString('utf8').trimEnd() || null;
  }

  #ask(args: readonly string[], input: string): Answer {
    const { error, status, signal, stdout, stderr } = spawnSync('git', [...ARGUMENTS, ...args], {
      cwd: this.#cwd,
      env: this.#env,
      input,
      maxBuffer: MOST_BYTES,
      windowsHide: true,
    });
    if (error) throw new GitProblem(reasonOfStart(error));
    if (status === 0) return { output: stdout, refusal: null };
    const lines = stderr.toString('utf8').trim().split('\n');
    const refusal = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0];
    return { output: null, refusal: refusal || `it ended with ${signal ?? status}` };
  }
}

function explained(refusal: string): string {
  if (/not a git repository/.test(refusal))
    return 'This folder is in no Git repository, so there is no earlier version to compare with';
  if (/from promisor remote/.test(refusal))
    return 'This is a partial clone, which leaves out earlier texts. Fetch them with: git fetch --refetch --no-filter';
  return `Git could not read the repository: ${refusal.replace(/^fatal: /, '')}`;
}

function reasonOfStart(fault: Error): string {
  const code = systemCode(fault);
  if (code === 'ENOENT') return 'Git is needed to compare versions, and there is no program called git here';
  if (code === null) throw fault;
  return `Git could not be started: the system reports ${code}`;
}
