import type { Finding } from '../lint/finding';
import { raciViewOf } from '../raci/raci-view';
import type { LintResult } from '../request/lint-text';
import { labelled } from '../review/finding-labels';
import type { DocumentReport } from './report';

/** A report that passes over findings that are known. What readers get answered is told as it is all the same. */
export function baselinedReport(
  report: DocumentReport,
  { document }: LintResult,
  hidden: readonly Finding[],
): DocumentReport {
  if (hidden.length === 0) return report;
  const known = new Set(hidden);
  const without = (findings: readonly Finding[]) => findings.filter((finding) => !known.has(finding));
  const findings = without(report.findings);
  const { comparison } = report;
  return {
    ...report,
    findings,
    hidden: hidden.length,
    raci: () => raciViewOf(document, labelled(findings)),
    ...(comparison
      ? {
          comparison: {
            ...comparison,
            fresh: without(comparison.fresh),
            elsewhere: without(comparison.elsewhere),
            older: without(comparison.older),
          },
        }
      : {}),
  };
}
