import { oneLine } from '../text/one-line';
import { keyOfName } from './names';
import type { RaciRow } from './raci-matrix';

/** The columns of notes that some rows have, each once and as it is named first. */
export function gridNotes(rows: readonly { readonly row: RaciRow }[]): readonly string[] {
  return uniqueNames(rows.flatMap(({ row }) => row.notes.map(({ name }) => name)));
}

/** Names of which no two differ in capitals alone, in order. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(keyOfName(name))) first.set(keyOfName(name), name);
  return [...first.values()];
}

/** What a row says in each of some columns of notes. */
export const notesOfRow = ({ notes }: RaciRow, columns: readonly string[]): readonly string[] =>
  columns.map((column) =>
    notes
      .filter(({ name }) => keyOfName(name) === keyOfName(column))
      .map(({ prose }) => oneLine(prose.text))
      .join('; '),
  );
