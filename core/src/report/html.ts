import { count } from '../lint/message';
import { xmlText } from '../text/xml';
import { changesInWords, goneInWords } from './change-story';
import type { GoneDocument } from './comparison';
import { type HtmlPart, htmlDocument } from './html-document';
import { HTML_STYLE } from './html-style';
import { htmlListed } from './listed-findings';
import type { RunSummary, WholeReporter } from './report';
import { NAME, type ReportSettings } from './report-settings';
import { reporterOfParts } from './reporter-of-parts';
import { countsInWords, countsOf, hiddenInWords } from './severity-words';

/** A page for people who open it from a build or a mail: one file that needs no other and runs nothing. */
export function htmlReporter(settings: ReportSettings): WholeReporter {
  return reporterOfParts(
    (report) => htmlDocument(report, settings),
    (parts, summary) => pageOf(parts, summary, settings),
  );
}

function pageOf(parts: readonly HtmlPart[], summary: RunSummary, settings: ReportSettings): string {
  const { checked, compared } = summary;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${NAME} ${xmlText(settings.version)}">
<title>${NAME}: ${count(checked, 'document')}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${compared ? 'What this change brings' : 'What reviewers will ask'}</h1>
<p>${headline(parts, summary, settings)}.</p>
${compared ? `<p>Compared with ${xmlText(compared.base)}.</p>\n` : ''}${summary.hidden === 0 ? '' : `<p>${hiddenInWords(summary)}.</p>\n`}${htmlListed(summary)}${indexOf(parts, summary)}</header>
<main>
${parts.map(({ article }) => article).join('\n')}
</main>
</body>
</html>
`;
}

function headline(parts: readonly HtmlPart[], summary: RunSummary, { shown }: ReportSettings): string {
  const { checked, compared } = summary;
  const text =
    compared || checked === 0
      ? changesInWords(
          parts.flatMap(({ change }) => change ?? []),
          summary,
        )
      : `${count(checked, 'document')}: ${countsInWords(countsOf(summary), shown) || 'nothing to report'}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function indexOf(parts: readonly HtmlPart[], { compared }: RunSummary): string {
  const rows = [...parts.map(({ row }) => row), ...(compared?.gone ?? []).map(rowOfGone)];
  if (rows.length === 0) return '';
  return `<table class="index">
<thead><tr><th scope="col">Document</th><th scope="col">Questions answered</th><th scope="col">${compared ? 'This change' : 'Findings'}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

const rowOfGone = (gone: GoneDocument): string =>
  `<tr><th scope="row">${xmlText(gone.path)}</th><td></td><td>${goneInWords(gone)}</td></tr>`;
