import type { Finding } from '../lint/finding';
import type { LineIndex } from '../text/line-index';
import type { DocumentReport } from './report';

/** More lines than there are; a number that JSON knows, for a document that was only renamed. */
const FAR = Number.MAX_SAFE_INTEGER;

/** How far a finding is from what a change brings, in lines; 0 for what is new, and where nothing was compared. */
export function distanceFromChange(
  finding: Finding,
  { comparison }: Pick<DocumentReport, 'comparison'>,
  lines: LineIndex,
): number {
  if (!comparison || comparison.fresh.includes(finding)) return 0;
  const { line } = lines.position(finding.span.start);
  const toChanges = comparison.changes.map(({ start, end }) => {
    const first = lines.position(start).line;
    const last = lines.position(Math.max(start, end - 1)).line;
    return Math.max(0, first - line, line - last);
  });
  // Even on a changed line, what is older is no news.
  return Math.min(FAR, ...toChanges.map((distance) => distance + 1));
}
