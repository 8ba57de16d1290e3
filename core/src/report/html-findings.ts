import type { Finding } from '../lint/finding';
import { findingLabel, findingWeight } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { xmlText } from '../text/xml';
import { quotedLine } from './quoted-line';
import type { DocumentReport } from './report';
import { type ReportSettings, rulePageUrl } from './report-settings';

/** Findings under a heading; empty where there are none. */
export function htmlFindings(
  heading: string,
  findings: readonly Finding[],
  { path, text }: DocumentReport,
  settings: ReportSettings,
): string {
  if (findings.length === 0) return '';
  const lines = new LineIndex(text);
  return `<section class="findings">
<h3>${heading}</h3>
${findings.map((finding) => findingOf(finding, path, lines, settings)).join('\n')}
</section>
`;
}

function findingOf(finding: Finding, path: string, lines: LineIndex, settings: ReportSettings): string {
  const { ruleId, severity, message, span } = finding;
  const { line } = lines.position(span.start);
  const url = settings.lineUrl(path, line);
  const place = url === null ? `line ${line}` : `<a href="${xmlText(url)}">line ${line}</a>`;
  const quote = htmlQuote(lines, finding);
  return `<div class="finding ${severity}">
<h4><span class="severity">${findingWeight(finding)}</span> ${xmlText(findingLabel(finding))} <small>${place}</small></h4>
${quote === null ? '' : `<blockquote>${quote}</blockquote>\n`}<p>${xmlText(message)} <a href="${xmlText(rulePageUrl(ruleId))}">Why</a></p>
</div>`;
}

/** The line that a finding is about, with its words marked. The blanks around them are the document's, and have to stay. */
export function htmlQuote(lines: LineIndex, { span }: Finding): string | null {
  const quote = quotedLine(lines, span);
  if (!quote) return null;
  const { before, marked, after } = quote;
  const start = xmlText(before) + (/\s$/.test(before) ? ' ' : '');
  const end = (/^\s/.test(after) ? ' ' : '') + xmlText(after);
  const words = marked.trim() === '' ? ' ' : `<mark>${xmlText(marked)}</mark>`;
  return `${start}${words}${end}`;
}
