import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import { wellFormed } from '../text/well-formed';
import { atMostTen, type Note } from './at-most-ten';
import { distanceFromChange } from './distance-from-change';
import type { DocumentReport, WholeReporter } from './report';
import { type ReportSettings, shownIn } from './report-settings';
import { reporterOfParts } from './reporter-of-parts';

const TYPES = ['error', 'warning'] as const;
type IssueType = (typeof TYPES)[number];

const opening = (type: IssueType): string => `##vso[task.logissue type=${type};`;

/**
 * Commands for the log of an Azure pipeline. It knows errors and warnings, and shows ten of each for a task; what is
 * milder is for the other reports.
 * Source: Azure DevOps documentation, “Logging commands”, and taskcommand.ts of azure-pipelines-task-lib (escapes).
 */
export function azureReporter(settings: ReportSettings): WholeReporter {
  return reporterOfParts(
    (report) => notesOf(report, settings),
    (parts) => {
      const all = parts.flat();
      const shown = TYPES.flatMap((type) =>
        atMostTen(
          all.filter(({ severity }) => severity === type),
          (left) => restOf(type, left),
        ),
      );
      return shown.map((line) => `${line}\n`).join('');
    },
  );
}

function notesOf(report: DocumentReport, settings: ReportSettings): readonly Note[] {
  const lines = new LineIndex(report.text);
  return shownIn(report, settings).flatMap((finding) => {
    const type = TYPES.find((known) => known === finding.severity);
    if (type === undefined) return [];
    const text = issueFor(finding, type, report.path, lines);
    return [{ severity: type, text, distance: distanceFromChange(finding, report, lines) }];
  });
}

function issueFor(
  { ruleId, message, span }: Finding,
  type: IssueType,
  path: string,
  lines: LineIndex,
): string {
  const { line, column } = lines.position(span.start);
  const place = `sourcepath=${property(path)};linenumber=${line};columnnumber=${column};code=${property(ruleId)};`;
  return `${opening(type)}${place}]${data(message)}`;
}

const restOf = (type: IssueType, left: number): string =>
  `${opening(type)}]${data(`${count(left, `more ${type}`)}: Azure shows ten here; another report has the others.`)}`;

const data = (text: string): string =>
  wellFormed(printable(text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')));

const property = (text: string): string => data(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
