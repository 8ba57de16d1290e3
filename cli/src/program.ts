import { Command, Option } from 'commander';
import {
  BASELINE_NAME,
  CHANGED_SCOPES,
  type ChangedScope,
  isMarkdownName,
  nearest,
  RACI_DIFF_FORMATS,
  RACI_FORMATS,
  type RaciDiffFormat,
  type RaciFormat,
  REPORT_FORMATS,
} from '../../core/src';
import { addBaseline } from './baseline-command';
import { CACHE_NAME } from './cache/result-cache';
import { colorOf, configOption, examples } from './command-parts';
import { check } from './commands/check';
import { explain } from './commands/explain';
import { init } from './commands/init';
import { printConfigOf } from './commands/print-config';
import { raci } from './commands/raci';
import { raciDiff } from './commands/raci-diff';
import { listRules } from './commands/rules';
import { absolutePath } from './files/paths';
import type { Io } from './io';
import { reasonOf } from './notice';
import { wantsColor, widthFor } from './terminal';
import { version } from './version';

/** The command line as people see it. `done` gets the exit code of the command that ran. */
export function createProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('throughline')
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
    .showSuggestionAfterError()
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
  addCheck(program, io, done);
  addBaseline(program, io, done);
  addRaci(program, io, done);
  program
    .command('explain')
    .argument('[rule]', 'its id, as reports name it; without one, all are listed')
    .description('print the page of a rule: what it looks for, why, and examples')
    .action((rule: string | undefined, _flags, command: Command) => done(explain(rule, colorOf(command), io)))
    .addHelpText('after', examples(['throughline explain feature-without-benefit']));
  program
    .command('rules')
    .description('list all rules with their levels')
    .action((_flags, command: Command) => done(listRules(colorOf(command), io)));
  program
    .command('init')
    .description('write a throughline.config.yaml with everything explained, to start from')
    .action(() => done(init(io)));
  program
    .command('print-config')
    .argument('<file>', 'a document; it need not exist')
    .description('print what the configuration says about a document, and where each value comes from')
    .addOption(configOption())
    .action((file: string, { config }: ConfigFlags, command: Command) =>
      done(printConfigOf(file, config ?? null, colorOf(command), io)),
    )
    .addHelpText('after', examples(['throughline print-config docs/prd.md']));
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
  program.on('command:*', ([name = '']: readonly string[]) => refuseCommand(program, name, io));
  program
    .command('help')
    .argument('[command]')
    .description('print help for a command')
    .action((name?: string) => printHelp(program, name, io));
  addNoColor(program);
  return program;
}

