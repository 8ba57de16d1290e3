import type { TextEdit } from '../text/edit';
import { keyOfName } from './names';
import { readCell } from './raci-cell';
import type { RaciMatrix, TableSource } from './raci-matrix';
import type { WrittenTable } from './written-table';

const BETWEEN = /(\s{0,9}[,;/&+]\s{0,9})/;

/** Gives a role other letters where names stand under letters: its name goes into some cells of the row and out of others. */
export function letterCellEdits(
  table: WrittenTable,
  { letters }: TableSource,
  { roles, rows }: RaciMatrix,
  { row, role, text }: { readonly row: number; readonly role: number; readonly text: string },
  write: (text: string) => string,
): readonly TextEdit[] {
  const name = roles[role]?.name ?? '';
  const line = (rows[row]?.at ?? 0) + 2;
  const wanted = readCell(text)?.codes ?? [];
  const given = new Set<string>();
  return letters.flatMap((letter, column) => {
    if (letter === null) return [];
    const content = table.contentOf(line, column);
    const holds = namesOf(content).some((one) => keyOfName(one) === keyOfName(name));
    const isWanted = wanted.includes(letter) && !given.has(letter);
    if (isWanted) given.add(letter);
    if (holds === isWanted) return [];
    const others = isBlank(content) ? '' : content;
    const next = isWanted
      ? [others, write(name)].filter((part) => part !== '').join(', ')
      : without(others, name);
    return table.setCell(line, column, next);
  });
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
