import type { Severity } from '../lint/finding';
import { LineIndex } from '../text/line-index';
import { xmlText } from '../text/xml';
import type { DocumentReport, StreamReporter } from './report';
import { type ReportSettings, shownIn } from './report-settings';

/**
 * A report in the XML of Checkstyle, which many tools read. There is no schema of it; this is what its own writer makes.
 * Source: XMLLogger of Checkstyle, which writes `version`, `file` by `name`, and `error` with `line`, `column`,
 * `severity`, `message` and `source`.
 */
export function checkstyleReporter(settings: ReportSettings): StreamReporter {
  return {
    open: `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${xmlText(settings.version)}">\n`,
    separator: '',
    document: (report) => fileOf(report, settings),
    close: () => '</checkstyle>\n',
  };
}

function fileOf(report: DocumentReport, settings: ReportSettings): string {
  const lines = new LineIndex(report.text);
  const errors = shownIn(report, settings).map(({ ruleId, message, severity, span }) => {
    const { line, column } = lines.position(span.start);
    const level = severityOf(severity);
    return `    <error line="${line}" column="${column}" severity="${level}" message="${xmlText(message)}" source="throughline.${xmlText(ruleId)}"/>\n`;
  });
  return `  <file name="${xmlText(report.path)}">\n${errors.join('')}  </file>\n`;
}

function severityOf(severity: Severity): 'error' | 'warning' | 'info' {
  return severity === 'hint' ? 'info' : severity;
}
