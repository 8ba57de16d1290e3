import { performance } from 'node:perf_hooks';
import {
  addSummaries,
  type ConfigProblem,
  count,
  drawConfigProblem,
  EMPTY_SUMMARY,
  IgnoreRules,
  printable,
  type Reporter,
  type RunSummary,
  type Severity,
} from '../../../core/src';
import { diskConfigFiles } from '../files/disk-config-files';
import { findTargets, type Target } from '../files/find-targets';
import { absolutePath, displayPath, withSlashes } from '../files/paths';
import { decode } from '../files/read-document';
import type { Io } from '../io';
import { error, type Notice, reasonOf } from '../notice';
import { checkAll } from '../run/check-all';
import { type CheckSettings, createReporter } from '../run/check-settings';
import { FileChecker, type FileOutcome } from '../run/file-checker';
import { Progress } from '../run/progress';
import { openSink, ReportWriter, type Sink } from '../run/report-writer';
import { opensLinks, stylesFor, wantsColor, widthFor } from '../terminal';

export interface CheckOptions {
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly format: 'pretty' | 'json';
  readonly outputFile: string | null;
  readonly stdin: boolean;
  readonly stdinPath: string | null;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly quiet: boolean;
  readonly hints: boolean;
  readonly color: boolean;
}

/** Exit codes, as promised to scripts. */
const CLEAN = 0;
const FINDINGS = 1;
const COULD_NOT = 2;

/** What reports call a text without a file. */
const STDIN = '<stdin>';

const NOTHING_TO_SEE: Pick<Reporter, 'open' | 'separator' | 'close'> = {
  open: '',
  separator: '',
  close: () => '',
};

