import type { Finding, Severity } from '../lint/finding';
import { count } from '../lint/message';
import type { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import { wellFormed } from '../text/well-formed';
import { logReporter } from './log-reporter';
import type { WholeReporter } from './report';
import type { ReportSettings } from './report-settings';

const TYPES = ['error', 'warning'] as const;
type IssueType = (typeof TYPES)[number];

const opening = (type: IssueType): string => `##vso[task.logissue type=${type};`;

/**
 * Commands for the log of an Azure pipeline. It knows errors and warnings, and shows ten of each for a task; what is
 * milder is for the other reports.
 * Source: Azure DevOps documentation, “Logging commands”, and taskcommand.ts of azure-pipelines-task-lib (escapes).
 */
export const azureReporter = (settings: ReportSettings): WholeReporter =>
  logReporter({ types: TYPES, typeOf, commandFor, restOf }, settings);

const typeOf = (severity: Severity): IssueType | null => TYPES.find((type) => type === severity) ?? null;

function commandFor(
  type: IssueType,
  { ruleId, message, span }: Finding,
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
