import { CacheProblem } from '../cache/kept-cache';
import { diskConfigFiles } from '../files/disk-config-files';
import { withSlashes } from '../files/paths';
import { PlainFolders } from '../files/plain-folders';
import { GitProblem } from '../git/git';
import type { IoWithEngine } from '../io-with-engine';
import { addedToBaseline } from '../run/added-to-baseline';
import { changesIn } from '../run/changes';
import { BaselineProblem, findBaseline, type KnownFindings, readBaseline } from '../run/known-findings';
import { reportTargets } from '../run/report-targets';
import { type CheckOptions, conflictIn, NOTHING_ELSE, PLAIN_CHECK, settingsFor } from './check-options';
import { CheckRun, type ListedFindings } from './check-run';
import { refuse } from './refuse';

/** Checks documents and reports. @returns 0 clean, 1 findings at or above `failOn`, 2 when it could not do its job. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  io: IoWithEngine,
): Promise<number> {
  const targets = reportTargets(options.formats, options.outputFile, io.cwd);
  if (typeof targets === 'string') return refuse(targets, options.color, io);
  const conflict = conflictIn(paths, options, targets);
  if (conflict) return refuse(conflict, options.color, io);
  if (options.config !== null) {
    const { refuseConfig } = await io.engine();
    const refused = refuseConfig(options.config, options.color, io);
    if (refused !== null) return refused;
  }
  try {
    const changes = options.comparison && changesIn(options.comparison, io);
    const known = await knownFor(options, io);
    const listed = changes && known ? addedToBaseline(known, changes, io.disk) : [];
    const against = { changes, known, listed };
    const settings = settingsFor(options, targets, against, io);
    const run = await CheckRun.prepare(options, targets, settings, against, io);
    return await (options.stdin ? run.checkStdin() : run.checkPaths(paths.length > 0 ? paths : ['.']));
  } catch (fault) {
    if (fault instanceof GitProblem || fault instanceof BaselineProblem || fault instanceof CacheProblem)
      return refuse(fault.message, options.color, io);
    throw fault;
  }
}

async function knownFor({ baseline, config }: CheckOptions, io: IoWithEngine): Promise<KnownFindings | null> {
  if (baseline === false) return null;
  const file = findBaseline(baseline, await topOf(config, io), io);
  return file === null ? null : readBaseline(file, io);
}

/** The top of the workspace that the folder of the command lies in; null when nothing marks one. */
async function topOf(config: string | null, io: IoWithEngine): Promise<string | null> {
  const plain = new PlainFolders(diskConfigFiles(io.disk));
  const top = plain.rootOf(withSlashes(io.cwd));
  if (config === null && !plain.hasConfig) return top;
  const { createResolver, topOfCommand } = await io.engine();
  return topOfCommand(io, createResolver(io, config));
}

/** Finds what a baseline could list. @returns Null when not all could be checked, which is told. */
export async function listFindings(
  paths: readonly string[],
  asked: Pick<CheckOptions, 'config' | 'color'>,
  io: IoWithEngine,
): Promise<ListedFindings | null> {
  const options: CheckOptions = { ...PLAIN_CHECK, ...asked };
  const settings = { ...settingsFor(options, [], NOTHING_ELSE, io), lists: true };
  const run = await CheckRun.prepare(options, [], settings, NOTHING_ELSE, io);
  return run.list(paths.length > 0 ? paths : ['.']);
}
