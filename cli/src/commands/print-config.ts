import { allRules, printConfig } from '../../../core/src';
import { tellConfigProblems } from '../config-problems';
import { createResolver } from '../files/create-resolver';
import { absolutePath, displayPath } from '../files/paths';
import type { Io } from '../io';
import { COULD_NOT } from './refuse';
import { refuseConfig } from './refuse-config';

/**
 * Prints what the configuration says about a document, and where each value comes from.
 * @param named The configuration that takes the place of all others; null to look for them.
 */
export function printConfigOf(file: string, named: string | null, color: boolean, io: Io): number {
  const refused = refuseConfig(named, color, io);
  if (refused !== null) return refused;
  const path = absolutePath(io.cwd, file);
  const resolved = createResolver(io, named).forDocument(path);
  if (!resolved.config) {
    tellConfigProblems(resolved.problems, color, io);
    return COULD_NOT;
  }
  const settings = {
    display: displayPath(io.cwd, path),
    rules: allRules,
    displayPath: (source: string) => displayPath(io.cwd, source),
  };
  io.stdout.write(printConfig(resolved.config, resolved, settings));
  return 0;
}
