import { oneLine } from '../../text/one-line';
import { widthOf } from '../../text/width';
import { wrap } from '../../text/wrap';
import { xmlText } from '../../text/xml';
import type { GridCell, GridRow, RaciGrid, RaciView } from '../raci-grid';
import { swatchOf } from './letter-colors';
import { phasesOf } from './phases';

/** Lengths in pixels. How wide text is drawn is not known here, so a column of text counts as what wide fonts take. */
const GLYPH = 7.5;
const LINE = 18;
const GAP = 8;
const EDGE = 24;
const BADGE = { width: 24, height: 20, step: 28 } as const;
const NAMES = { least: 160, most: 360 } as const;
const ROLE = 96;

const INK = '#1f2937';
const RULE = '#d1d5db';
const BAND = '#f3f4f6';

/** A part of the picture, from its own top left corner on. */
interface Part {
  readonly width: number;
  readonly height: number;
  readonly marks: string;
}

/** The matrices as a picture, the same for the same document, on white: it suits slides, walls and commits. */
export function toSvg({ grids }: RaciView): string {
  const { width, height, marks } = stacked(grids.flatMap((grid) => partsOf(grid)));
  const [wide, high] = [width + 2 * EDGE, height + 2 * EDGE];
  const title = xmlText(grids.map((grid) => grid.title).join(', '));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">
<title>${title}</title>
<rect width="${wide}" height="${high}" fill="#ffffff"/>
<g transform="translate(${EDGE} ${EDGE})">
${marks}
</g>
</svg>
`;
}

function stacked(parts: readonly Part[]): Part {
  let height = 0;
  const marks = parts.map((part) => {
    const placed = `<g transform="translate(0 ${height})">${part.marks}</g>`;
    height += part.height;
    return placed;
  });
  return { width: Math.max(0, ...parts.map(({ width }) => width)), height, marks: marks.join('\n') };
}

function partsOf(grid: RaciGrid): readonly Part[] {
  const columns = columnsOf(grid);
  return [
    titleOf(grid, columns),
    headerOf(grid, columns),
    ...phasesOf(grid.rows).flatMap((rows) => [
      ...bandOf(rows[0]?.phase ?? null, columns),
      ...rows.map((row) => rowOf(grid, row, columns)),
    ]),
    legendOf(grid),
  ];
}

/** How wide the names of the activities and each role are, and all of them. */
interface Columns {
  readonly names: number;
  readonly roles: readonly number[];
  readonly width: number;
}

function columnsOf({ roles, rows }: RaciGrid): Columns {
  const longest = rows.reduce((most, { activity }) => Math.max(most, widthOf(oneLine(activity))), 0);
  const names = Math.min(Math.max(Math.ceil(longest * GLYPH) + 2 * GAP, NAMES.least), NAMES.most);
  const widths = roles.map((_, index) =>
    rows.reduce((most, { cells }) => Math.max(most, badgesWidth(cells[index]) + 2 * GAP), ROLE),
  );
  return { names, roles: widths, width: widths.reduce((sum, width) => sum + width, names) };
}

const badgesWidth = (cell: GridCell | undefined): number => (cell?.codes.length ?? 0) * BADGE.step;

function titleOf({ title }: RaciGrid, { width }: Columns): Part {
  const lines = linesIn(title, width * 0.75);
  const marks = textAt(lines, 0, LINE, width, 'font-size="17" font-weight="600"');
  return { width, height: lines.length * LINE + GAP, marks };
}

function headerOf({ roles }: RaciGrid, { names, roles: widths, width }: Columns): Part {
  const heads = roles.map(({ name, people }, index) => ({
    name: linesIn(name, widths[index] ?? ROLE),
    people: people.length > 0 ? linesIn(people.join(', '), widths[index] ?? ROLE) : [],
  }));
  const most = Math.max(1, ...heads.map(({ name, people }) => name.length + people.length));
  const starts = startsOf(names, widths);
  const drawn = heads.map(({ name, people }, index) => {
    const [x, room] = [middle(starts, widths, index), widths[index] ?? ROLE];
    const bold = textAt(name, x, LINE, room, 'font-weight="600" text-anchor="middle"');
    return bold + textAt(people, x, LINE * (name.length + 1), room, 'text-anchor="middle"');
  });
  return { width, height: most * LINE + GAP, marks: drawn.join('') };
}

function bandOf(phase: string | null, { width }: Columns): readonly Part[] {
  if (phase === null) return [];
  const lines = linesIn(phase, width);
  const height = lines.length * LINE + GAP;
  const words = textAt(lines, GAP, LINE, width, 'font-weight="600"');
  return [{ width, height, marks: `<rect width="${width}" height="${height}" fill="${BAND}"/>${words}` }];
}

function rowOf(grid: RaciGrid, { activity, cells }: GridRow, { names, roles: widths, width }: Columns): Part {
  const lines = linesIn(activity, names);
  const starts = startsOf(names, widths);
  const drawn = cells.map((cell, index) => {
    const [x, room] = [middle(starts, widths, index), widths[index] ?? ROLE];
    const beside = [...cell.unknown, ...(cell.condition === null ? [] : [`(${cell.condition})`])];
    const note = beside.length === 0 ? [] : linesIn(beside.join(' '), room);
    const words = textAt(note, x, BADGE.height + LINE + 4, room, 'text-anchor="middle"');
    return { lines: note.length, marks: badgesOf(grid, cell, x) + words };
  });
  const most = Math.max(lines.length, ...drawn.map((cell) => cell.lines + 1));
  const height = most * LINE + 2 * GAP;
  const rule = `<path d="M0 0H${width}" stroke="${RULE}"/>`;
  const name = textAt(lines, GAP, LINE + 2, names, '');
  return { width, height, marks: rule + name + drawn.map(({ marks }) => marks).join('') };
}

const startsOf = (names: number, widths: readonly number[]): readonly number[] =>
  widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, names));

const middle = (starts: readonly number[], widths: readonly number[], index: number): number =>
  (starts[index] ?? 0) + (widths[index] ?? ROLE) / 2;

function badgesOf(grid: RaciGrid, cell: GridCell, center: number): string {
  const left = center - badgesWidth(cell) / 2 + (BADGE.step - BADGE.width) / 2;
  return cell.codes.map((code, index) => badgeOf(grid, code, left + index * BADGE.step, 6)).join('');
}

function badgeOf(grid: RaciGrid, code: string, x: number, y: number): string {
  const { fill, ink } = swatchOf(grid, code);
  const letter = textAt(
    [code],
    x + BADGE.width / 2,
    y + 15,
    BADGE.step,
    `text-anchor="middle" fill="${ink}"`,
  );
  return `<rect x="${x}" y="${y}" width="${BADGE.width}" height="${BADGE.height}" rx="4" fill="${fill}"/>${letter}`;
}

function legendOf(grid: RaciGrid): Part {
  let x = 0;
  const marks = grid.letters.map(({ code, word }) => {
    const start = x;
    x += BADGE.step + Math.ceil(widthOf(word) * GLYPH) + 2 * GAP;
    const words = textAt([word], start + BADGE.step, LINE + GAP + 3, Number.POSITIVE_INFINITY, '');
    return badgeOf(grid, code, start, LINE - 6) + words;
  });
  return { width: x, height: 2 * LINE + EDGE, marks: marks.join('') };
}

const linesIn = (text: string, width: number): readonly string[] =>
  wrap(oneLine(text), Math.floor((width - 2 * GAP) / GLYPH));

/** Lines of text below each other; one that is too long for its room is squeezed into it. */
function textAt(lines: readonly string[], x: number, y: number, width: number, look: string): string {
  return lines
    .map((line, index) => {
      const room = width - 2 * GAP;
      const fit = widthOf(line) * GLYPH > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : '';
      return `<text x="${x}" y="${y + index * LINE}"${look && ` ${look}`}${fit}>${xmlText(line)}</text>`;
    })
    .join('');
}
