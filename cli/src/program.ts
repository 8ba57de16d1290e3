import type { Command } from 'commander';
import { isMarkdownName, nearest } from '../../core/src';
import { addBaseline } from './baseline-command';
import { addCheck } from './check-command';
import { type ConfigFlags, colorOf, configOption, EXIT_CODES, examples } from './command-parts';
import { init } from './commands/init';
import { absolutePath } from './files/paths';
import type { Io } from './io';
import type { IoWithEngine } from './io-with-engine';
import { reasonOf } from './notice';
import { PlainCommand } from './plain-command';
import { addRaci } from './raci-command';
import { wantsColor, widthFor } from './terminal';
import { version } from './version';

/** Puts a command into a program. `done` gets its exit code. */
type AddCommand = (program: Command, io: IoWithEngine, done: (code: number) => void) => void;

const COMMANDS: ReadonlyMap<string, AddCommand> = new Map<string, AddCommand>([
  ['check', addCheck],
  ['baseline', addBaseline],
  ['raci', addRaci],
  ['explain', addExplain],
  ['rules', addRules],
  ['init', addInit],
  ['print-config', addPrintConfig],
  ['lsp', addLsp],
  ['help', addHelp],
]);

/**
 * The command line as people see it. `done` gets the exit code of the command that ran.
 * @param asked The first word of a call, of whose command alone there is need; without one, there are all.
 */
export function createProgram(io: IoWithEngine, done: (code: number) => void, asked = ''): Command {
  const program = new PlainCommand('throughline')
    .description(
      'Reads product documents in Markdown (PRDs, positioning and messaging briefs, launch plans) as a reviewer would.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .option('--no-color', 'print without colours (so does the environment variable NO_COLOR)')
    // Options belong to the command they stand behind: “raci --format” and “raci diff --format” are two.
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => widthFor(io.stdout),
      getErrHelpWidth: () => widthFor(io.stderr),
      getOutHasColors: () => wantsColor(io.stdout, io.env, true),
      getErrHasColors: () => wantsColor(io.stderr, io.env, true),
    })
    .addHelpText(
      'after',
      examples([
        'throughline check',
        'throughline check docs/prd.md --fix',
        'throughline explain metric-incomplete',
      ]),
    )
    .addHelpText('after', EXIT_CODES);
  program.hook('preAction', (_, command) => {
    refuseLongDash(command);
    refuseStrayOption(command, io);
    refuseStrayCommand(command, io);
  });
  // Making the others takes a millisecond or two, which a run over little notices.
  const one = asked === 'help' ? undefined : COMMANDS.get(asked);
  for (const add of one ? [one] : COMMANDS.values()) add(program, io, done);
  program.on('command:*', ([name = '']: readonly string[]) => refuseCommand(program, name, io));
  addNoColor(program);
  return program;
}

function addExplain(program: Command, io: IoWithEngine, done: (code: number) => void): void {
  program
    .command('explain')
    .argument('[rule]', 'its id, as reports name it; without one, all are listed')
    .description('print the page of a rule: what it looks for, why, and examples')
    .action(async (rule: string | undefined, _flags, command: Command) => {
      const { explain } = await io.engine();
      done(explain(rule, colorOf(command), io));
    })
    .addHelpText('after', examples(['throughline explain feature-without-benefit']));
}

function addRules(program: Command, io: IoWithEngine, done: (code: number) => void): void {
  program
    .command('rules')
    .description('list all rules with their levels')
    .action(async (_flags, command: Command) => {
      const { listRules } = await io.engine();
      done(listRules(colorOf(command), io));
    });
}

function addInit(program: Command, io: IoWithEngine, done: (code: number) => void): void {
  program
    .command('init')
    .description('write a throughline.config.yaml with everything explained, to start from')
    .action(() => done(init(io)));
}

