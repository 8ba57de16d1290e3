import { xmlText } from '../../text/xml';
import type { GridCell, GridRow, RaciGrid } from '../raci-grid';
import { swatchOf } from './letter-colors';
import { phasesOf } from './phases';

/** How a matrix looks on a page, in the colours of the page. */
export const GRID_STYLE = `
  .matrix { border-collapse: collapse; }
  .matrix th, .matrix td { border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding: .4rem .6rem; }
  .matrix th { text-align: start; font-weight: 500; }
  .matrix thead th { vertical-align: bottom; font-weight: 600; }
  .matrix thead th + th { text-align: center; }
  .matrix thead small { display: block; font-weight: 400; }
  .matrix td { text-align: center; }
  .matrix .note { text-align: start; font-size: .9em; max-width: 24em; }
  .matrix .phase { background: color-mix(in srgb, currentcolor 8%, transparent); font-weight: 600; }
  .letter { display: inline-block; min-width: 1.6em; border-radius: .3em; text-align: center; font-weight: 600;
    text-decoration: none; background: var(--fill); color: var(--ink); print-color-adjust: exact; }
  .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; }
`;

/** What stands beside a row or a cell, such as a mark for what was found there; HTML. */
export type Beside = (place: GridRow | GridCell) => string;

const NOTHING: Beside = () => '';

/** A matrix as a table, and what its letters stand for. */
export function gridHtml(grid: RaciGrid, beside: Beside = NOTHING): string {
  const roles = grid.roles.map(({ name, people }) => {
    const behind = people.length > 0 ? `<small>${xmlText(people.join(', '))}</small>` : '';
    return `<th scope="col">${xmlText(name)}${behind}</th>`;
  });
  const notes = grid.notes.map((name) => `<th scope="col" class="note">${xmlText(name)}</th>`);
  const legend = grid.letters.map(({ code, word }) => `<li>${letterOf(grid, code)} ${xmlText(word)}</li>`);
  return `<table class="matrix">
<thead>
<tr><th scope="col">Activity</th>${roles.join('')}${notes.join('')}</tr>
</thead>
${phasesOf(grid.rows)
  .map((rows) => bodyOf(grid, rows, beside))
  .join('\n')}
</table>
<ul class="legend">${legend.join('')}</ul>`;
}

function bodyOf(grid: RaciGrid, rows: readonly GridRow[], beside: Beside): string {
  const phase = rows[0]?.phase ?? null;
  const band =
    phase === null
      ? ''
      : `<tr><th class="phase" scope="rowgroup" colspan="${grid.roles.length + grid.notes.length + 1}">${xmlText(phase)}</th></tr>\n`;
  const lines = rows.map((row) => {
    const drawn = row.cells.map((cell) => `<td>${cellOf(grid, cell)}${beside(cell)}</td>`);
    const notes = row.notes.map((note) => `<td class="note">${xmlText(note)}</td>`);
    return `<tr><th scope="row">${xmlText(row.activity)}${beside(row)}</th>${drawn.join('')}${notes.join('')}</tr>`;
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
