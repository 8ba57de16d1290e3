import type { RaciGrid } from '../../../../protocol/src';
import type { PageState } from '../store';
import { HEADER, type Place } from './follow-cell';

type Span = RaciGrid['rows'][number]['span'];

/** A place of a source's text. */
export interface SourcePlace {
  readonly source: number;
  readonly span: Span;
}

/** Where in the text something of the grid is written; null for what the grid does not know the place of. */
export function sourceOf(grid: RaciGrid, { row, role }: Place): SourcePlace | null {
  const of = grid.rows[row];
  if (of) return { source: of.source, span: of.cells[role]?.span ?? of.span };
  const found = grid.findings[grid.roles[role]?.findings[0] ?? -1];
  return found ? { source: found.source, span: found.span } : null;
}

/** What the cursor of a source stands in: a cell, or the head of a row where it stands between cells. */
export function placeOfCursor({ rows }: RaciGrid, cursor: PageState['cursor']): Place | null {
  if (!cursor) return null;
  const holds = ({ start, end }: Span) => start <= cursor.offset && cursor.offset <= end;
  const row = rows.findIndex(({ source, span }) => source === cursor.source && holds(span));
  const cells = rows[row]?.cells;
  if (!cells) return null;
  const role = cells.findIndex(({ span }) => span !== null && holds(span));
  return { row, role: role === -1 ? HEADER : role };
}
