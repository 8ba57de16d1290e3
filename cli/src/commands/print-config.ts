import { allRules, printConfig } from '../../../core/src';
import { tellConfigProblems } from '../config-problems';
import { absolutePath, displayPath } from '../files/paths';
import type { Io } from '../io';
import { createResolver } from '../run/file-checker';

/** Prints what the configuration says about a document, and where each value comes from. */
export function printConfigOf(file: string, color: boolean, io: Io): number {
  const path = absolutePath(io.cwd, file);
  const resolved = createResolver(io.disk).forDocument(path);
  if (!resolved.config) {
    tellConfigProblems(resolved.problems, color, io);
    return 2;
  }
  const settings = {
    display: displayPath(io.cwd, path),
    rules: allRules,
    displayPath: (source: string) => displayPath(io.cwd, source),
  };
  io.stdout.write(printConfig(resolved.config, resolved, settings));
  return 0;
}
