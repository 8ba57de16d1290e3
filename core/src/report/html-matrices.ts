import type { Severity } from '../lint/finding';
import { type Beside, gridHtml } from '../raci/export/html-grid';
import type { RaciGrid } from '../raci/raci-grid';
import { xmlText } from '../text/xml';
import type { DocumentReport } from './report';

/** The matrices of a document, with a number where something was found and what that is below. */
export const htmlMatrices = (report: DocumentReport, shown: readonly Severity[]): string =>
  report
    .raci()
    .grids.map((grid) => sectionOf(grid, report.path, shown))
    .join('');

function sectionOf(grid: RaciGrid, path: string, shown: readonly string[]): string {
  const findings = grid.findings.filter(({ severity }) => shown.includes(severity));
  const numbers = new Map(findings.map((finding, index) => [grid.findings.indexOf(finding), index + 1]));
  const beside: Beside = (place) =>
    place.findings
      .flatMap((index) => numbers.get(index) ?? [])
      .map((number) => `<sup class="found">${number}</sup>`)
      .join(' ');
  const notes = findings.map(({ message }) => `<li>${xmlText(message)}</li>`);
  const list = notes.length === 0 ? '' : `<ol class="notes">\n${notes.join('\n')}\n</ol>\n`;
  return `<section class="matrices">
<h3>${xmlText(grid.title)}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${xmlText(`${grid.title}, ${path}`)}">${gridHtml(grid, beside)}</div>
${list}</section>
`;
}