function addPrintConfig(program: Command, io: IoWithEngine, done: (code: number) => void): void {
  program
    .command('print-config')
    .argument('<file>', 'a document; it need not exist')
    .description('print what the configuration says about a document, and where each value comes from')
    .addOption(configOption())
    .action(async (file: string, { config }: ConfigFlags, command: Command) => {
      const { printConfigOf } = await io.engine();
      done(printConfigOf(file, config ?? null, colorOf(command), io));
    })
    .addHelpText('after', examples(['throughline print-config docs/prd.md']));
}

function addLsp(program: Command): void {
  program
    .command('lsp')
    .description('start the language server, for editors: it speaks LSP')
    .option('--stdio', 'on standard input and output, which is the default')
    .option('--socket <port>', 'on a port of this machine')
    .option('--pipe <name>', 'on a named pipe')
    .option('--node-ipc', 'on the channel of the process that started it')
    // As the first word it never comes here: the server is loaded in place of the command line.
    .action(() => program.error('error: “lsp” has to be the first word: throughline lsp --stdio'))
    .addHelpText('after', examples(['throughline lsp --stdio']));
}

function addHelp(program: Command, io: IoWithEngine): void {
  program
    .command('help')
    .argument('[command...]')
    .description('print help for a command')
    .action((names: readonly string[]) => printHelp(program, names, io));
}

/** What people call commands of other tools, and ours for it. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['lint', 'check'],
  ['review', 'check'],
  ['validate', 'check'],
  ['test', 'check'],
  ['fix', 'check --fix'],
  ['list', 'rules'],
  ['config', 'print-config'],
  ['version', '--version'],
]);

function refuseCommand(program: Command, name: string, io: Io): never {
  if (isPath(name, io))
    program.error(`error: “${name}” is no command; to check it: throughline check ${name}`);
  const names = program.commands.map((known) => known.name());
  const other = OTHER_NAMES.get(name) ?? nearest(name, names);
  const hint = other === null ? '“throughline help” lists them all' : `did you mean “throughline ${other}”?`;
  program.error(`error: there is no command “${name}”; ${hint}`);
}

/** Where text was copied from, two dashes have often become one. */
function refuseLongDash(command: Command): void {
  const copied = command.args.find((word) => /^[–—]/.test(word));
  if (copied !== undefined)
    command.error(`error: “${copied}” begins with a long dash. Type two short ones: --${copied.slice(1)}`);
}

/** Behind “--” all are paths, whatever they look like. */
function refuseStrayOption(command: Command, io: Io): void {
  const option = command.args.find((word) => /^--?\w/.test(word) && !isPath(word, io));
  if (option !== undefined)
    command.error(`error: behind “--” all are paths, and there is none at ${option}; options go before it`);
}

/** A slip in the name of a command, where a file may stand too. */
function refuseStrayCommand(command: Command, io: Io): void {
  const [word = ''] = command.args;
  const meant = nearest(
    word,
    command.commands.map((inner) => inner.name()),
  );
  if (meant !== null && !isPath(word, io))
    command.error(
      `error: there is no file “${word}”; did you mean “throughline ${command.name()} ${meant}”?`,
    );
}

/** Whether a word that is no command is a file or folder that somebody wants checked. */
function isPath(name: string, { cwd, disk }: Io): boolean {
  if (isMarkdownName(name) || name === '.') return true;
  try {
    disk.stat(absolutePath(cwd, name));
    return true;
  } catch (fault) {
    // Whatever keeps it from being looked at, it is nothing to suggest; a fault of ours is thrown again.
    reasonOf(fault);
    return false;
  }
}

/** @param names Those of a command and of one inside it, as “raci diff”. */
function printHelp(program: Command, [name, inner]: readonly string[], io: Io): void {
  if (name === undefined) program.help();
  const command = program.commands.find((known) => known.name() === name);
  if (!command) refuseCommand(program, name, io);
  (command.commands.find((known) => known.name() === inner) ?? command).help();
}

function addNoColor(command: Command): void {
  for (const inner of command.commands) {
    inner.option('--no-color', 'print without colours');
    addNoColor(inner);
  }
}
