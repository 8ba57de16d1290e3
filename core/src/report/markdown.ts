import { count } from '../lint/message';
import { markdownText } from '../text/markdown-text';
import { type ChangeCounts, changesInWords, goneInWords } from './change-story';
import type { GoneDocument } from './comparison';
import { markdownListed } from './listed-findings';
import { markdownChange } from './markdown-change';
import { markdownDocument } from './markdown-document';
import type { DocumentReport, RunSummary, WholeReporter } from './report';
import { NAME, type ReportSettings } from './report-settings';
import { reporterOfParts } from './reporter-of-parts';
import { countsInWords, countsOf, hiddenInWords } from './severity-words';

/**
 * A comment on GitHub holds 65,536 characters, and a job summary more: a report that fits one fits both. The rest is room
 * for who posts it to add a line.
 * Source: GitHub REST API, which refuses longer comments; “Workflow commands”, job summaries up to 1 MiB.
 */
const MOST_CHARACTERS = 64_000;
/** Rows of the table of documents that somebody reads. */
const MOST_ROWS = 50;

/** What is told of a document. */
interface Part {
  /** Its row in the table of documents. */
  readonly row: string;
  readonly section: string;
  readonly change?: ChangeCounts;
}

/**
 * A summary for people, for pull requests and job pages: of what a change did, where documents were compared with their
 * earlier versions, and else of how they are. Where it would be too long, whole sections are left out.
 */
export function markdownReporter(settings: ReportSettings): WholeReporter {
  return reporterOfParts(
    (report) => partOf(report, settings),
    (parts, summary) => pageOf(parts, summary, settings),
  );
}

/** Whether a text is a report as this reporter writes it. */
export const isMarkdownReport = (text: string): boolean => text.startsWith(TITLE);

const TITLE = `## ${NAME}: `;

function partOf(report: DocumentReport, settings: ReportSettings): Part {
  const { path, comparison } = report;
  const { cells, ...told } = comparison
    ? markdownChange(report, comparison, settings)
    : markdownDocument(report, settings);
  const url = settings.lineUrl(path, 1);
  const name = url === null ? markdownText(path) : `[${markdownText(path)}](<${url}>)`;
  return { row: `| ${[name, ...cells].join(' | ')} |`, ...told };
}

function pageOf(parts: readonly Part[], summary: RunSummary, settings: ReportSettings): string {
  const head = [
    TITLE + headline(parts, summary, settings),
    ...(summary.compared ? [`Compared with ${markdownText(summary.compared.base)}.`] : []),
    ...(summary.hidden > 0 ? [`${hiddenInWords(summary)}.`] : []),
    ...markdownListed(summary),
    ...tableOf(
      [...parts.map(({ row }) => row), ...(summary.compared?.gone ?? []).map(rowOfGone)],
      summary.compared ? 'This change' : 'Findings',
    ),
  ];
  const sections = parts.map(({ section }) => section).filter((section) => section !== '');
  let room = MOST_CHARACTERS - head.join('\n\n').length;
  const kept = sections.filter((section) => {
    room -= section.length + 2;
    return room > 0;
  });
  return `${[...head, ...kept, ...leftOut(sections.length - kept.length)].join('\n\n')}\n`;
}

const rowOfGone = (gone: GoneDocument): string => `| ${markdownText(gone.path)} |  | ${goneInWords(gone)} |`;

function headline(parts: readonly Part[], summary: RunSummary, { shown }: ReportSettings): string {
  if (summary.compared || summary.checked === 0)
    return changesInWords(
      parts.flatMap(({ change }) => change ?? []),
      summary,
    );
  const documents = count(summary.checked, 'document');
  const told = countsInWords(countsOf(summary), shown);
  return told === '' ? `nothing to report in ${documents}` : `${told}, in ${documents}`;
}

function tableOf(rows: readonly string[], last: string): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const table = [`| Document | Questions answered | ${last} |`, '|---|---|---|', ...shown].join('\n');
  return more === 0 ? [table] : [table, `And ${count(more, 'more document')}.`];
}

const leftOut = (sections: number): readonly string[] =>
  sections === 0
    ? []
    : [
        `*What was found in ${count(sections, 'more document')} has no room here. The full report has it: \`throughline check --format html=report.html\`*`,
      ];
