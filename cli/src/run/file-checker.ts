import {
  type Baseline,
  baselinedReport,
  type ConfigResolver,
  comparedReport,
  countGone,
  countIn,
  type DocumentReport,
  EMPTY_SUMMARY,
  entriesOf,
  type FilesByPath,
  fixText,
  joinPath,
  type LintRequest,
  type LintResult,
  lintMarkdown,
  lintText,
  type MarkdownDocument,
  mayHaveKind,
  parseMarkdown,
  type Reporter,
  type ResolvedConfig,
  reportOf,
  requestFor,
  topFor,
} from '../../../core/src';
import { ConfigDigests } from '../cache/present-state';
import { digestOf, ObservedFiles } from '../cache/seen';
import { createResolver } from '../files/create-resolver';
import { diskFiles } from '../files/disk-files';
import type { Target } from '../files/find-targets';
import { LinkedAnchors } from '../files/linked-anchors';
import { displayPath } from '../files/paths';
import { type ReadDocument, readDocument } from '../files/read-document';
import { replaceFile } from '../files/replace-file';
import type { ChangedFile } from '../git/changed-files';
import type { Disk } from '../io';
import { error, reasonOf, warning } from '../notice';
import type { CheckSettings } from './check-settings';
import { EarlierVersions, VersionProblem } from './earlier-versions';
import { type FileOutcome, nothing, PASSED_OVER } from './file-outcome';
import { baselineOf, listedPath, tallyOf } from './known-findings';
import { unifiedDiff } from './unified-diff';

interface CheckedText {
  readonly outcome: FileOutcome;
  readonly text: string;
}

/** Checks files one by one and forgets each when it is done. */
export class FileChecker {
  readonly #files: FilesByPath;
  readonly #disk: Disk;
  readonly #anchors: LinkedAnchors;
  /** Null where nobody wants to know what was asked of them. */
  readonly #observed: ObservedFiles | null;
  readonly #configs: ConfigDigests;
  readonly #settings: CheckSettings;
  readonly #reporters: readonly Reporter[];
  readonly #resolver: ConfigResolver;
  readonly #earlier: EarlierVersions | null;
  readonly #baseline: Baseline | null;

  constructor(disk: Disk, settings: CheckSettings, reporters: readonly Reporter[]) {
    this.#disk = disk;
    this.#anchors = new LinkedAnchors(disk, settings.observes);
    this.#files = diskFiles(disk, this.#anchors);
    this.#observed = settings.observes ? new ObservedFiles(this.#files, this.#anchors) : null;
    this.#configs = new ConfigDigests(settings.cwd, (path) => this.governing(path));
    this.#settings = settings;
    this.#reporters = reporters;
    this.#resolver = createResolver({ cwd: settings.cwd, disk }, settings.config);
    this.#earlier = settings.comparison && new EarlierVersions(settings.comparison, this.#files);
    this.#baseline = settings.known && baselineOf(settings.known);
  }

  /** The top of the workspace a folder lies in; null when nothing marks one. */
  rootOf(folder: string): string | null {
    return this.#resolver.forFolder(folder).root;
  }

  /** The configuration of a document; null when it cannot be used. */
  governing(path: string): ResolvedConfig | null {
    const resolved = this.#resolver.forDocument(path);
    return resolved.config && resolved;
  }

  /** Reads, checks and, when the run is to, mends a file. */
  check(target: Target): FileOutcome {
    try {
      return this.#check(target);
    } catch (fault) {
      if (!(fault instanceof VersionProblem)) throw fault;
      return nothing([error(`${target.display} was not checked: ${fault.message}`)]);
    }
  }

  #check(target: Target): FileOutcome {
    const resolved = this.#resolver.forDocument(target.path);
    const refused = this.#refuse(target, resolved);
    if (refused) return refused;
    if (target.change?.isGone) return this.#gone(target, target.change, resolved);
    const read = this.#read(target);
    if (read.text === null) {
      // Whoever names a file wants it checked; a picture named `.md` in some folder is no reason to fail.
      const say = target.named || read.because === 'unreadable' ? error : warning;
      return nothing([say(`${target.display} was not checked: ${read.reason}`)]);
    }
    const request = requestFor(target.path, resolved, this.#settings.cwd, this.#observed ?? this.#files);
    if (!mayHaveKind(read.text, request)) return this.#withSeen(PASSED_OVER, target, read.text);
    const markdown = this.#anchors.takeParsed(target.path, read.text) ?? parseMarkdown(read.text);
    const checked = this.#checkMarkdown(target, markdown, request, resolved);
    const outcome = this.#withSeen(checked.outcome, target, read.text);
    const { text } = checked;
    if (target.change) return outcome;
    const isMended = this.#settings.mode === 'fix' && text !== read.text;
    const failed = isMended ? this.#write(target, text) : null;
    // Documents about a product link to one another; to the rest of a repository they seldom do.
    if (outcome.summary.checked > 0)
      this.#anchors.note(target.path, isMended && !failed ? parseMarkdown(text) : markdown);
    return failed ?? outcome;
  }

