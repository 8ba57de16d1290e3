import { oneLine } from '../../text/one-line';
import { keyOfName } from '../names';
import type { RaciGrid } from '../raci-view';
import { cellText } from './cell-text';

/** Matrices as plain rows of words, each as long as the header. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One sheet of all grids: the roles of any of them are its columns, and with several of them the first says which. */
export function sheetOf(grids: readonly RaciGrid[]): Sheet {
  const roles = new Map(grids.flatMap((grid) => grid.roles.map(({ name }) => [keyOfName(name), name])));
  const hasPhases = grids.some(({ rows }) => rows.some(({ phase }) => phase !== null));
  const lead = (title: string, phase: string, activity: string): readonly string[] =>
    [...(grids.length > 1 ? [title] : []), ...(hasPhases ? [phase] : []), activity].map(oneLine);
  const rows = grids.flatMap((grid) => {
    const places = [...roles.keys()].map((key) =>
      grid.roles.findIndex(({ name }) => keyOfName(name) === key),
    );
    return grid.rows.map(({ phase, activity, cells }) => [
      ...lead(grid.title, phase ?? '', activity),
      ...places.map((place) => {
        const cell = cells[place];
        return cell ? cellText(cell) : '';
      }),
    ]);
  });
  return { header: [...lead('Matrix', 'Phase', 'Activity'), ...[...roles.values()].map(oneLine)], rows };
}
