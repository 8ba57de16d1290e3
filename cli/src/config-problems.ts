import { drawConfigProblem, type ResolvedConfig } from '../../core/src';
import { displayPath } from './files/paths';
import type { Io } from './io';
import { stylesFor, widthFor } from './terminal';

/** Tells what is wrong with the configuration of a document. */
export function tellConfigProblems(
  problems: ResolvedConfig['problems'],
  color: boolean,
  { cwd, env, stderr }: Io,
): void {
  const styles = stylesFor(stderr, env, color);
  for (const problem of problems) {
    const drawn = drawConfigProblem(problem, displayPath(cwd, problem.path), styles, widthFor(stderr));
    stderr.write(`${drawn}\n\n`);
  }
}