  /** Checks a text that stands for a file, which need not exist. Gives the text as the run leaves it; writes nothing. */
  checkText(target: Target, text: string): CheckedText {
    const resolved = this.#resolver.forDocument(target.path);
    const refused = this.#refuse(target, resolved);
    if (refused) return { outcome: refused, text };
    const request = requestFor(target.path, resolved, this.#settings.cwd, this.#observed ?? this.#files);
    return this.#checkMarkdown(target, parseMarkdown(text), request, resolved);
  }

  #checkMarkdown(
    target: Target,
    markdown: MarkdownDocument,
    request: LintRequest,
    resolved: ResolvedConfig,
  ): CheckedText {
    const { mode } = this.#settings;
    const { text } = markdown;
    const first = lintMarkdown(markdown, request);
    if (mode === 'report') return { outcome: this.#told(target, first, request, resolved), text };
    const lint = (source: string) => (source === text ? first : lintText(source, request));
    const fixed = fixText(text, (source) => lint(source).findings);
    const left = lint(fixed.text);
    const outcome = this.#outcome(target, reportOf(target.display, left, target.named), left, fixed.fixed);
    if (mode === 'fix') return { outcome, text: fixed.text };
    const outputs = fixed.text === text ? [] : [unifiedDiff(target.display, text, fixed.text)];
    return { outcome: { ...outcome, outputs }, text };
  }

  #withSeen(outcome: FileOutcome, { path }: Target, text: string): FileOutcome {
    if (!this.#observed) return outcome;
    const around = this.#observed.take();
    const config = this.#configs.of(path);
    return config === null ? outcome : { ...outcome, seen: { text: digestOf(text), config, around } };
  }

  #read({ path, change }: Target): ReadDocument {
    const stored = change?.newBlob && this.#earlier?.stored(change.newBlob);
    return stored || readDocument(this.#disk, path);
  }

  /** The outcome of a document that stays as it is: all that is found, or what a change brings. */
  #told(target: Target, result: LintResult, request: LintRequest, resolved: ResolvedConfig): FileOutcome {
    const { path, display, named, change } = target;
    const report = reportOf(display, result, named);
    const { comparison } = this.#settings;
    const versions = this.#earlier;
    if (!report || !change || !comparison || !versions) return this.#outcome(target, report, result);
    const { base, scope } = comparison;
    const top = topFor(path, resolved, this.#settings.cwd);
    const earlier = versions.lint(change, request, top);
    const oldPath = joinPath(comparison.root, change.oldPath ?? change.path);
    const before = earlier && reportOf(displayPath(this.#settings.cwd, oldPath), earlier, named);
    const merged = versions.lintMerged(change, request, top);
    const compared = comparedReport(report, result, { base, scope, result: earlier, report: before, merged });
    return this.#outcome(target, compared, result);
  }

  /** Of a document that a change deleted it is only told how much went with it. */
  #gone({ path, display }: Target, change: ChangedFile, resolved: ResolvedConfig): FileOutcome {
    const { comparison, cwd } = this.#settings;
    const request = requestFor(path, resolved, cwd, this.#files);
    const result = this.#earlier?.lint(change, request, topFor(path, resolved, cwd));
    const report = result && reportOf(display, result);
    return report && comparison
      ? { ...nothing(), summary: countGone(EMPTY_SUMMARY, comparison.base, report) }
      : PASSED_OVER;
  }

  /** The outcome of a file that the configuration keeps from being read; null when it does not. */
  #refuse({ named, display }: Target, { config, problems }: ResolvedConfig): FileOutcome | null {
    if (!config) return { ...nothing(), configProblems: problems };
    if (config.ignoredBy) {
      const told = warning(`${display} was left out: the configuration ignores “${config.ignoredBy.value}”`);
      return nothing(named ? [told] : []);
    }
    if (config.kind.value !== 'ignore') return null;
    const told = warning(`${display} was left out: “documents” in the configuration says “ignore” for it`);
    return named ? nothing([told]) : PASSED_OVER;
  }

  /** What came of a text, without what is known. @param report Null for what is no product document. */
  #outcome(target: Target, report: DocumentReport | null, result: LintResult, fixed = 0): FileOutcome {
    if (!report) return PASSED_OVER;
    const { known, lists } = this.#settings;
    const hiding = known && this.#baseline?.apply(listedPath(known, target.path), result.findings);
    const told = hiding ? baselinedReport(report, result, hiding.hidden) : report;
    return {
      ...nothing(),
      outputs: this.#reporters.map((reporter) => reporter.document(told)),
      summary: countIn(EMPTY_SUMMARY, told, fixed),
      ...(hiding ? { baseline: tallyOf(hiding) } : {}),
      ...(lists ? { entries: entriesOf(target.path, result.document, result.findings) } : {}),
    };
  }

  /** Writes a fixed text; gives an outcome when that fails. */
  #write({ path, display }: Target, text: string): FileOutcome | null {
    try {
      replaceFile(path, text);
      return null;
    } catch (fault) {
      return nothing([
        error(`${display} could not be written, and is as it was: ${reasonOf(fault, 'write')}`),
      ]);
    }
  }
}
