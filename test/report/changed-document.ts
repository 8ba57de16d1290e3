import { comparedReport } from '../../core/src/report/comparison';
import { type DocumentReport, reportOf } from '../../core/src/report/report';
import { lintText } from '../../core/src/request/lint-text';
import type { ChangedScope } from '../../core/src/review/compare-findings';
import { PARCEL_TRACKING, withSection } from '../support/parcel-tracking';

export const BEFORE = withSection(PARCEL_TRACKING, 'Metrics', '## Rollout\n\nIt starts on [date of launch].');

export const AFTER = withSection(
  BEFORE.replace('30 %, from 100 to 80', '20 %, from 100 to 80').replace('| A/R | C |', '| C | A/R |'),
  'Metrics',
  '## Target audience\n\nCouriers in small towns who carry over 40 parcels a day.\n\n## Context\n\nThey carry [much](#weight).',
);

/** The report of a text compared with an earlier one. @param before Null where there was none. */
export function compared(
  before: string | null,
  after: string,
  scope: ChangedScope = 'added',
  oldPath = 'docs/prd.md',
): DocumentReport {
  const path = 'docs/prd.md';
  const result = before === null ? null : lintText(before, { path });
  const later = lintText(after, { path });
  const report = reportOf(path, later);
  if (!report) throw new Error('The text is no product document');
  const earlier = result ? reportOf(oldPath, result) : null;
  return comparedReport(report, later, { base: '3f2c1ab (main)', scope, result, report: earlier });
}
