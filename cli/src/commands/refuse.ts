import { printable } from '../../../core/src';
import type { Io } from '../io';
import { stylesFor } from '../terminal';

/** The exit code of a command that could not do its job. */
export const COULD_NOT = 2;

/** Says why a command does not do its job, and gives its exit code. */
export function refuse(
  reason: string,
  color: boolean,
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
): typeof COULD_NOT {
  stderr.write(`${stylesFor(stderr, env, color).red('error:')} ${printable(reason)}\n`);
  return COULD_NOT;
}
