import { CommanderError } from 'commander';
import type { IoWithEngine } from './io-with-engine';
import { createProgram } from './program';

const COULD_NOT = 2;

/**
 * Runs the command line.
 * @param args Without the names of Node and of the script.
 * @returns The exit code: 0 clean, 1 findings at or above `--fail-on`, 2 when the tool could not do its job.
 */
export async function main(args: readonly string[], io: IoWithEngine): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const program = createProgram(io, done, args[0]);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (fault) {
    // Commander has written what was wrong, or the help that was asked for.
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : COULD_NOT;
    const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    io.stderr.write(`throughline stopped because of a fault in itself:\n${told}\n`);
    return COULD_NOT;
  }
}
