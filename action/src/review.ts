import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as engine from '../../cli/src/engine';
import { nodeDisk } from '../../cli/src/io';
import type { IoWithEngine } from '../../cli/src/io-with-engine';
import { main } from '../../cli/src/main';
import { reasonOf } from '../../cli/src/notice';
import type { JsonReport } from '../../core/src/report/json-schema';
import { ActionProblem } from './action-problem';
import type { Inputs } from './inputs';
import type { World } from './world';

/** What a run of the command line came to. */
export interface Review {
  /** 0 clean, 1 findings at or above `fail-on`, 2 when it could not do its job. */
  readonly code: number;
  /** Commands that show findings at their lines. */
  readonly annotations: string;
  /** What was said beside the reports, for the log. */
  readonly told: string;
  /** For people, as Markdown; null when there was no run. */
  readonly summary: string | null;
  /** For programs; null when there was no run. */
  readonly report: JsonReport | null;
  /** A page with everything; null when there was no run. */
  readonly page: string | null;
  /** Null where none was asked for, or none could be written. */
  readonly sarifFile: string | null;
}

const COULD_NOT = 2;
/** Where the reports are is nothing to people who get them from us. */
const PLACES = /^The reports are in .*\n/m;

/**
 * Reviews documents as the command line does.
 * @param folder Where it is run.
 * @param revision What documents are compared with; null to take them as they are.
 * @throws ActionProblem when reports cannot be written.
 */
export async function review(
  inputs: Inputs,
  folder: string,
  revision: string | null,
  world: World,
): Promise<Review> {
  const files = folderForReports(world);
  const [summary, report, page] = [
    join(files, 'summary.md'),
    join(files, 'report.json'),
    join(files, 'report.html'),
  ];
  const compares = revision === null ? [] : [`--since=${revision}`, `--changed=${inputs.changed}`];
  const ran = await run(
    [
      `--fail-on=${inputs.failOn}`,
      '--format=github',
      `--format=markdown=${summary}`,
      `--format=json=${report}`,
      `--format=html=${page}`,
      ...compares,
    ],
    inputs,
    folder,
    world,
  );
  const scan = await scanFor(inputs, folder, world);
  return {
    code: Math.max(ran.code, scan.code),
    annotations: ran.stdout,
    told: ran.stderr.replace(PLACES, '') + scan.told,
    summary: textIn(summary),
    // What this very version has written.
    report: existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as JsonReport) : null,
    page: existsSync(page) ? page : null,
    sarifFile: scan.file,
  };
}

/** They stay for the steps that follow. @throws ActionProblem when there is no room for them. */
function folderForReports({ env }: World): string {
  const above = env.RUNNER_TEMP || tmpdir();
  try {
    return mkdtempSync(join(above, 'throughline-'));
  } catch (fault) {
    throw new ActionProblem(`Reports cannot be written to ${above}: ${reasonOf(fault, 'write')}`);
  }
}

/** Code scanning wants all findings: what a change brings, GitHub tells by itself. */
async function scanFor(inputs: Inputs, folder: string, world: World) {
  const { sarifFile, cacheFile } = inputs;
  if (sarifFile === null) return { code: 0, told: '', file: null };
  const reports = ['--format=json', `--format=sarif=${sarifFile}`];
  // What is compared does without a cache, and links to lines differ with every commit; this run has neither.
  const cache = cacheFile === null ? [] : [`--cache-location=${cacheFile}`];
  const { code, stdout, stderr } = await run(
    ['--fail-on=never', ...reports, ...cache],
    inputs,
    folder,
    world,
  );
  if (code === 0) return { code, told: '', file: sarifFile };
  const checked = stdout === '' ? null : (JSON.parse(stdout) as JsonReport).summary.checked;
  // That there is no product document at all is no fault of the change.
  return checked === 0
    ? { code: 0, told: '', file: sarifFile }
    : { code: COULD_NOT, told: stderr, file: checked === null ? null : sarifFile };
}

async function run(
  args: readonly string[],
  { config, paths }: Pick<Inputs, 'config' | 'paths'>,
  folder: string,
  world: World,
) {
  const by = config === null ? [] : [`--config=${config}`];
  const [out, err]: [string[], string[]] = [[], []];
  const io: IoWithEngine = {
    cwd: folder,
    env: world.env,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    disk: nodeDisk,
    readStdin: async () => Buffer.alloc(0),
    rulePage: () => null,
    engine: async () => engine,
    workerScript: world.workerScript,
    cores: availableParallelism(),
  };
  const code = await main(['check', '--no-color', ...args, ...by, '--', ...paths], io);
  return { code, stdout: out.join(''), stderr: err.join('') };
}

const textIn = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