/** Checks documents and reports. @returns 0 clean, 1 findings at or above `failOn`, 2 when it could not do its job. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const run = new CheckRun(options, io);
  const conflict = conflictIn(paths, options);
  if (conflict) return run.refuse(conflict);
  return options.stdin ? run.checkStdin() : run.checkPaths(paths.length > 0 ? paths : ['.']);
}

function conflictIn(paths: readonly string[], options: CheckOptions): string | null {
  const { fix, fixDryRun, format, stdin, stdinPath } = options;
  if (fix && fixDryRun) return '--fix writes and --fix-dry-run does not; choose one of them';
  if (fixDryRun && format === 'json')
    return '--fix-dry-run shows a diff, so it does not go with --format json';
  if (paths.includes('-'))
    return '“-” stands for the text on standard input, so it goes with no other path; a file of that name is “./-”';
  if (stdin && paths.length > 0)
    return '--stdin reads the text itself, so it takes no paths; name the file with --stdin-path';
  if (!stdin && stdinPath !== null)
    return '--stdin-path says where the text on standard input belongs; add --stdin, or “-” for a path';
  return null;
}

class CheckRun {
  readonly #options: CheckOptions;
  readonly #io: Io;
  readonly #settings: CheckSettings;
  readonly #reporter: Reporter;
  readonly #checker: FileChecker;
  readonly #toldProblems = new Set<string>();
  #summary: RunSummary = EMPTY_SUMMARY;
  #couldNot = false;

  constructor(options: CheckOptions, io: Io) {
    this.#options = options;
    this.#io = io;
    this.#settings = settingsFor(options, io);
    this.#reporter = createReporter(this.#settings, (id) => io.rulePage(id)?.url ?? null);
    this.#checker = new FileChecker(io.disk, this.#settings, this.#reporter);
  }

  refuse(reason: string): number {
    this.#tell(error(reason));
    return COULD_NOT;
  }

  async checkPaths(paths: readonly string[]): Promise<number> {
    const { cwd, disk, stderr } = this.#io;
    const rootOf = (folder: string) => this.#checker.rootOf(folder);
    const { targets, notices } = findTargets(paths, {
      cwd,
      disk,
      rootOf,
      ignore: new IgnoreRules(diskConfigFiles(disk), rootOf),
    });
    for (const notice of notices) this.#tell(notice);
    const sink = this.#openSink(this.#io);
    if (!sink) return COULD_NOT;
    const writer = new ReportWriter(sink, this.#settings.mode === 'diff' ? NOTHING_TO_SEE : this.#reporter);
    const progress = new Progress(this.#options.quiet ? null : stderr, targets.length, () =>
      performance.now(),
    );
    let done = 0;
    await checkAll(targets, this.#checker, this.#settings, this.#io, (outcome) => {
      done += 1;
      if (this.#hasWords(outcome)) progress.clear();
      this.#absorb(outcome, writer);
      progress.update(done);
    });
    progress.clear();
    writer.end(this.#summary);
    this.#tellRest(targets);
    const walked = targets.length === 0 || targets.some(({ named }) => !named);
    return this.#exitCode(walked);
  }

  async checkStdin(): Promise<number> {
    const { cwd } = this.#io;
    const read = decode(await this.#io.readStdin());
    if (read.text === null) return this.refuse(`The text on standard input was not checked: ${read.reason}`);
    const { stdinPath } = this.#options;
    const path = absolutePath(cwd, stdinPath ?? 'stdin.md');
    const target = { path, display: stdinPath === null ? STDIN : displayPath(cwd, path), named: true };
    // With --fix, standard output carries the mended text, as editors want it, and the report steps aside.
    const mends = this.#settings.mode === 'fix';
    const sink = this.#openSink(mends ? { ...this.#io, stdout: this.#io.stderr } : this.#io);
    if (!sink) return COULD_NOT;
    const writer = new ReportWriter(sink, this.#settings.mode === 'diff' ? NOTHING_TO_SEE : this.#reporter);
    const { outcome, text } = this.#checker.checkText(target, read.text);
    this.#absorb(outcome, writer);
    if (mends) this.#io.stdout.write(text);
    writer.end(this.#summary);
    this.#tellRest([target]);
    return this.#exitCode(false);
  }

  #openSink(io: Io): Sink | null {
    const { outputFile } = this.#options;
    try {
      return openSink(io, outputFile);
    } catch (fault) {
      this.#tell(error(`The report cannot be written to ${outputFile}: ${reasonOf(fault)}`));
      return null;
    }
  }

  #hasWords({ output, notices, configProblems }: FileOutcome): boolean {
    return output !== '' || notices.length > 0 || configProblems.length > 0;
  }

  #absorb({ output, summary, notices, configProblems }: FileOutcome, writer: ReportWriter): void {
    this.#summary = addSummaries(this.#summary, summary);
    for (const notice of notices) this.#tell(notice);
    for (const problem of configProblems) this.#tellProblem(problem);
    writer.add(output);
  }

  #tell({ level, text }: Notice): void {
    if (level === 'error') this.#couldNot = true;
    else if (this.#options.quiet) return;
    const styles = stylesFor(this.#io.stderr, this.#io.env, this.#options.color);
    const label = level === 'error' ? styles.red('error:') : styles.yellow('note:');
    this.#io.stderr.write(`${label} ${printable(text)}\n`);
  }

  /** One configuration governs many documents; each of its problems is told once. */
  #tellProblem(problem: ConfigProblem): void {
    this.#couldNot = true;
    const key = `${problem.path}:${problem.span.start}:${problem.message}`;
    if (this.#toldProblems.has(key)) return;
    this.#toldProblems.add(key);
    const { stderr, env, cwd } = this.#io;
    const styles = stylesFor(stderr, env, this.#options.color);
    stderr.write(
      `${drawConfigProblem(problem, displayPath(cwd, problem.path), styles, widthFor(stderr))}\n\n`,
    );
  }

  #tellRest(targets: readonly Target[]): void {
    const { checked, skipped, fixed } = this.#summary;
    const { fixDryRun, outputFile, quiet } = this.#options;
    if (this.#toldProblems.size > 0)
      this.#tell(error('Documents under this configuration were not checked; mend it and run again'));
    if (targets.length === 0 && !this.#couldNot)
      this.#say('Nothing was checked: there is no Markdown file here that is not ignored.');
    else if (checked === 0 && skipped > 0) this.#say(noneIsProduct(skipped, targets));
    else if (checked === 0) this.#say('Nothing was checked.');
    if (fixDryRun && checked > 0)
      this.#say(
        fixed === 0
          ? 'There is nothing that --fix would mend.'
          : `--fix would mend ${count(fixed, 'finding')}; nothing was written.`,
      );
    if (outputFile !== null && !quiet) this.#say(`The report is in ${outputFile}.`);
  }

  #say(text: string): void {
    this.#io.stderr.write(`${text}\n`);
  }

  /** @param walked Whether documents were looked for, and not only named: then finding none is a failure. */
  #exitCode(walked: boolean): number {
    const { checked, errors, warnings } = this.#summary;
    if (this.#couldNot || (walked && checked === 0)) return COULD_NOT;
    const { failOn } = this.#options;
    if (failOn === 'never') return CLEAN;
    return errors > 0 || (failOn === 'warning' && warnings > 0) ? FINDINGS : CLEAN;
  }
}

function noneIsProduct(skipped: number, targets: readonly Target[]): string {
  const [first] = targets;
  const [what, ifSo] =
    targets.length === 1 && first
      ? [`${first.display} is not a product document`, 'If it is one']
      : [`${count(skipped, 'Markdown file')} read, and none is a product document`, 'If one is'];
  const also =
    first?.display === STDIN
      ? 'or say with --stdin-path where it belongs'
      : 'or under “documents” in throughline.config.yaml, which “throughline init” writes';
  return `Nothing was checked: ${what}. ${ifSo}, say so in its first lines (“---”, “type: prd”, “---”), ${also}.`;
}

function settingsFor(options: CheckOptions, io: Io): CheckSettings {
  const { color, format, outputFile } = options;
  const toTerminal = outputFile === null;
  return {
    cwd: withSlashes(io.cwd),
    mode: options.fix ? 'fix' : options.fixDryRun ? 'diff' : 'report',
    format,
    width: widthFor(toTerminal ? io.stdout : {}),
    color: toTerminal && wantsColor(io.stdout, io.env, color),
    links: toTerminal && opensLinks(io.stdout, io.env),
    shown: shownSeverities(options),
  };
}

/** Quiet shows only what fails the run. */
function shownSeverities({ quiet, failOn, hints }: CheckOptions): readonly Severity[] {
  if (quiet) return failOn === 'warning' ? ['error', 'warning'] : ['error'];
  return hints ? ['error', 'warning', 'info', 'hint'] : ['error', 'warning', 'info'];
}