/** Options as commander gives them. */
interface ConfigFlags {
  readonly config?: string;
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

function printHelp(program: Command, name: string | undefined, io: Io): void {
  if (name === undefined) program.help();
  const command = program.commands.find((known) => known.name() === name);
  if (command) command.help();
  refuseCommand(program, name, io);
}

/** Options as commander gives them. */
interface CheckFlags extends ConfigFlags {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly format?: readonly string[];
  readonly outputFile?: string;
  readonly stdin?: true;
  readonly stdinPath?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly quiet?: true;
  readonly hints?: true;
  readonly since?: string;
  readonly staged?: true;
  readonly changed?: ChangedScope;
  readonly baseline?: string | false;
  readonly cache?: true;
  readonly cacheLocation?: string;
}

function addCheck(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('check')
    .argument(
      '[paths...]',
      'files, folders or patterns; “-” for standard input; without any, the folder you are in',
    )
    .description(
      'check product documents; they are found by what they say, and other Markdown is passed over',
    )
    .option('--fix', 'mend what can be mended without changing anyone’s words')
    .option('--fix-dry-run', 'show as a diff what --fix would write')
    .addOption(
      new Option(
        '--format <format[=file]>',
        `how to report, and where to; can be given several times (formats: ${REPORT_FORMATS.join(', ')}; default: pretty)`,
      ).argParser((value: string, before: readonly string[] = []) => [...before, value]),
    )
    .option('--output-file <file>', 'write the report to a file, when its format names none')
    .option('--stdin', 'check the text on standard input, as “-” does; with --fix, print it mended')
    .option(
      '--stdin-path <path>',
      'where that text belongs: its place tells what it is and which configuration counts',
    )
    .addOption(configOption())
    .addOption(
      new Option('--fail-on <level>', 'what makes the command end with 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .option('-q, --quiet', 'show only what makes the command fail')
    .option('--hints', 'show hints too, and not only count them')
    .option('--since <revision>', 'only what changed since this branch left another: a branch, tag or commit')
    .option('--staged', 'only what is staged for the next commit, as it is staged')
    .addOption(
      new Option(
        '--changed <scope>',
        'with --since or --staged: new findings in changed lines, in the sections around them, or all findings in changed files (default: added)',
      ).choices(CHANGED_SCOPES),
    )
    .option(
      '--baseline <file>',
      `the list of older findings to hide; without it, the nearest ${BASELINE_NAME}`,
    )
    .option('--no-baseline', 'tell older findings too')
    .option('--cache', 'check only what changed since the last run with --cache; the report is the same')
    .option('--cache-location <file>', `where to keep what that needs; default: ${CACHE_NAME}`)
    .action(async (given: readonly string[], flags: CheckFlags) => {
      const isDash = given.length === 1 && given[0] === '-';
      const paths = isDash ? [] : given;
      const { format: formats = ['pretty'], failOn, outputFile = null, stdinPath = null } = flags;
      const { fix = false, fixDryRun = false, stdin = isDash, quiet = false, hints = false } = flags;
      const color = colorOf(command);
      const { since = null, staged = false, changed } = flags;
      if (changed !== undefined && since === null && !staged)
        command.error('error: --changed says how much of a change counts; add --since or --staged');
      const { baseline = null, cacheLocation = null, config = null } = flags;
      const cache = flags.cache ?? cacheLocation !== null;
      const comparison = since === null && !staged ? null : { since, staged, scope: changed ?? 'added' };
      done(
        await check(
          paths,
          {
            fix,
            fixDryRun,
            formats,
            outputFile,
            stdin,
            stdinPath,
            config,
            failOn,
            quiet,
            hints,
            color,
            comparison,
            baseline,
            cache,
            cacheLocation,
          },
          io,
        ),
      );
    })
    .addHelpText('after', examples(CHECK_EXAMPLES))
    .addHelpText('after', EXIT_CODES);
}

/** Options as commander gives them. */
interface RaciFlags extends ConfigFlags {
  readonly format?: RaciFormat;
  readonly outputFile?: string;
}

function addRaci(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('raci')
    .enablePositionalOptions()
    .argument('<file>', 'a document; “-” for standard input')
    .description(
      'print who does what in a document, or write it as a table, a spreadsheet, a page or a picture',
    )
    .addOption(
      new Option(
        '--format <format>',
        'how; without it the ending of the output file tells, and a table is the default',
      ).choices(RACI_FORMATS),
    )
    .option('--output-file <file>', 'write it to a file')
    .addOption(configOption())
    .action(async (file: string, flags: RaciFlags) => {
      const { format = null, outputFile = null, config = null } = flags;
      done(await raci(file, { format, outputFile, config, color: colorOf(command) }, io));
    })
    .addHelpText('after', examples(RACI_EXAMPLES));
  addRaciDiff(command, io, done);
}

/** Options as commander gives them. */
interface RaciDiffFlags extends ConfigFlags {
  readonly format?: RaciDiffFormat;
  readonly file?: readonly string[];
}

function addRaciDiff(raciCommand: Command, io: Io, done: (code: number) => void): void {
  const command = raciCommand
    .command('diff')
    .argument('<base>', 'the earlier version: a branch, tag or commit, or a file; “-” for standard input')
    .argument('[head]', 'the later one: a file, or a branch, tag or commit; without it, the files here')
    .description(
      'print what changed about who does what: since this branch left another, between two versions, or between two files',
    )
    .addOption(new Option('--format <format>', 'how; default: text').choices(RACI_DIFF_FORMATS))
    .option(
      '--file <path>',
      'compare only this file or folder; can be given several times',
      (path, paths: readonly string[] = []) => [...paths, path],
    )
    .addOption(configOption())
    .action(async (base: string, head: string | undefined) => {
      const { format = 'text', file: files = [], config = null } = command.opts<RaciDiffFlags>();
      done(await raciDiff(base, head ?? null, { format, files, config, color: colorOf(command) }, io));
    })
    .addHelpText('after', examples(DIFF_EXAMPLES));
}

const RACI_EXAMPLES = [
  'throughline raci docs/raci.md',
  'throughline raci docs/raci.md --format csv > raci.csv',
  'throughline raci docs/raci.md --output-file raci.html',
  'throughline raci diff before.md docs/raci.md',
];

const DIFF_EXAMPLES = [
  'throughline raci diff main                    what this branch changes',
  'throughline raci diff main docs/raci.md       in one document',
  'throughline raci diff v1.0 v2.0               between two versions',
  'throughline raci diff before.md docs/raci.md',
  'git show main:docs/raci.md | throughline raci diff - docs/raci.md',
];

function addNoColor(command: Command): void {
  for (const inner of command.commands) {
    inner.option('--no-color', 'print without colours');
    addNoColor(inner);
  }
}

const CHECK_EXAMPLES = [
  'throughline check                                    everything below this folder',
  'throughline check docs/prd.md --hints                one document, ideas included',
  'throughline check docs --fix-dry-run                 see what --fix would change',
  'throughline check --format json --output-file report.json',
  'throughline check --since main                       what this branch brings',
  'throughline check --cache                            only what changed is checked again',
  'throughline check --format pretty --format sarif=throughline.sarif',
  'throughline check --stdin --stdin-path docs/prd.md < draft.md',
];

const EXIT_CODES = `
Exit codes:
  0  nothing that fails the run
  1  findings at or above --fail-on
  2  the tool could not do its job: a wrong option, a broken configuration, a file
     that cannot be read, or no product document to check`;
