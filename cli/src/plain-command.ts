import { Command, type ErrorOptions, type Option } from 'commander';
import { listWords, nearest } from '../../core/src';

/** A command that tells in plain words what was mistyped, and what to type instead. */
export class PlainCommand extends Command {
  override createCommand(name?: string): PlainCommand {
    return new PlainCommand(name);
  }

  /** Ends the run. @param message Of the parser: for a slip that it knows by a code, other words are found. */
  override error(message: string, options?: ErrorOptions): never {
    const words = wordsFor(this, message, options?.code);
    return super.error(words === null ? message : `error: ${words}`, options);
  }
}

function wordsFor(command: Command, message: string, code: string | undefined): string | null {
  const [, first = '', value = ''] = QUOTED.exec(message) ?? [];
  switch (code) {
    case 'commander.missingArgument':
      return missingArgument(command);
    case 'commander.excessArguments':
      return excessArguments(command);
    case 'commander.unknownCommand':
      return unknownCommand(command, command.args[0] ?? '');
    case 'commander.unknownOption':
      return unknownOption(command, first);
    case 'commander.optionMissingArgument':
      return missingValue(optionOf(command, first));
    case 'commander.invalidArgument':
      return wrongValue(optionOf(command, first), value);
    default:
      return null;
  }
}

/** What the parser tells of a slip beside its code: an option, and its value where there is one. */
const QUOTED = /^error: (?:unknown )?option '([^']*)'(?: argument '([\s\S]*)' is invalid)?/;

const optionOf = ({ options }: Command, flags: string): Option | undefined =>
  options.find((option) => option.flags === flags);

/** `throughline raci diff`. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

/** `throughline raci diff <base> [head]`. */
function usageOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [fullName(command), ...names].join(' ');
}

function missingArgument(command: Command): string | null {
  const missing = command.registeredArguments[command.args.length];
  if (!missing) return null;
  return `<${missing.name()}> is missing (${missing.description}). Type: ${usageOf(command)}`;
}

function excessArguments(command: Command): string {
  const { args, commands } = command;
  const [first = '', ...rest] = args;
  const meant = nearest(
    first,
    commands.map((inner) => inner.name()),
  );
  if (meant !== null)
    return `there is no command “${command.name()} ${first}”; did you mean “${[fullName(command), meant, ...rest].join(' ')}”?`;
  const extra = args.slice(command.registeredArguments.length).map((word) => `“${word}”`);
  return `“${fullName(command)}” has no place for ${listWords(extra)}. Type: ${usageOf(command)}`;
}

function unknownCommand(command: Command, word: string): string {
  const names = command.commands.map((inner) => inner.name());
  const meant = nearest(word, names);
  const hint =
    meant === null ? `there are ${listWords(names)}` : `did you mean “${fullName(command)} ${meant}”?`;
  return `there is no command “${command.name()} ${word}”; ${hint}`;
}

function unknownOption(command: Command, flag: string): string {
  const [name = flag] = flag.split('=', 1);
  const known = command.options.find(({ long }) => long === name);
  if (known) return `${name} takes no value; type it without “${flag.slice(name.length)}”`;
  const meant = optionMeant(command, name);
  if (meant !== null) return `there is no option “${name}”; did you mean “${meant}”?`;
  // What belongs to a command is often typed without it.
  for (const inner of command.commands) {
    const elsewhere = inner.options.find(({ long }) => long === name);
    if (elsewhere) return `${name} belongs to a command. Type: ${fullName(inner)} ${elsewhere.flags}`;
  }
  return `there is no option “${name}”; “${fullName(command)} --help” lists them all`;
}

/** An option of a like name, or the one that has what was typed for a value: `--json` is `--format json`. */
function optionMeant({ options }: Command, name: string): string | null {
  const near = nearest(
    name,
    options.flatMap(({ long }) => long ?? []),
  );
  if (near !== null) return near;
  const value = name.replace(/^-+/, '');
  const choosing = options.find(({ argChoices }) => argChoices?.includes(value));
  return choosing ? `${choosing.long} ${value}` : null;
}

function missingValue(option: Option | undefined): string | null {
  if (!option) return null;
  const values = option.argChoices ? `: ${listWords(option.argChoices, 'or')}` : '';
  return `${option.long} needs a value${values}. Type: ${option.flags}`;
}

function wrongValue(option: Option | undefined, value: string): string | null {
  if (!option?.argChoices) return null;
  const meant = nearest(value, option.argChoices);
  const hint = meant === null ? '' : `; did you mean “${meant}”?`;
  return `${option.long} can be ${listWords(option.argChoices, 'or')}, and is “${value}”${hint}`;
}
