import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { findingLabel } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { markdownText } from '../text/markdown-text';
import { aboutDocument } from './about-document';
import { quotedLine } from './quoted-line';
import type { DocumentReport, RunSummary, WholeReporter } from './report';
import { NAME, type ReportSettings, rulePageUrl, shownIn } from './report-settings';
import { countSeverities, countsInWords, countsOf, severityWords } from './severity-words';

/**
 * A comment on GitHub holds 65,536 characters, and a job summary more: a report that fits one fits both. The rest is room
 * for who posts it to add a line.
 * Source: GitHub REST API, which refuses longer comments; “Workflow commands”, job summaries up to 1 MiB.
 */
const MOST_CHARACTERS = 64_000;
/** Of one document, so that one alone does not push all others out. */
const MOST_OF_DOCUMENT = 16_000;
/** Rows of the table of documents that somebody reads. */
const MOST_ROWS = 50;

/** What is told of a document; it crosses threads as JSON. */
interface Part {
  /** Its row in the table of documents. */
  readonly row: string;
  /** Empty where there is nothing to tell. */
  readonly section: string;
}

/** A summary for people, for pull requests and job pages. Where it would be too long, whole sections are left out. */
export function markdownReporter(settings: ReportSettings): WholeReporter {
  return {
    document: (report) => JSON.stringify(partOf(report, settings)),
    // What `document` has written.
    whole: (texts, summary) =>
      pageOf(
        texts.map((text) => JSON.parse(text) as Part),
        summary,
        settings,
      ),
  };
}

function pageOf(parts: readonly Part[], summary: RunSummary, settings: ReportSettings): string {
  const head = [`## ${NAME}: ${headline(summary, settings)}`, ...tableOf(parts.map(({ row }) => row))];
  const sections = parts.map(({ section }) => section).filter((section) => section !== '');
  let room = MOST_CHARACTERS - head.join('\n\n').length;
  const kept = sections.filter((section) => {
    room -= section.length + 2;
    return room > 0;
  });
  return `${[...head, ...kept, ...leftOut(sections.length - kept.length)].join('\n\n')}\n`;
}

function headline(summary: RunSummary, { shown }: ReportSettings): string {
  const documents = count(summary.checked, 'document');
  const told = countsInWords(countsOf(summary), shown);
  return told === '' ? `nothing to report in ${documents}` : `${told}, in ${documents}`;
}

function tableOf(rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const table = ['| Document | Questions answered | Findings |', '|---|---|---|', ...shown].join('\n');
  return more === 0 ? [table] : [table, `And ${count(more, 'more document')}.`];
}

const leftOut = (sections: number): readonly string[] =>
  sections === 0
    ? []
    : [
        `*What was found in ${count(sections, 'more document')} has no room here. The full report has it: \`throughline check --format html=report.html\`*`,
      ];

function partOf(report: DocumentReport, settings: ReportSettings): Part {
  const findings = shownIn(report, settings);
  const ready = report.readiness();
  const told = countsInWords(countSeverities(findings), settings.shown);
  const url = settings.lineUrl(report.path, 1);
  const name = url === null ? markdownText(report.path) : `[${markdownText(report.path)}](<${url}>)`;
  const answered = ready ? `${ready.answered} of ${ready.total}` : '';
  return {
    row: `| ${name} | ${answered} | ${told === '' ? 'nothing to report' : told} |`,
    section: sectionOf(report, findings, settings),
  };
}

function sectionOf(report: DocumentReport, findings: readonly Finding[], settings: ReportSettings): string {
  if (findings.length === 0) return '';
  const lines = new LineIndex(report.text);
  const head = [`### ${markdownText(report.path)}`, readyLine(report), ...openQuestions(report)];
  let room = MOST_OF_DOCUMENT - head.join('\n\n').length;
  const items = findings
    .map((finding) => itemOf(finding, report.path, lines, settings))
    .filter((item) => {
      room -= item.length + 2;
      return room > 0;
    });
  const left = findings.length - items.length;
  const rest = left === 0 ? [] : [`And ${count(left, 'more finding')} in this document.`];
  return [...head, ...items, ...rest].join('\n\n');
}

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

/** A finding as the start of a review: which words, what about them, and where to read more. */
function itemOf(finding: Finding, path: string, lines: LineIndex, settings: ReportSettings): string {
  const { line } = lines.position(finding.span.start);
  const url = settings.lineUrl(path, line);
  const place = url === null ? `line ${line}` : `[line ${line}](<${url}>)`;
  const title = `**${severityWords(finding.severity)}: ${markdownText(findingLabel(finding))}** (${place})`;
  const quote = quotedLine(lines, finding.span);
  return [
    title,
    ...(quote ? [`> ${quoteOf(quote.before, quote.marked, quote.after)}`] : []),
    `${markdownText(finding.message)} [Why](<${rulePageUrl(finding.ruleId)}>)`,
  ].join('\n\n');
}

/** Marks stand only where there are other words to tell the meant ones from. */
function quoteOf(before: string, marked: string, after: string): string {
  if (marked.trim() === '' || (before.trim() === '' && after.trim() === ''))
    return markdownText(before + marked + after);
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(marked) ?? [];
  const start = markdownText(before) + (/\s$/.test(before + lead) ? ' ' : '');
  const end = (/^\s/.test(trail + after) ? ' ' : '') + markdownText(after).replace(/^\\([-+=#])/, '$1');
  return `${start}<b>${markdownText(words)}</b>${end}`.trim();
}
