import type { WorkPlace } from '../../raci/activity-links';
import type { GridRow, RaciGrid, RaciView } from '../../raci/raci-grid';
import { workKey } from '../../raci/work-words';
import { once } from '../../text/once';

/** A row of a matrix, as a place that others lead to. */
export interface MatrixRow {
  readonly grid: RaciGrid;
  readonly row: GridRow;
  readonly place: Omit<WorkPlace, 'key' | 'owner'>;
}

/** The rows of all matrices of a document, by the key of their work. */
export const matrixRowsOf = once(({ grids }: RaciView): ReadonlyMap<string, readonly MatrixRow[]> => {
  const rows = new Map<string, MatrixRow[]>();
  for (const grid of grids) {
    for (const row of grid.rows) {
      const key = workKey(row.activity);
      const where = row.phase ?? grid.title;
      const one: MatrixRow = { grid, row, place: { kind: 'activity', where, span: row.span } };
      const known = rows.get(key);
      if (known) known.push(one);
      else rows.set(key, [one]);
    }
  }
  return rows;
});
