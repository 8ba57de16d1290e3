import type { TextEdit } from '../text/edit';
import type { NewCell } from './edit-matrix';
import { AND, keyOfName } from './names';
import { readCell } from './raci-cell';
import type { RaciMatrix, TableSource } from './raci-matrix';
import type { WrittenTable } from './written-table';

const BETWEEN = new RegExp(String.raw`(\s{0,9}[,;/&+]\s{0,9}|${AND.source})`, 'u');

/** Gives roles other letters where names stand under letters: a name goes into some cells of its row and out of others. */
export function letterCellEdits(
  table: WrittenTable,
  { letters }: TableSource,
  { roles, rows }: RaciMatrix,
  cells: readonly NewCell[],
  write: (text: string) => string,
): readonly TextEdit[] {
  return [...new Set(cells.map(({ row }) => row))].flatMap((row) => {
    const line = (rows[row]?.at ?? 0) + 2;
    const contents = new Map<number, string>();
    for (const { role, text } of cells.filter((cell) => cell.row === row)) {
      const name = roles[role]?.name ?? '';
      const wanted = new Set(readCell(text)?.codes);
      for (const [column, letter] of letters.entries()) {
        if (letter === null) continue;
        const content = contents.get(column) ?? table.contentOf(line, column);
        const next = namedIn(content, name, wanted.delete(letter), write);
        if (next !== content) contents.set(column, next);
      }
    }
    return table.setCells(line, contents);
  });
}

/** The cells of a new row where names stand under letters. @param parts The letters of each role. */
export function namedCells(
  { letters }: TableSource,
  { roles }: RaciMatrix,
  parts: readonly string[],
  write: (text: string) => string,
): string[] {
  const codes = parts.map((text) => readCell(text)?.codes ?? []);
  return letters.map((letter, column) => {
    // A letter may have a second column, which stays empty.
    if (letter === null || letters.indexOf(letter) < column) return '';
    const named = roles.filter((_, index) => codes[index]?.includes(letter));
    return named.map(({ name }) => write(name)).join(', ');
  });
}

/** A cell that names somebody, or does not. */
function namedIn(content: string, name: string, isWanted: boolean, write: (text: string) => string): string {
  const holds = namesOf(content).some((one) => keyOfName(one) === keyOfName(name));
  if (holds === isWanted) return content;
  if (!isWanted) return without(content, name);
  return isBlank(content) ? write(name) : `${content}, ${write(name)}`;
}

/** Renames a role, or takes it out, wherever cells name it. */
export function nameEdits(
  table: WrittenTable,
  { letters }: TableSource,
  { roles, rows }: RaciMatrix,
  operation: { readonly role: number; readonly name?: string },
  write: (text: string) => string,
): readonly TextEdit[] {
  const old = roles[operation.role]?.name ?? '';
  return rows.flatMap(({ at }) =>
    letters.flatMap((letter, column) => {
      const line = (at ?? 0) + 2;
      const content = letter === null ? '' : table.contentOf(line, column);
      if (!namesOf(content).some((one) => keyOfName(one) === keyOfName(old))) return [];
      const { name } = operation;
      const next = name === undefined ? without(content, old) : renamed(content, old, write(name));
      return table.setCell(line, column, next);
    }),
  );
}

const isBlank = (content: string): boolean => /^[-–—·/]?$/.test(content);

const namesOf = (content: string): readonly string[] =>
  content.split(BETWEEN).filter((_, index) => index % 2 === 0);

const renamed = (content: string, old: string, name: string): string =>
  content
    .split(BETWEEN)
    .map((part) => (keyOfName(part) === keyOfName(old) ? name : part))
    .join('');

/** The names of a cell but one, with what stood between them. */
function without(content: string, name: string): string {
  const parts = content.split(BETWEEN);
  const at = parts.findIndex((part, index) => index % 2 === 0 && keyOfName(part) === keyOfName(name));
  if (at === -1) return content;
  parts.splice(at === 0 ? 0 : at - 1, 2);
  return parts.join('');
}
