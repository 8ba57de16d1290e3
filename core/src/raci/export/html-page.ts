import { xmlText } from '../../text/xml';
import type { GridCell, GridRow, RaciGrid, RaciView } from '../raci-view';
import { swatchOf } from './letter-colors';
import { phasesOf } from './phases';

/** Colours of the reader's own system, so that it suits a light and a dark one, and paper. */
const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
  body { margin: 2rem; }
  h1 { font-size: 1.3rem; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding: .4rem .6rem; }
  th { text-align: start; font-weight: 500; }
  thead th { vertical-align: bottom; font-weight: 600; }
  thead th + th { text-align: center; }
  thead small { display: block; font-weight: 400; }
  td { text-align: center; }
  .phase { background: color-mix(in srgb, currentcolor 8%, transparent); font-weight: 600; }
  .letter { display: inline-block; min-width: 1.6em; border-radius: .3em; text-align: center; font-weight: 600;
    text-decoration: none; background: var(--fill); color: var(--ink); print-color-adjust: exact; }
  .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; }
`;

/** The matrices as one page that needs no other file and runs nothing. */
export function toHtml({ grids }: RaciView): string {
  const [first] = grids;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(first?.title ?? 'RACI')}</title>
<style>${STYLE}</style>
</head>
<body>
${grids.map(sectionOf).join('\n')}
</body>
</html>
`;
}

function sectionOf(grid: RaciGrid): string {
  const roles = grid.roles.map(({ name, people }) => {
    const behind = people.length > 0 ? `<small>${xmlText(people.join(', '))}</small>` : '';
    return `<th scope="col">${xmlText(name)}${behind}</th>`;
  });
  const legend = grid.letters.map(({ code, word }) => `<li>${letterOf(grid, code)} ${xmlText(word)}</li>`);
  return `<section>
<h1>${xmlText(grid.title)}</h1>
<table>
<thead>
<tr><th scope="col">Activity</th>${roles.join('')}</tr>
</thead>
${phasesOf(grid.rows)
  .map((rows) => bodyOf(grid, rows))
  .join('\n')}
</table>
<ul class="legend">${legend.join('')}</ul>
</section>`;
}

function bodyOf(grid: RaciGrid, rows: readonly GridRow[]): string {
  const phase = rows[0]?.phase ?? null;
  const band =
    phase === null
      ? ''
      : `<tr><th class="phase" scope="rowgroup" colspan="${grid.roles.length + 1}">${xmlText(phase)}</th></tr>\n`;
  const lines = rows.map(({ activity, cells }) => {
    const drawn = cells.map((cell) => `<td>${cellOf(grid, cell)}</td>`);
    return `<tr><th scope="row">${xmlText(activity)}</th>${drawn.join('')}</tr>`;
  });
  return `<tbody>\n${band}${lines.join('\n')}\n</tbody>`;
}

function cellOf(grid: RaciGrid, { codes, unknown, condition }: GridCell): string {
  const letters = [...codes, ...unknown].map((code) => letterOf(grid, code));
  return [...letters, ...(condition === null ? [] : [`<small>(${xmlText(condition)})</small>`])].join(' ');
}

function letterOf(grid: RaciGrid, code: string): string {
  const { fill, ink } = swatchOf(grid, code);
  const word = grid.letters.find((letter) => letter.code === code)?.word;
  const look = `class="letter" style="--fill:${fill};--ink:${ink}"`;
  if (word === undefined) return `<span ${look}>${xmlText(code)}</span>`;
  return `<abbr ${look} title="${xmlText(word)}">${xmlText(code)}</abbr>`;
}
