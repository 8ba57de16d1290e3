import { tellConfigProblems } from '../config-problems';
import { createResolver } from '../files/create-resolver';
import { absolutePath, withSlashes } from '../files/paths';
import { readDocument } from '../files/read-document';
import type { Io } from '../io';
import { COULD_NOT, refuse } from './refuse';

/**
 * Says what keeps a configuration that a person names from being used, before anything is checked by it.
 * @param named Null where none is named.
 * @returns An exit code; null when it can be used.
 */
export function refuseConfig(named: string | null, color: boolean, io: Io): typeof COULD_NOT | null {
  if (named === null) return null;
  const read = readDocument(io.disk, absolutePath(io.cwd, named));
  if (read.text === null)
    return refuse(`The configuration ${named} cannot be read: ${read.reason}`, color, io);
  const { problems } = createResolver(io, named).forFolder(withSlashes(io.cwd));
  tellConfigProblems(problems, color, io);
  return problems.length === 0 ? null : COULD_NOT;
}
