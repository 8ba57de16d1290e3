import {
  addSummaries,
  type BaselineEntry,
  type ConfigProblem,
  count,
  describeCompared,
  drawConfigProblem,
  EMPTY_SUMMARY,
  listedInWords,
  listWords,
  printable,
  type Reporter,
  type RunSummary,
} from '../../../core/src';
import { CacheProblem } from '../cache/kept-cache';
import { ResultCache } from '../cache/result-cache';
import type { Target } from '../files/find-targets';
import { absolutePath, displayPath } from '../files/paths';
import { decode } from '../files/read-document';
import { type Disk, type Io, listingInRow, listingOnce } from '../io';
import type { IoWithEngine } from '../io-with-engine';
import { error, type Notice } from '../notice';
import type { Changes } from '../run/changes';
import { checkAll } from '../run/check-all';
import type { CheckSettings } from '../run/check-settings';
import { createReporters } from '../run/create-reporters';
import type { FileChecker } from '../run/file-checker';
import { type FileOutcome, PASSED_OVER } from '../run/file-outcome';
import { BaselineTally, lookedAt } from '../run/known-findings';
import { Progress } from '../run/progress';
import type { ReportTarget } from '../run/report-targets';
import { Reports } from '../run/reports';
import { type Survey, survey, surveyPlainly } from '../run/survey';
import { MANY_FILES, Threads } from '../run/threads';
import { stylesFor, widthFor } from '../terminal';
import type { CheckOptions, ComparedWith } from './check-options';
import { COULD_NOT, refuse } from './refuse';

/** Exit codes, as promised to scripts. */
const CLEAN = 0;
const FINDINGS = 1;

/** What reports call a text without a file. */
const STDIN = '<stdin>';

/** What stands in for a reporter where a diff is the report. */
const NOTHING_TO_SEE: Reporter = { open: '', separator: '', document: () => '', close: () => '' };

/** What a baseline could list. */
export interface ListedFindings {
  /** With absolute paths. */
  readonly entries: readonly BaselineEntry[];
  /** Whether a document was looked for. @param path Absolute. */
  looksAt(path: string): boolean;
}

/** A run over documents: finds them, checks them, and puts together what is told. */
export class CheckRun {
  readonly #options: CheckOptions;
  readonly #io: IoWithEngine;
  #disk: Disk;
  readonly #settings: CheckSettings;
  readonly #targets: readonly ReportTarget[];
  readonly #reporters: readonly Reporter[];
  #checker: Promise<FileChecker> | null = null;
  #threads: Threads | null = null;
  readonly #changes: Changes | null;
  readonly #tally: BaselineTally | null;
  readonly #entries: BaselineEntry[] = [];
  readonly #toldProblems = new Set<string>();
  #summary: RunSummary;
  #couldNot = false;
  #looksAt = lookedAt([], []);

  private constructor(
    options: CheckOptions,
    targets: readonly ReportTarget[],
    settings: CheckSettings,
    { changes, known, listed }: ComparedWith,
    reporters: readonly Reporter[],
    io: IoWithEngine,
  ) {
    this.#options = options;
    this.#targets = targets;
    this.#io = io;
    this.#changes = changes;
    this.#settings = settings;
    this.#tally = known && new BaselineTally(known);
    this.#summary = { ...EMPTY_SUMMARY, listed };
    this.#reporters = reporters;
    this.#disk = listingOnce(io.disk);
  }

  static async prepare(
    options: CheckOptions,
    targets: readonly ReportTarget[],
    settings: CheckSettings,
    against: ComparedWith,
    io: IoWithEngine,
  ): Promise<CheckRun> {
    const ruleUrl = (id: string) => io.rulePage(id)?.url ?? null;
    const reporters = await createReporters(settings, ruleUrl, io.engine);
    return new CheckRun(options, targets, settings, against, reporters, io);
  }

