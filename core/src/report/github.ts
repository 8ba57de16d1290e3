import type { Finding, Severity } from '../lint/finding';
import { count } from '../lint/message';
import { findingLabel } from '../review/finding-labels';
import type { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import { wellFormed } from '../text/well-formed';
import { logReporter } from './log-reporter';
import { firstLineOf } from './region';
import type { WholeReporter } from './report';
import { NAME, type ReportSettings } from './report-settings';

const COMMANDS = ['error', 'warning', 'notice'] as const;
type Command = (typeof COMMANDS)[number];

/**
 * Commands for the log of a GitHub workflow, which shows them at the lines of a pull request. Of each severity a step
 * shows ten, so those nearest to the change come first and the last counts the others.
 * Source: actions/toolkit, docs/commands.md, docs/problem-matchers.md (limits) and packages/core/src/command.ts (escapes).
 */
export const githubReporter = (settings: ReportSettings): WholeReporter =>
  logReporter({ types: COMMANDS, typeOf: commandOf, commandFor, restOf }, settings);

function commandFor(command: Command, finding: Finding, path: string, lines: LineIndex): string {
  const { line, column, endLine, endColumn } = firstLineOf(lines, finding.span);
  const place = { file: path, line, endLine, col: column, endColumn, title: findingLabel(finding) };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command} ${properties.join(',')}::${data(`${finding.message} (${finding.ruleId})`)}`;
}

const restOf = (command: Command, left: number): string =>
  `::${command} title=${NAME}::${data(`${count(left, `more ${command}`)}: GitHub shows ten here; the job summary or another report has the others.`)}`;

function commandOf(severity: Severity): Command {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'info':
    case 'hint':
      return 'notice';
  }
}

const data = (text: string): string =>
  wellFormed(printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')));

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
