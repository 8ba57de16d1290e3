import { oneLine } from '../../text/one-line';
import { uniqueNames } from '../grid-notes';
import { keyOfName } from '../names';
import type { RaciGrid } from '../raci-grid';
import { cellText } from './cell-text';

/** Matrices as plain rows of words, each as long as the header. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * One sheet of all grids: the roles of any of them are its columns, then their notes. With several grids the first
 * column says which.
 */
export function sheetOf(grids: readonly RaciGrid[]): Sheet {
  const roles = new Map(grids.flatMap((grid) => grid.roles.map(({ name }) => [keyOfName(name), name])));
  const hasPhases = grids.some(({ rows }) => rows.some(({ phase }) => phase !== null));
  const notes = uniqueNames(grids.flatMap((grid) => grid.notes));
  const lead = (title: string, phase: string, activity: string): readonly string[] =>
    [...(grids.length > 1 ? [title] : []), ...(hasPhases ? [phase] : []), activity].map(oneLine);
  const rows = grids.flatMap((grid) => {
    const places = [...roles.keys()].map((key) =>
      grid.roles.findIndex(({ name }) => keyOfName(name) === key),
    );
    const notesAt = notes.map((name) => grid.notes.findIndex((own) => keyOfName(own) === keyOfName(name)));
    return grid.rows.map((row) => [
      ...lead(grid.title, row.phase ?? '', row.activity),
      ...places.map((place) => {
        const cell = row.cells[place];
        return cell ? cellText(cell) : '';
      }),
      ...notesAt.map((at) => oneLine(row.notes[at] ?? '')),
    ]);
  });
  const names = [...roles.values(), ...notes].map(oneLine);
  return { header: [...lead('Matrix', 'Phase', 'Activity'), ...names], rows };
}
