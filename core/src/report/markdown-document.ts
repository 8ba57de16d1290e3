import type { Finding } from '../lint/finding';
import { markdownText } from '../text/markdown-text';
import { aboutDocument } from './about-document';
import type { ChangeCounts } from './change-story';
import { markdownFindings } from './markdown-findings';
import type { DocumentReport } from './report';
import { type ReportSettings, shownIn } from './report-settings';
import { countSeverities, countsInWords } from './severity-words';

/** What a summary tells of a document. */
export interface MarkdownPart {
  /** What its row in the table of documents says beside its name. */
  readonly cells: readonly string[];
  /** Empty where there is nothing to tell. */
  readonly section: string;
  /** Absent where nothing was compared. */
  readonly change?: ChangeCounts;
}

/** A document as it is: which questions are left, and what was found. */
export function markdownDocument(report: DocumentReport, settings: ReportSettings): MarkdownPart {
  const findings = shownIn(report, settings);
  const ready = report.readiness();
  const told = countsInWords(countSeverities(findings), settings.shown);
  return {
    cells: [ready ? `${ready.answered} of ${ready.total}` : '', told === '' ? 'nothing to report' : told],
    section: findings.length === 0 ? '' : sectionOf(report, findings, settings),
  };
}

const sectionOf = (report: DocumentReport, findings: readonly Finding[], settings: ReportSettings): string =>
  [
    `### ${markdownText(report.path)}`,
    readyLine(report),
    ...openQuestions(report),
    ...markdownFindings(findings, report, settings),
  ].join('\n\n');

function readyLine(report: DocumentReport): string {
  const about = aboutDocument(report);
  const ready = report.readiness();
  if (!ready) return `${about}.`;
  return ready.answered === ready.total
    ? `${about}: it answers all ${ready.total} questions of its readers.`
    : `${about}: it answers **${ready.answered} of ${ready.total}** questions of its readers.`;
}

/** The questions that are left, each with what is missing. */
function openQuestions(report: DocumentReport): readonly string[] {
  const left = report.readiness()?.questions.filter(({ state }) => state !== 'answered') ?? [];
  if (left.length === 0) return [];
  const items = left.map(
    ({ text, state, note }) =>
      `- ${markdownText(text)} ${state === 'partly' ? 'In part: ' : ''}${markdownText(note)}.`,
  );
  return [items.join('\n')];
}
