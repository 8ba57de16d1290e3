import type { DocumentKind, KindEvidence } from '../document/kind/kind';
import type { BaselineEntry } from '../lint/baseline/baseline-entry';
import type { Finding, Severity } from '../lint/finding';
import type { RaciView } from '../raci/raci-grid';
import { raciViewOf } from '../raci/raci-view';
import type { LintResult } from '../request/lint-text';
import { labelled } from '../review/finding-labels';
import { type Readiness, readiness } from '../review/readiness';
import { LineIndex } from '../text/line-index';
import type { Stage } from '../vocabulary/vocabulary';
import {
  addCompared,
  type ComparedCounts,
  countCompared,
  type DocumentComparison,
  goneCounts,
} from './comparison';

/** One document and what was found in it. */
export interface DocumentReport {
  /** As reports name it, with `/`. */
  readonly path: string;
  /** Whether a person named this very file, and so wants to hear of it whatever was found. */
  readonly isNamed: boolean;
  readonly kind: DocumentKind;
  readonly evidence: Exclude<KindEvidence, 'none'>;
  readonly status: Stage | null;
  readonly language: string;
  /** Whether only structure, numbers and links were checked, for want of words in its language. */
  readonly isForeign: boolean;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Which questions of its readers it answers; null where nobody would ask. Read only by reports that show it. */
  readiness(): Readiness | null;
  /** Who does what in it. Read only by reports that show it. */
  raci(): RaciView;
  /** How many of its findings are known, and so not told; absent for none. */
  readonly hidden?: number;
  /** How it differs from an earlier version; absent where it was not compared. */
  readonly comparison?: DocumentComparison;
}

/** What came of a run. */
export interface RunSummary {
  /** Product documents. */
  readonly checked: number;
  /** Other Markdown files that were read. */
  readonly skipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Findings that are known, and so counted nowhere else. */
  readonly hidden: number;
  /** Where the first errors and the first warnings stand, as `docs/prd.md:12`. */
  readonly errorPlaces: readonly string[];
  readonly warningPlaces: readonly string[];
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
  /** Findings that were mended in this run. */
  readonly fixed: number;
  /** Documents that look like product documents and do not say so. */
  readonly likely: number;
  /** The paths of the first of them. */
  readonly likelyPaths: readonly string[];
  /** What they look like, each kind once. */
  readonly likelyKinds: readonly DocumentKind[];
  /** Documents in languages whose words are unknown. */
  readonly foreign: number;
  /** The paths of the first of them. */
  readonly foreignPaths: readonly string[];
  /** What came of comparing with earlier versions; absent where nothing was compared. */
  readonly compared?: ComparedCounts | undefined;
  /** What a change adds to the baseline. */
  readonly listed?: readonly BaselineEntry[] | undefined;
}

/** The rule whose findings the summary tells, so that nobody has to ask for hints to learn of them. */
const UNDECLARED = 'kind-undeclared';
/** How many paths or places a person wants to read. */
const MOST_NAMED = 3;

export const EMPTY_SUMMARY: RunSummary = {
  checked: 0,
  skipped: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  hints: 0,
  hidden: 0,
  errorPlaces: [],
  warningPlaces: [],
  fixable: 0,
  fixed: 0,
  likely: 0,
  likelyPaths: [],
  likelyKinds: [],
  foreign: 0,
  foreignPaths: [],
};

/** Turns documents into the parts of a report. Any thread can make a part, and only its text goes on. */
interface PartReporter {
  /** Empty when there is nothing to say of a document. */
  document(report: DocumentReport): string;
}

/**
 * A report that is written as it goes, so that a run of any length needs little memory: `open`, the parts that are not
 * empty with `separator` between them, and `close`.
 */
export interface StreamReporter extends PartReporter {
  readonly open: string;
  readonly separator: string;
  close(summary: RunSummary): string;
}

/** A report that depends on all of its parts: one that counts, sorts or cuts them. */
export interface WholeReporter extends PartReporter {
  /** @param parts Those that are not empty, in the order of the documents. */
  whole(parts: readonly string[], summary: RunSummary): string;
}

