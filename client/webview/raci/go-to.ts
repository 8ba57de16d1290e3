import type { Place } from './grid/follow-cell';
import { cellAt } from './grid/use-kept-view';
import type { PartProps } from './parts';
import { unfilteredFor } from './shown-rows';

/** Takes the keyboard to a place in the grid; what the filters leave out is shown again for it. */
export function goTo({ change, shown }: Pick<PartProps, 'change' | 'shown'>, { row, role }: Place): void {
  const cell = { row, role };
  change({ ...unfilteredFor(cell, shown), cell });
  // It can take the keyboard once it is drawn.
  requestAnimationFrame(() => cellAt(document.body, cell)?.focus());
}
