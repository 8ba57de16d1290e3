import type { GridRow } from '../raci-grid';

/** Rows that follow each other in one phase. */
export function phasesOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const groups: GridRow[][] = [];
  for (const row of rows) {
    const group = groups[groups.length - 1];
    if (group?.[0] && group[0].phase === row.phase) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
