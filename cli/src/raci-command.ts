import { type Command, Option } from 'commander';
import { RACI_DIFF_FORMATS, RACI_FORMATS, type RaciDiffFormat, type RaciFormat } from '../../core/src';
import { type ConfigFlags, colorOf, configOption, examples } from './command-parts';
import type { IoWithEngine } from './io-with-engine';

/** Options as commander gives them. */
interface RaciFlags extends ConfigFlags {
  readonly format?: RaciFormat;
  readonly outputFile?: string;
}

/** `throughline raci` with what it can do. `done` gets the exit code. */
export function addRaci(program: Command, io: IoWithEngine, done: (code: number) => void): void {
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
      const { raci } = await io.engine();
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

function addRaciDiff(raciCommand: Command, io: IoWithEngine, done: (code: number) => void): void {
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
      const { raciDiff } = await io.engine();
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
