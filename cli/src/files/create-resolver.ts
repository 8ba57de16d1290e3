import { allRules, ConfigResolver } from '../../../core/src';
import type { Io } from '../io';
import { diskConfigFiles } from './disk-config-files';
import { absolutePath, withSlashes } from './paths';

/**
 * Finds the configurations of documents.
 * @param named The file that a person names in place of all others, from the folder of the command; null to look for them.
 */
export function createResolver(
  { cwd, disk }: Pick<Io, 'cwd' | 'disk'>,
  named: string | null,
): ConfigResolver {
  const instead = named === null ? null : { path: absolutePath(cwd, named), folder: withSlashes(cwd) };
  return new ConfigResolver(diskConfigFiles(disk), allRules, instead);
}

/** The top of the workspace that the folder of the command lies in; null when nothing marks one. */
export const topOfCommand = ({ cwd }: Pick<Io, 'cwd'>, resolver: ConfigResolver): string | null =>
  resolver.forFolder(withSlashes(cwd)).root;
