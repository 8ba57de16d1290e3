import { goTo } from './go-to';
import { HEADER } from './grid/follow-cell';
import type { PartProps } from './parts';
import { readOnlyOf, tablesInPlace } from './read-only-of';
import { sendEdit } from './send-edit';

/** Above a grid that can only be read: why, and what makes a table of it. */
export function ReadOnly(part: PartProps) {
  const { grid, state, shown } = part;
  const reason = readOnlyOf(grid);
  if (reason === null) return null;
  const edit = tablesInPlace(grid, state.drawn?.sources ?? []);
  const makeTable = () => {
    if (!edit) return;
    // The button goes with its reason, and must not take the keyboard along.
    goTo(part, { row: shown.rows[0] ?? HEADER, role: HEADER });
    sendEdit(part, edit, null);
  };
  return (
    <section class="problem read-only" aria-label="Only to be read">
      <span>{reason}</span>
      {edit && (
        <button type="button" disabled={state.busy !== null} onClick={makeTable}>
          Turn into a table
        </button>
      )}
    </section>
  );
}
