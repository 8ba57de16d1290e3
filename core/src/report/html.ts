import type { Finding } from '../lint/finding';
import { fingerprintOf } from '../lint/fingerprint';
import { count } from '../lint/message';
import { findingLabel } from '../review/finding-labels';
import type { Readiness, ReadinessQuestion } from '../review/readiness';
import { LineIndex } from '../text/line-index';
import { xmlText } from '../text/xml';
import { aboutDocument } from './about-document';
import { describeCompared } from './comparison';
import { htmlMatrices } from './html-matrices';
import { HTML_STYLE } from './html-style';
import { quotedLine } from './quoted-line';
import type { DocumentReport, RunSummary, WholeReporter } from './report';
import { NAME, type ReportSettings, rulePageUrl, shownIn } from './report-settings';
import { reporterOfParts } from './reporter-of-parts';
import { countSeverities, countsInWords, countsOf, hiddenInWords, severityWords } from './severity-words';

/** What is told of a document. */
interface Part {
  /** Its row in the table of documents. */
  readonly row: string;
  readonly article: string;
}

/** A page for people who open it from a build or a mail: one file that needs no other and runs nothing. */
export function htmlReporter(settings: ReportSettings): WholeReporter {
  return reporterOfParts(
    (report) => partOf(report, settings),
    (parts, summary) => pageOf(parts, summary, settings),
  );
}

function pageOf(parts: readonly Part[], summary: RunSummary, settings: ReportSettings): string {
  const told = countsInWords(countsOf(summary), settings.shown);
  const compared = describeCompared(summary);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${NAME} ${xmlText(settings.version)}">
<title>${NAME}: ${count(summary.checked, 'document')}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>What reviewers will ask</h1>
<p>${summary.checked === 0 ? 'No product document to report on' : `${count(summary.checked, 'document')}: ${told === '' ? 'nothing to report' : told}`}.</p>
${compared === null ? '' : `<p>${xmlText(compared)}</p>\n`}${summary.hidden === 0 ? '' : `<p>${hiddenInWords(summary)}.</p>\n`}${parts.length === 0 ? '' : indexOf(parts)}</header>
<main>
${parts.map(({ article }) => article).join('\n')}
</main>
</body>
</html>
`;
}

const indexOf = (parts: readonly Part[]): string => `<table class="index">
<thead><tr><th scope="col">Document</th><th scope="col">Questions answered</th><th scope="col">Findings</th></tr></thead>
<tbody>
${parts.map(({ row }) => row).join('\n')}
</tbody>
</table>
`;

function partOf(report: DocumentReport, settings: ReportSettings): Part {
  const findings = shownIn(report, settings);
  const told = countsInWords(countSeverities(findings), settings.shown);
  const ready = report.readiness();
  const id = `d-${fingerprintOf([report.path])}`;
  return {
    row: `<tr><th scope="row"><a href="#${id}">${xmlText(report.path)}</a></th><td>${ready ? progressOf(ready) : ''}</td><td>${told === '' ? 'nothing to report' : told}</td></tr>`,
    article: `<article id="${id}">
<h2>${xmlText(report.path)}</h2>
<p>${xmlText(aboutDocument(report))}.</p>
${ready ? questionsOf(ready, report.comparison?.before?.readiness() ?? null) : ''}${findingsOf(findings, report, settings)}${htmlMatrices(report, settings.shown)}</article>`,
  };
}

const progressOf = ({ answered, total }: Readiness): string =>
  `<progress max="${total}" value="${answered}" aria-hidden="true"></progress> ${answered} of ${total}`;

const questionsOf = (ready: Readiness, before: Readiness | null): string => `<section class="questions">
<h3>It answers ${ready.answered} of ${ready.total} questions of its readers${before ? `, and answered ${before.answered} before` : ''}</h3>
<ul>
${ready.questions.map(questionOf).join('\n')}
</ul>
</section>
`;

const STATES: Readonly<Record<ReadinessQuestion['state'], { readonly mark: string; readonly word: string }>> =
  {
    answered: { mark: '✓', word: 'Answered' },
    partly: { mark: '◐', word: 'In part' },
    open: { mark: '○', word: 'Open' },
  };

function questionOf({ text, state, note }: ReadinessQuestion): string {
  const { mark, word } = STATES[state];
  return `<li class="${state}"><span class="state" role="img" aria-label="${word}" title="${word}">${mark}</span> <span>${xmlText(text)} <small>${xmlText(note)}</small></span></li>`;
}

function findingsOf(findings: readonly Finding[], report: DocumentReport, settings: ReportSettings): string {
  if (findings.length === 0) return '';
  const lines = new LineIndex(report.text);
  return `<section class="findings">
<h3>${count(findings.length, 'finding')}, in the order of the text</h3>
${findings.map((finding) => findingOf(finding, report.path, lines, settings)).join('\n')}
</section>
`;
}

function findingOf(finding: Finding, path: string, lines: LineIndex, settings: ReportSettings): string {
  const { ruleId, severity, message, span } = finding;
  const { line } = lines.position(span.start);
  const url = settings.lineUrl(path, line);
  const place = url === null ? `line ${line}` : `<a href="${xmlText(url)}">line ${line}</a>`;
  return `<div class="finding ${severity}">
<h4><span class="severity">${severityWords(severity)}</span> ${xmlText(findingLabel(finding))} <small>${place}</small></h4>
${quoteOf(lines, finding)}<p>${xmlText(message)} <a href="${xmlText(rulePageUrl(ruleId))}">Why</a></p>
</div>`;
}

/** The blanks around the marked words are the document's, and have to stay. */
function quoteOf(lines: LineIndex, { span }: Finding): string {
  const quote = quotedLine(lines, span);
  if (!quote) return '';
  const { before, marked, after } = quote;
  const start = xmlText(before) + (/\s$/.test(before) ? ' ' : '');
  const end = (/^\s/.test(after) ? ' ' : '') + xmlText(after);
  const words = marked.trim() === '' ? ' ' : `<mark>${xmlText(marked)}</mark>`;
  return `<blockquote>${start}${words}${end}</blockquote>\n`;
}
