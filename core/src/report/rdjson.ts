import type { Finding, Fix, Severity } from '../lint/finding';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { utf8Length } from '../text/utf8';
import type { DocumentReport, StreamReporter } from './report';
import { HOMEPAGE, NAME, type ReportSettings, rulePageUrl, shownIn } from './report-settings';

/**
 * A report for reviewdog, with columns in bytes of UTF-8.
 * Source: the Reviewdog Diagnostic Format, proto/rdf/reviewdog.proto of reviewdog.
 */
export function rdjsonReporter(settings: ReportSettings): StreamReporter {
  return {
    open: `{"source":${JSON.stringify({ name: NAME, url: HOMEPAGE })},"diagnostics":[\n`,
    separator: ',\n',
    document: (report) => diagnosticsOf(report, settings).join(',\n'),
    close: () => '\n]}\n',
  };
}

function diagnosticsOf(report: DocumentReport, settings: ReportSettings): readonly string[] {
  const lines = new LineIndex(report.text);
  return shownIn(report, settings).map((finding) => JSON.stringify(diagnosticOf(finding, report, lines)));
}

function diagnosticOf(finding: Finding, { path, text }: DocumentReport, lines: LineIndex) {
  const { ruleId, message, severity, span, related, fixes } = finding;
  const rangeOf = (place: Span) => ({
    start: positionOf(place.start, text, lines),
    end: positionOf(place.end, text, lines),
  });
  return {
    message,
    location: { path, range: rangeOf(span) },
    severity: severityOf(severity),
    code: { value: ruleId, url: rulePageUrl(ruleId) },
    suggestions: fixes.flatMap(singleEdit).map((edit) => ({ range: rangeOf(edit.span), text: edit.newText })),
    related_locations: related.map((place) => ({
      message: place.message,
      location: place.path === undefined ? { path, range: rangeOf(place.span) } : { path: place.path },
    })),
  };
}

function positionOf(offset: number, text: string, lines: LineIndex) {
  const { line } = lines.position(offset);
  return { line, column: utf8Length(text.slice(lines.lineStart(line), offset)) + 1 };
}

/** A suggestion is one change; what takes several is left to `--fix` and to editors. */
const singleEdit = (fix: Fix) => ('edits' in fix && fix.edits.length === 1 ? fix.edits : []);

function severityOf(severity: Severity): 'ERROR' | 'WARNING' | 'INFO' {
  switch (severity) {
    case 'error':
      return 'ERROR';
    case 'warning':
      return 'WARNING';
    case 'info':
    case 'hint':
      return 'INFO';
  }
}
