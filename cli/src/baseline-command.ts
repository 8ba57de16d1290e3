import type { Command } from 'commander';
import { BASELINE_NAME } from '../../core/src';
import { colorOf, configOption, examples } from './command-parts';
import { changeBaselineFile, createBaseline } from './commands/baseline';
import type { IoWithEngine } from './io-with-engine';

/** `throughline baseline` with what it can do. `done` gets the exit code. */
export function addBaseline(program: Command, io: IoWithEngine, done: (code: number) => void): void {
  const baseline = program
    .command('baseline')
    .description('hide the findings that documents have today, and tell only what is new')
    .helpCommand(false)
    .addHelpText('after', examples(BASELINE_EXAMPLES));
  const add = (name: string, what: string) =>
    baseline
      .command(name)
      .argument('[paths...]', 'files, folders or patterns; without any, the folder you are in')
      .description(what)
      .option('--baseline <file>', `the list; without it, ${BASELINE_NAME}`)
      .addOption(configOption());
  const optionsOf = (command: Command) => {
    const { baseline = null, config = null } = command.opts<{ baseline?: string; config?: string }>();
    return { baseline, config, color: colorOf(command) };
  };
  add('create', `list all that is found now in a new ${BASELINE_NAME}`).action(
    async (paths: readonly string[], _flags, command: Command) =>
      done(await createBaseline(paths, optionsOf(command), io)),
  );
  add('update', 'add what is new, take out what is fixed, and say what that was').action(
    async (paths: readonly string[], _flags, command: Command) =>
      done(await changeBaselineFile('update', paths, optionsOf(command), io)),
  );
  add('prune', 'take out what is fixed, so that it cannot come back unseen').action(
    async (paths: readonly string[], _flags, command: Command) =>
      done(await changeBaselineFile('prune', paths, optionsOf(command), io)),
  );
}

const BASELINE_EXAMPLES = [
  'throughline baseline create          list what is found now; check hides it',
  'throughline baseline prune           take out what has been fixed since',
  'throughline baseline update docs     add what is new in a folder',
  'throughline check --no-baseline      see everything again',
];
