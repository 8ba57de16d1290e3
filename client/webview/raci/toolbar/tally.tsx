import type { PartProps } from '../parts';
import { filtersIn, NO_FILTERS } from '../shown-rows';

/** How much of the matrix is shown, and the way back to all of it. */
export function Tally({ grid, view, shown, change }: PartProps) {
  const all = grid.rows.length;
  const some = shown.rows.length;
  const { search, hidden, onlyProblems, ...chosen } = filtersIn(grid, view);
  const isFiltered =
    search.trim() !== '' ||
    hidden.length > 0 ||
    onlyProblems ||
    Object.values(chosen).some((value) => value !== null);
  return (
    <div class="tally">
      <span role="status">{some < all ? `${some} of ${activities(all)}` : activities(all)}</span>
      {view.isSmallTeam && grid.smallTeam.length > 0 && (
        <>
          <span class="muted">As a small team, to be read</span>
          <button type="button" class="link" onClick={() => change({ isSmallTeam: false, cell: null })}>
            Show all roles
          </button>
        </>
      )}
      {isFiltered && (
        <button type="button" class="link" onClick={() => change(NO_FILTERS)}>
          Clear filters
        </button>
      )}
    </div>
  );
}

const activities = (count: number): string => `${count} ${count === 1 ? 'activity' : 'activities'}`;
