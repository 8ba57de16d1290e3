import { allRules, drawConfigProblem, printConfig } from '../../../core/src';
import { absolutePath, displayPath } from '../files/paths';
import type { Io } from '../io';
import { createResolver } from '../run/file-checker';
import { stylesFor, widthFor } from '../terminal';

/** Prints what the configuration says about a document, and where each value comes from. */
export function printConfigOf(file: string, color: boolean, io: Io): number {
  const path = absolutePath(io.cwd, file);
  const resolved = createResolver(io.disk).forDocument(path);
  if (!resolved.config) {
    const styles = stylesFor(io.stderr, io.env, color);
    for (const problem of resolved.problems) {
      io.stderr.write(
        `${drawConfigProblem(problem, displayPath(io.cwd, problem.path), styles, widthFor(io.stderr))}\n\n`,
      );
    }
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
