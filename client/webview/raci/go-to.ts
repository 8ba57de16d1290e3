import type { Place } from './grid/follow-cell';
import type { PartProps } from './parts';

/** Takes the keyboard to a cell of the grid. */
export function goTo({ change }: Pick<PartProps, 'change'>, { row, role }: Place): void {
  change({ cell: { row, role } });
  // The cell takes the keyboard once it is drawn as the one that has it.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus());
}