  async list(paths: readonly string[]): Promise<ListedFindings | null> {
    const code = await this.checkPaths(paths);
    return code === COULD_NOT ? null : { entries: this.#entries, looksAt: this.#looksAt };
  }

  /** @throws CacheProblem before anything is checked. */
  async checkPaths(paths: readonly string[]): Promise<number> {
    try {
      return await this.#checkFound(paths);
    } finally {
      this.#threads?.stop();
    }
  }

  async #checkFound(paths: readonly string[]): Promise<number> {
    const { cwd, stderr } = this.#io;
    const cache = this.#openCache();
    if (cache) this.#disk = listingOnce(cache.disk);
    const { targets, overwritten, notices, kept } = await this.#survey(paths, cache);
    for (const notice of notices) this.#tell(notice);
    if (overwritten !== null)
      return this.#refuse(`${overwritten} is one of the documents; write the report to another file`);
    const reports = this.#openReports(this.#io);
    if (!reports) return COULD_NOT;
    const clock = () => process.uptime() * 1000;
    const progress = new Progress(this.#options.quiet ? null : stderr, targets.length, clock);
    let done = 0;
    let passedOver = 0;
    const checker = () => this.#loadChecker();
    await checkAll(targets, kept, checker, this.#settings, this.#io, this.#threads, cache, (outcome) => {
      done += 1;
      // Most files of a repository are of this kind, so they are only counted.
      if (outcome === PASSED_OVER) passedOver += 1;
      else {
        if (this.#hasWords(outcome)) progress.clear();
        this.#absorb(outcome, reports);
      }
      progress.update(done);
    });
    progress.clear();
    this.#summary = addSummaries(this.#summary, { ...EMPTY_SUMMARY, skipped: passedOver });
    if (cache) this.#save(cache);
    this.#looksAt = lookedAt(targets, this.#changes ? [] : paths.map((path) => absolutePath(cwd, path)));
    this.#tellRest(targets, reports.end(this.#summary));
    const walked = targets.length === 0 || targets.some(({ named }) => !named);
    return this.#exitCode(walked);
  }

  async #survey(paths: readonly string[], cache: ResultCache | null): Promise<Survey> {
    const request = { paths, disk: this.#disk, cwd: this.#io.cwd, reports: this.#targets, cache };
    const atMany = cache ? null : { count: MANY_FILES, tell: () => this.#startThreads() };
    const asked = { ...request, settings: this.#settings, changes: this.#changes, atMany };
    // Folder after folder is walked, and few are come back to.
    const plainly = this.#changes
      ? null
      : surveyPlainly({ ...asked, disk: listingInRow(cache?.disk ?? this.#io.disk) });
    return plainly ?? survey(asked, await this.#loadChecker());
  }

  #startThreads(): void {
    this.#threads ??= Threads.start(this.#io);
  }

  #loadChecker(): Promise<FileChecker> {
    this.#checker ??= this.#io
      .engine()
      .then(({ FileChecker }) => new FileChecker(this.#disk, this.#settings, this.#reporters));
    return this.#checker;
  }

  /** Null where none is asked for. @throws CacheProblem when it cannot be used. */
  #openCache(): ResultCache | null {
    if (!this.#settings.observes) return null;
    const world = { io: this.#io, settings: this.#settings };
    return ResultCache.open(this.#options.cacheLocation, world, (notice) => this.#tell(notice));
  }

  /** The reports are right all the same, so a cache that cannot be written is only told. */
  #save(cache: ResultCache): void {
    try {
      cache.save();
    } catch (fault) {
      if (!(fault instanceof CacheProblem)) throw fault;
      this.#tell(error(fault.message));
    }
  }

  async checkStdin(): Promise<number> {
    const { cwd } = this.#io;
    const read = decode(await this.#io.readStdin());
    if (read.text === null) return this.#refuse(`The text on standard input was not checked: ${read.reason}`);
    const { stdinPath } = this.#options;
    const path = absolutePath(cwd, stdinPath ?? 'stdin.md');
    const target = { path, display: stdinPath === null ? STDIN : displayPath(cwd, path), named: true };
    // With --fix, standard output carries the mended text, as editors want it, and the report steps aside.
    const mends = this.#settings.mode === 'fix';
    const reports = this.#openReports(mends ? { ...this.#io, stdout: this.#io.stderr } : this.#io);
    if (!reports) return COULD_NOT;
    const checker = await this.#loadChecker();
    const { outcome, text } = checker.checkText(target, read.text);
    this.#absorb(outcome, reports);
    if (mends) this.#io.stdout.write(text);
    this.#tellRest([target], reports.end(this.#summary));
    return this.#exitCode(false);
  }

  #refuse = (reason: string): number => refuse(reason, this.#options.color, this.#io);

  #openReports(io: Io): Reports | null {
    const reporters =
      this.#settings.mode === 'diff' ? this.#targets.map(() => NOTHING_TO_SEE) : this.#reporters;
    return Reports.open(this.#targets, reporters, io, (notice) => this.#tell(notice));
  }

  #hasWords({ outputs, notices, configProblems }: FileOutcome): boolean {
    return outputs.some((output) => output !== '') || notices.length > 0 || configProblems.length > 0;
  }

  #absorb(outcome: FileOutcome, reports: Reports): void {
    const { outputs, summary, notices, configProblems, baseline, entries = [] } = outcome;
    if (baseline) this.#tally?.add(baseline);
    this.#entries.push(...entries);
    this.#summary = addSummaries(this.#summary, summary);
    for (const notice of notices) this.#tell(notice);
    for (const problem of configProblems) this.#tellProblem(problem);
    reports.add(outputs);
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

  /** @param written The files that hold a report now. */
  #tellRest(targets: readonly Target[], written: readonly string[]): void {
    const { checked, skipped } = this.#summary;
    const { quiet } = this.#options;
    if (this.#toldProblems.size > 0)
      this.#tell(error('Documents under this configuration were not checked; mend it and run again'));
    if (this.#changes && checked === 0) {
      if (!this.#couldNot) this.#say(this.#nothingLeft(this.#changes));
    } else if (targets.length === 0 && !this.#couldNot)
      this.#say('Nothing was checked: there is no Markdown file here that is not ignored.');
    else if (checked === 0 && skipped > 0) this.#say(noneIsProduct(skipped, targets));
    else if (checked === 0) this.#say('Nothing was checked.');
    if (checked > 0) this.#tellFixes();
    if (!quiet) this.#tellKnown();
    if (written.length > 0 && !quiet)
      this.#say(`The ${written.length === 1 ? 'report is' : 'reports are'} in ${listWords(written)}.`);
  }

  /** Reports say what was mended; that nothing was, or would be, is said here. */
  #tellFixes(): void {
    const { fixed, errors, warnings, infos } = this.#summary;
    const { fixDryRun, quiet } = this.#options;
    if (fixDryRun && fixed > 0)
      return this.#say(`--fix would mend ${count(fixed, 'finding')}; nothing was written.`);
    if (fixDryRun) return this.#say('There is nothing that --fix would mend.');
    const isLeft = this.#settings.mode === 'fix' && fixed === 0 && errors + warnings + infos > 0;
    if (isLeft && !quiet && !this.#couldNot)
      this.#say('--fix mended nothing: what was found wants a look, or your own words.');
  }

  /** What is said where no document that changed is there any more, or none ever was. */
  #nothingLeft({ settings }: Changes): string {
    const told = describeCompared(this.#summary);
    return told ?? `No product document differs from ${settings.base}.`;
  }

  /** What is hidden is never silent. */
  #tellKnown(): void {
    const { hidden, mended } = this.#tally?.sum(this.#looksAt) ?? { hidden: 0, mended: 0 };
    const older = hidden === 0 ? 'No older finding is hidden' : `${count(hidden, 'older finding')} hidden`;
    // Where not all was checked, what was not found need not be mended.
    const since = mended === 0 || this.#couldNot ? '' : `, ${mended} fixed since: throughline baseline prune`;
    if (hidden > 0 || since !== '') this.#say(`${older}${since}${since === '' ? '.' : ''}`);
    const listed = listedInWords(this.#summary);
    if (listed !== '') this.#say(`${listed}.`);
  }

  #say(text: string): void {
    this.#io.stderr.write(`${text}\n`);
  }

  /** @param walked Whether documents were looked for, and not only named: then finding none is a failure. */
  #exitCode(walked: boolean): number {
    const { checked, compared } = this.#summary;
    if (this.#couldNot || (walked && checked === 0 && !this.#changes)) return COULD_NOT;
    // Only what a change brings makes a run fail that compares, whatever else it shows.
    const errors = compared?.freshErrors ?? this.#summary.errors;
    const warnings = compared?.freshWarnings ?? this.#summary.warnings;
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
