import { HEADER, type Place } from './grid/follow-cell';
import { cellAt } from './grid/use-kept-view';
import type { PartProps } from './parts';
import { NO_FILTERS } from './shown-rows';

/** Takes the keyboard to a place in the grid; what the filters leave out is shown again for it. */
export function goTo({ change, shown }: Pick<PartProps, 'change' | 'shown'>, { row, role }: Place): void {
  const isShown =
    (row === HEADER || shown.rows.includes(row)) && (role === HEADER || shown.roles.includes(role));
  change({ ...(isShown ? {} : NO_FILTERS), cell: { row, role } });
  // It can take the keyboard once it is drawn.
  requestAnimationFrame(() => cellAt(document.body, { row, role })?.focus());
}
