import { type Command, Option } from 'commander';
import { BASELINE_NAME, CHANGED_SCOPES, type ChangedScope, REPORT_FORMATS } from '../../core/src';
import { CACHE_NAME } from './cache/result-cache';
import { type ConfigFlags, colorOf, configOption, EXIT_CODES, examples } from './command-parts';
import { check } from './commands/check';
import type { IoWithEngine } from './io-with-engine';

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

/** `throughline check`. `done` gets the exit code. */
export function addCheck(program: Command, io: IoWithEngine, done: (code: number) => void): void {
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
        'how to report, and where to; can be given several times; without it, pretty',
      )
        .choices(REPORT_FORMATS)
        // A file may stand behind it, so what it may be is looked at later.
        .argParser((value: string, before: readonly string[] = []) => [...before, value]),
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

const CHECK_EXAMPLES = [
  'throughline check                                    everything below this folder',
  'throughline check docs/prd.md --hints                one document, ideas included',
  'throughline check docs/prd.md --format markdown      which questions it answers, and what is open',
  'throughline check docs --fix-dry-run                 see what --fix would change',
  'throughline check --format json --output-file report.json',
  'throughline check --since main                       what this branch brings',
  'throughline check --cache                            only what changed is checked again',
  'throughline check --format pretty --format sarif=throughline.sarif',
  'throughline check --stdin --stdin-path docs/prd.md < draft.md',
];
