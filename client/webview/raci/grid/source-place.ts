import type { RaciGrid, RaciReport } from '../../../../protocol/src';
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
  return grid.roles[role]?.places[0] ?? null;
}

/** What the cursor of a document stands in: a cell, the head of a row where it stands between cells, or a role’s name. */
export function placeOfCursor(
  { rows, roles }: RaciGrid,
  sources: RaciReport['sources'],
  cursor: PageState['cursor'],
): Place | null {
  if (!cursor) return null;
  const at = sources.findIndex(({ uri }) => uri === cursor.uri);
  const holds = ({ start, end }: Span) => start <= cursor.offset && cursor.offset <= end;
  const row = rows.findIndex(({ source, span }) => source === at && holds(span));
  const cells = rows[row]?.cells;
  if (!cells) {
    const named = roles.findIndex(({ places }) =>
      places.some(({ source, span }) => source === at && holds(span)),
    );
    return named === -1 ? null : { row: HEADER, role: named };
  }
  const role = cells.findIndex(({ span }) => span !== null && holds(span));
  return { row, role: role === -1 ? HEADER : role };
}
