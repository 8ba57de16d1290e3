import type { Finding, Fix } from '../lint/finding';
import { LineIndex } from '../text/line-index';
import type { ComparedCounts } from './comparison';
import type { JsonFile, JsonFinding, JsonReport } from './json-schema';
import type { DocumentReport, RunSummary, StreamReporter } from './report';

/** A report for programs: see `schemas/report.schema.json`. One document a line. */
export function jsonReporter(): StreamReporter {
  return {
    open: '{"version":1,"files":[\n',
    separator: ',\n',
    document: (report) => JSON.stringify(fileOf(report)),
    close: (summary) => `\n],"summary":${JSON.stringify(summaryOf(summary))}}\n`,
  };
}

function fileOf(report: DocumentReport): JsonFile {
  const lines = new LineIndex(report.text);
  const ready = report.readiness();
  return {
    path: report.path,
    kind: report.kind,
    kindEvidence: report.evidence,
    status: report.status,
    language: report.language,
    readiness: ready && { answered: ready.answered, total: ready.total },
    findings: report.findings.map((finding) => findingOf(finding, report, lines)),
  };
}

function findingOf(finding: Finding, report: DocumentReport, lines: LineIndex): JsonFinding {
  const start = lines.position(finding.span.start);
  const end = lines.position(finding.span.end);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fingerprint: finding.fingerprint,
    fixable: fixableOf(finding.fixes),
    related: finding.related.map(({ path, span, message }) => ({
      path: path ?? report.path,
      line: path === undefined ? lines.position(span.start).line : 1,
      message,
    })),
  };
}

/** The best that can be done about a finding. A snippet wants the author's words, so it is not safe. */
function fixableOf(fixes: readonly Fix[]): JsonFinding['fixable'] {
  if (fixes.length === 0) return 'none';
  return fixes.some(({ safety }) => safety === 'safe') ? 'safe' : 'unsafe';
}

const summaryOf = ({
  checked,
  skipped,
  errors,
  warnings,
  infos,
  hints,
  hidden,
  compared,
}: RunSummary): JsonReport['summary'] => ({
  checked,
  skipped,
  errors,
  warnings,
  infos,
  hints,
  ...(hidden > 0 ? { hidden } : {}),
  ...(compared ? { compared: comparedOf(compared) } : {}),
});

const comparedOf = ({
  base,
  fresh,
  freshErrors,
  freshWarnings,
  elsewhere,
  older,
  fixed,
  gone,
}: ComparedCounts): JsonReport['summary']['compared'] => ({
  base,
  new: fresh,
  newErrors: freshErrors,
  newWarnings: freshWarnings,
  elsewhere,
  older,
  fixed,
  deleted: gone.map(({ path, findings }) => ({ path, findings })),
});
