import type { Severity } from '../lint/finding';
import { fingerprintOf } from '../lint/fingerprint';
import { LineIndex } from '../text/line-index';
import type { DocumentReport, StreamReporter } from './report';
import { type ReportSettings, shownIn } from './report-settings';

/**
 * A report for the Code Quality widget of merge requests. Of findings with the same fingerprint it shows one, so that of
 * each tells its document too. Source: GitLab documentation, “Code Quality”, “Code Quality report format”.
 */
export function gitlabReporter(settings: ReportSettings): StreamReporter {
  return {
    open: '[\n',
    separator: ',\n',
    document: (report) => issuesOf(report, settings).join(',\n'),
    close: () => '\n]\n',
  };
}

function issuesOf(report: DocumentReport, settings: ReportSettings): readonly string[] {
  const lines = new LineIndex(report.text);
  return shownIn(report, settings).map(({ ruleId, message, severity, span, fingerprint }) =>
    JSON.stringify({
      description: message,
      check_name: ruleId,
      fingerprint: fingerprintOf([report.path, fingerprint]),
      severity: severityOf(severity),
      location: { path: report.path, lines: { begin: lines.position(span.start).line } },
    }),
  );
}

function severityOf(severity: Severity): 'critical' | 'major' | 'minor' | 'info' {
  switch (severity) {
    case 'error':
      return 'critical';
    case 'warning':
      return 'major';
    case 'info':
      return 'minor';
    case 'hint':
      return 'info';
  }
}
