import type { Finding } from '../../core/src/lint/finding';
import { type ReportFormat, reporterFor } from '../../core/src/report/formats';
import { countIn, type DocumentReport, EMPTY_SUMMARY, type Reporter } from '../../core/src/report/report';
import type { ReportSettings } from '../../core/src/report/report-settings';
import { spanOf } from './span-of';

export const SETTINGS: ReportSettings = {
  version: '1.2.3',
  shown: ['error', 'warning', 'info'],
  failing: ['error'],
  lineUrl: () => null,
};

/** A document with an astral character before a place, Windows line endings, and a place over two lines. */
export const TEXT = '# Tracking\r\n\r\n\u{1F4E6} Parcels arrive.\r\nThen they are opened.\r\n';

export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'placeholder-text',
  messageId: 'left',
  message: '“Parcels” is left in.',
  severity: 'warning',
  span: spanOf(TEXT, 'Parcels'),
  related: [],
  fixes: [],
  fingerprint: '0123456789abcdef',
  ...changes,
});

export const aReport = (changes: Partial<DocumentReport> = {}): DocumentReport => ({
  path: 'docs/prd.md',
  isNamed: false,
  kind: 'prd',
  evidence: 'declared',
  status: null,
  language: 'en',
  isForeign: false,
  text: TEXT,
  findings: [aFinding()],
  readiness: () => null,
  raci: () => ({ grids: [] }),
  ...changes,
});

/** A run over some documents, as the command line puts it together. @param before What came of others. */
export function written(
  reporter: Reporter,
  reports: readonly DocumentReport[],
  before = EMPTY_SUMMARY,
): string {
  const summary = reports.reduce((sum, report) => countIn(sum, report), before);
  const parts = reports.map((report) => reporter.document(report)).filter((part) => part !== '');
  return 'open' in reporter
    ? reporter.open + parts.join(reporter.separator) + reporter.close(summary)
    : reporter.whole(parts, summary);
}

export const write = (
  format: Exclude<ReportFormat, 'pretty'>,
  reports: readonly DocumentReport[],
  settings: Partial<ReportSettings> = {},
): string => written(reporterFor(format, { ...SETTINGS, ...settings }), reports);
