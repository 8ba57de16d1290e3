import type { Finding } from '../lint/finding';
import { findingLabel } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { xmlText } from '../text/xml';
import type { DocumentReport, StreamReporter } from './report';
import { NAME, type ReportSettings, shownIn } from './report-settings';

/**
 * A report as test results: each document is a suite, and each finding a test that failed, or was skipped when it does not
 * make the run fail. A document with nothing to report is a test that passed.
 * There is no official schema; source: what the JUnit plugin of Jenkins, GitLab's “Unit test reports” and the
 * PublishTestResults task of Azure Pipelines read.
 */
export function junitReporter(settings: ReportSettings): StreamReporter {
  return {
    open: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${NAME}">\n`,
    separator: '',
    document: (report) => suiteOf(report, settings),
    close: () => '</testsuites>\n',
  };
}

function suiteOf(report: DocumentReport, settings: ReportSettings): string {
  const { path, text } = report;
  const findings = shownIn(report, settings);
  const isFailing = ({ severity }: Finding) => settings.failing.includes(severity);
  const failures = findings.filter(isFailing).length;
  const lines = new LineIndex(text);
  const cases = findings.map((finding) => {
    const { line, column } = lines.position(finding.span.start);
    const name = `line ${line}: ${findingLabel(finding)}`;
    const { ruleId, message } = finding;
    const told = isFailing(finding)
      ? `<failure type="${xmlText(ruleId)}" message="${xmlText(message)}">${xmlText(`${path}:${line}:${column}: ${message} (${ruleId})`)}</failure>`
      : `<skipped message="${xmlText(message)}"/>`;
    return testcase(path, name, told);
  });
  const all = cases.length > 0 ? cases : [testcase(path, 'nothing to report', '')];
  return `  <testsuite name="${xmlText(path)}" tests="${all.length}" failures="${failures}" errors="0" skipped="${findings.length - failures}">
${all.join('')}  </testsuite>
`;
}

const testcase = (path: string, name: string, told: string): string =>
  `    <testcase classname="${xmlText(path)}" name="${xmlText(name)}" file="${xmlText(path)}">${told}</testcase>\n`;