export type Reporter = StreamReporter | WholeReporter;

/** The report of a linted text; null when it is not a product document. */
export function reportOf(
  path: string,
  { document, findings }: LintResult,
  isNamed = false,
): DocumentReport | null {
  const { kind, evidence, metadata, language, markdown } = document;
  if (kind === null || evidence === 'none') return null;
  return {
    path,
    isNamed,
    kind,
    evidence,
    status: metadata.stage,
    language: language.code,
    isForeign: !language.isSupported,
    text: markdown.text,
    findings,
    readiness: () => (document.isTemplate ? null : readiness(document, findings)),
    raci: () => raciViewOf(document, labelled(findings)),
  };
}

const COUNTED = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
} as const satisfies Record<Severity, keyof RunSummary>;

/** The summary with one more file in it: a document, or null for a file that is none. */
export function countIn(summary: RunSummary, report: DocumentReport | null, fixed = 0): RunSummary {
  if (!report) return { ...summary, skipped: summary.skipped + 1 };
  const hidden = summary.hidden + (report.hidden ?? 0);
  const counts = { ...summary, checked: summary.checked + 1, fixed: summary.fixed + fixed, hidden };
  if (report.findings.some(({ ruleId }) => ruleId === UNDECLARED)) {
    counts.likely += 1;
    counts.likelyPaths = firstOf(counts.likelyPaths, [report.path]);
    counts.likelyKinds = eachOnce(counts.likelyKinds, [report.kind]);
  }
  if (report.isForeign) {
    counts.foreign += 1;
    counts.foreignPaths = firstOf(counts.foreignPaths, [report.path]);
  }
  counts.errorPlaces = firstOf(counts.errorPlaces, placesOf(report, 'error'));
  counts.warningPlaces = firstOf(counts.warningPlaces, placesOf(report, 'warning'));
  for (const { severity, fixes } of report.findings) {
    counts[COUNTED[severity]] += 1;
    if (fixes.some(({ safety }) => safety === 'safe')) counts.fixable += 1;
  }
  const compared = addCompared(counts.compared, countCompared(report));
  return compared ? { ...counts, compared } : counts;
}

/** The summary with one more document in it that a change deleted. @param report Of its last text. */
export const countGone = (summary: RunSummary, base: string, report: DocumentReport): RunSummary => ({
  ...summary,
  compared: addCompared(summary.compared, goneCounts(base, report)),
});

const firstOf = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.length === 0 || some.length === MOST_NAMED ? some : [...some, ...more].slice(0, MOST_NAMED);

const eachOnce = (some: readonly DocumentKind[], more: readonly DocumentKind[]): readonly DocumentKind[] => [
  ...new Set([...some, ...more]),
];

/** Where the first findings of a severity stand. */
function placesOf({ path, text, findings }: DocumentReport, severity: Severity): readonly string[] {
  const first = findings.filter((finding) => finding.severity === severity).slice(0, MOST_NAMED);
  if (first.length === 0) return [];
  const lines = new LineIndex(text);
  return first.map(({ span }) => `${path}:${lines.position(span.start).line}`);
}

/** Two summaries as one. */
export const addSummaries = (a: RunSummary, b: RunSummary): RunSummary => ({
  checked: a.checked + b.checked,
  skipped: a.skipped + b.skipped,
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  infos: a.infos + b.infos,
  hints: a.hints + b.hints,
  hidden: a.hidden + b.hidden,
  errorPlaces: firstOf(a.errorPlaces, b.errorPlaces),
  warningPlaces: firstOf(a.warningPlaces, b.warningPlaces),
  fixable: a.fixable + b.fixable,
  fixed: a.fixed + b.fixed,
  likely: a.likely + b.likely,
  likelyPaths: firstOf(a.likelyPaths, b.likelyPaths),
  likelyKinds: eachOnce(a.likelyKinds, b.likelyKinds),
  foreign: a.foreign + b.foreign,
  foreignPaths: firstOf(a.foreignPaths, b.foreignPaths),
  compared: addCompared(a.compared, b.compared),
  listed: a.listed ?? b.listed,
});
