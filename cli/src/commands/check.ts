import { CacheProblem } from '../cache/result-cache';
import { createResolver } from '../files/create-resolver';
import { GitProblem } from '../git/git';
import type { Io } from '../io';
import { changesIn } from '../run/changes';
import { BaselineProblem, findBaseline, type KnownFindings, readBaseline } from '../run/known-findings';
import { reportTargets } from '../run/report-targets';
import { type CheckOptions, conflictIn, NOTHING_ELSE, PLAIN_CHECK, settingsFor } from './check-options';
import { CheckRun, type ListedFindings } from './check-run';
import { refuse } from './refuse';
import { refuseConfig } from './refuse-config';

/** Checks documents and reports. @returns 0 clean, 1 findings at or above `failOn`, 2 when it could not do its job. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const targets = reportTargets(options.formats, options.outputFile, io.cwd);
  if (typeof targets === 'string') return refuse(targets, options.color, io);
  const conflict = conflictIn(paths, options, targets);
  if (conflict) return refuse(conflict, options.color, io);
  const refused = refuseConfig(options.config, options.color, io);
  if (refused !== null) return refused;
  try {
    const changes = options.comparison && changesIn(options.comparison, io);
    const against = { changes, known: knownFor(options, io) };
    const run = new CheckRun(options, targets, settingsFor(options, targets, against, io), against, io);
    return await (options.stdin ? run.checkStdin() : run.checkPaths(paths.length > 0 ? paths : ['.']));
  } catch (fault) {
    if (fault instanceof GitProblem || fault instanceof BaselineProblem || fault instanceof CacheProblem)
      return refuse(fault.message, options.color, io);
    throw fault;
  }
}

function knownFor({ baseline, config }: CheckOptions, io: Io): KnownFindings | null {
  if (baseline === false) return null;
  const file = findBaseline(baseline, io, createResolver(io, config));
  return file === null ? null : readBaseline(file, io);
}

/** Finds what a baseline could list. @returns Null when not all could be checked, which is told. */
export async function listFindings(
  paths: readonly string[],
  asked: Pick<CheckOptions, 'config' | 'color'>,
  io: Io,
): Promise<ListedFindings | null> {
  const options: CheckOptions = { ...PLAIN_CHECK, ...asked };
  const settings = { ...settingsFor(options, [], NOTHING_ELSE, io), lists: true };
  return new CheckRun(options, [], settings, NOTHING_ELSE, io).list(paths.length > 0 ? paths : ['.']);
}
