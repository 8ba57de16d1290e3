import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { findingLabel, findingWeight } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { markdownText } from '../text/markdown-text';
import { type QuotedLine, quotedLine } from './quoted-line';
import type { DocumentReport } from './report';
import { type ReportSettings, rulePageUrl } from './report-settings';

/** Of one document, in characters, so that one alone does not push all others out. */
const MOST_OF_DOCUMENT = 16_000;

/** Findings in the order of the text, each as the start of a review; as many as there is room for, and how many more. */
export function markdownFindings(
  findings: readonly Finding[],
  { path, text }: DocumentReport,
  settings: ReportSettings,
): readonly string[] {
  const lines = new LineIndex(text);
  let room = MOST_OF_DOCUMENT;
  const items = findings
    .map((finding) => itemOf(finding, path, lines, settings))
    .filter((item) => {
      room -= item.length + 2;
      return room > 0;
    });
  const left = findings.length - items.length;
  return left === 0 ? items : [...items, `And ${count(left, 'more finding')} in this document.`];
}

/** Which words, what about them, and where to read more. */
function itemOf(finding: Finding, path: string, lines: LineIndex, settings: ReportSettings): string {
  const { line } = lines.position(finding.span.start);
  const url = settings.lineUrl(path, line);
  const place = url === null ? `line ${line}` : `[line ${line}](<${url}>)`;
  const title = `**${findingWeight(finding)}: ${markdownText(findingLabel(finding))}** (${place})`;
  const quote = quotedLine(lines, finding.span);
  return [
    title,
    ...(quote ? [`> ${markdownQuote(quote)}`] : []),
    `${markdownText(finding.message)} [Why](<${rulePageUrl(finding.ruleId)}>)`,
  ].join('\n\n');
}

/** Marks stand only where there are other words to tell the meant ones from. */
export function markdownQuote({ before, marked, after }: QuotedLine): string {
  if (marked.trim() === '' || (before.trim() === '' && after.trim() === ''))
    return markdownText(before + marked + after);
  // Blanks inside the mark would keep it from being one.
  const hasLead = /\s$/.test(before) || /^\s/.test(marked);
  const hasTrail = /\s$/.test(marked) || /^\s/.test(after);
  const [start, words, end] = [markdownText(before), markdownText(marked), markdownText(after)];
  return `${start}${hasLead ? ' ' : ''}<b>${words}</b>${hasTrail ? ' ' : ''}${end}`.trim();
}
