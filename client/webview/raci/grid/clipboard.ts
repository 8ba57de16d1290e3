import type { RaciGrid } from '../../../../protocol/src';
import { textOf } from './cell-text';
import type { Block } from './move-place';

type Texts = readonly (readonly string[])[];

/** The cells of a block as a spreadsheet takes them. */
export const asTsv = (grid: RaciGrid, block: Block): string =>
  textsIn(grid, block)
    .map((line) => line.join('\t'))
    .join('\n');

/** A block as a Markdown table, under its roles and beside its activities. */
export function asMarkdown(grid: RaciGrid, block: Block): string {
  const header = ['Activity', ...block.roles.map((role) => grid.roles[role]?.name ?? '')];
  const lines = textsIn(grid, block).map((line, index) => [
    grid.rows[block.rows[index] ?? 0]?.activity ?? '',
    ...line,
  ]);
  return [header, header.map(() => '---'), ...lines].map(asLine).join('\n');
}

const asLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const textsIn = (grid: RaciGrid, { rows, roles }: Block): Texts =>
  rows.map((row) =>
    roles.map((role) => {
      const cell = grid.rows[row]?.cells[role];
      return cell ? textOf(cell) : '';
    }),
  );

/** The cells of a pasted text: a piece of a spreadsheet, of a Markdown table or of a CSV file, or a single cell. */
export function pastedTexts(pasted: string): Texts {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n+$/, '');
  if (text.trim() === '') return [];
  if (text.includes('\t')) return separated(text, '\t');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => line.trim().startsWith('|'))) return lines.flatMap(cellsOfPipes);
  const asCsv = separated(text, ',');
  return isCsv(asCsv) ? asCsv : lines.map((line) => [line.trim()]);
}

/** “A, R” alone is a cell with two letters; what has several lines of one width, gaps or repeats is a table. */
function isCsv(rows: Texts): boolean {
  const [first = []] = rows;
  if (first.length < 2 || rows.some(({ length }) => length !== first.length)) return false;
  return rows.length > 1 || first.includes('') || new Set(first).size < first.length;
}

/** The cells of a line between pipes; nothing for the line of dashes. */
function cellsOfPipes(line: string): Texts {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.some((cell) => cell.length > 1) ? [] : [cells];
}

/** Fields between separators, where quotation marks hold separators, line ends and doubled marks together. */
function separated(text: string, separator: string): Texts {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      field += sign;
      at++;
    } else if (sign === '"' && (isQuoted || field.trim() === '')) {
      isQuoted = !isQuoted;
    } else if (isQuoted || (sign !== separator && sign !== '\n')) {
      field += sign;
    } else {
      rows.at(-1)?.push(field.trim());
      field = '';
      if (sign === '\n') rows.push([]);
    }
  }
  rows.at(-1)?.push(field.trim());
  return rows;
}
