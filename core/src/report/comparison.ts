import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { compareRaci, type RaciComparison } from '../raci/compare-raci';
import type { LintResult } from '../request/lint-text';
import {
  type ChangedScope,
  compareFindings,
  type FindingsComparison,
  freshIn,
} from '../review/compare-findings';
import type { Span } from '../text/span';
import type { DocumentReport, RunSummary } from './report';

/** How a document differs from an earlier version. */
export interface DocumentComparison {
  /** What people call the earlier version, as `3f2c1ab (main)`. */
  readonly base: string;
  /** The earlier version; null where the document is new, or was no product document. */
  readonly before: DocumentReport | null;
  /** The new findings that are reported. */
  readonly fresh: readonly Finding[];
  /** New ones that are not reported, because they stand away from what changed. */
  readonly elsewhere: readonly Finding[];
  readonly older: readonly Finding[];
  /** What changed in the later version; empty spans where lines were taken out. */
  readonly changes: readonly Span[];
  /** Those that are gone for good, with places in the earlier version. */
  readonly fixed: readonly Finding[];
  /** What changed about who does what. Read only by reports that show it. */
  raci(): readonly RaciComparison[];
}

/** A document that a change deleted. */
export interface GoneDocument {
  /** As reports name it, with `/`. */
  readonly path: string;
  /** What was found in it, hints left out. */
  readonly findings: number;
}

/** What came of comparing the documents of a run. Hints are not counted. */
export interface ComparedCounts {
  readonly base: string;
  /** Documents that are not there any more. */
  readonly gone: readonly GoneDocument[];
  readonly fresh: number;
  readonly freshErrors: number;
  readonly freshWarnings: number;
  readonly elsewhere: number;
  readonly older: number;
  readonly fixed: number;
  /** Whether older findings are reported too. */
  readonly showsOlder: boolean;
}

/** An earlier version of a document: its name, what was found in it, and how much of the later one counts. */
export interface EarlierVersion {
  readonly base: string;
  readonly scope: ChangedScope;
  readonly result: LintResult | null;
  readonly report: DocumentReport | null;
  /** What was found in the version that is being merged in; absent where none is, or it has no such document. */
  readonly merged?: LintResult | null;
}

/** A report that holds what a change brings, and how that was told. With the scope `file` it holds the older findings too. */
export function comparedReport(
  report: DocumentReport,
  after: LintResult,
  { base, scope, result, report: before, merged = null }: EarlierVersion,
): DocumentReport {
  const compared = withoutMerged(compareFindings(result, after), merged, after);
  const fresh = freshIn(compared, after.document, scope);
  return {
    ...report,
    findings: scope === 'file' ? after.findings : fresh,
    comparison: {
      base,
      before,
      fresh,
      elsewhere: compared.fresh.filter((finding) => !fresh.includes(finding)),
      older: compared.older,
      changes: compared.changes,
      fixed: goneForGood(compared),
      raci: () => compareRaci(result?.document ?? null, after.document),
    },
  };
}

/** What either side of a merge has is not new. */
function withoutMerged(
  compared: FindingsComparison,
  merged: LintResult | null,
  after: LintResult,
): FindingsComparison {
  if (!merged) return compared;
  const newBeside = new Set(compareFindings(merged, after).fresh);
  const fresh = compared.fresh.filter((finding) => newBeside.has(finding));
  const isFresh = new Set(fresh);
  return { ...compared, fresh, older: after.findings.filter((finding) => !isFresh.has(finding)) };
}

/** A rule that says something else of the same place now has not been satisfied. */
function goneForGood({ fixed, fresh }: FindingsComparison): readonly Finding[] {
  const stillSaid = new Set(fresh.map(({ ruleId }) => ruleId));
  return fixed.filter(({ ruleId }) => !stillSaid.has(ruleId));
}

const told = (some: readonly Finding[]): number => some.filter(({ severity }) => severity !== 'hint').length;

/** What a document that was deleted adds to a run. @param report Of its last text. */
export const goneCounts = (base: string, { path, findings }: DocumentReport): ComparedCounts => ({
  base,
  gone: [{ path, findings: told(findings) }],
  fresh: 0,
  freshErrors: 0,
  freshWarnings: 0,
  elsewhere: 0,
  older: 0,
  fixed: 0,
  showsOlder: false,
});

/** What the comparison of one document adds to a run. */
export function countCompared({ findings, comparison }: DocumentReport): ComparedCounts | undefined {
  if (!comparison) return undefined;
  const { base, fresh, elsewhere, older, fixed } = comparison;
  return {
    base,
    gone: [],
    fresh: told(fresh),
    freshErrors: fresh.filter(({ severity }) => severity === 'error').length,
    freshWarnings: fresh.filter(({ severity }) => severity === 'warning').length,
    elsewhere: told(elsewhere),
    older: told(older),
    fixed: told(fixed),
    showsOlder: older.some((finding) => findings.includes(finding)),
  };
}

export function addCompared(
  a: ComparedCounts | undefined,
  b: ComparedCounts | undefined,
): ComparedCounts | undefined {
  if (!a || !b) return a ?? b;
  return {
    base: a.base,
    gone: [...a.gone, ...b.gone],
    fresh: a.fresh + b.fresh,
    freshErrors: a.freshErrors + b.freshErrors,
    freshWarnings: a.freshWarnings + b.freshWarnings,
    elsewhere: a.elsewhere + b.elsewhere,
    older: a.older + b.older,
    fixed: a.fixed + b.fixed,
    showsOlder: a.showsOlder || b.showsOlder,
  };
}

/** `Compared with 3f2c1ab (main): 2 new findings, 1 fixed, 14 older ones not shown.` Null where nothing was compared. */
export function describeCompared({ compared }: Pick<RunSummary, 'compared'>): string | null {
  if (!compared) return null;
  const { base, gone, fresh, elsewhere, older, fixed, showsOlder } = compared;
  const parts = [
    fresh === 0 ? 'no new finding' : count(fresh, 'new finding'),
    ...(elsewhere > 0 ? [`${elsewhere} more away from what changed (--changed file shows them)`] : []),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(older > 0 ? [`${count(older, 'older one')}${showsOlder ? '' : ' not shown'}`] : []),
    ...(gone.length > 0 ? [`${count(gone.length, 'document')} deleted`] : []),
  ];
  return `Compared with ${base}: ${parts.join(', ')}.`;
}
