import { useEffect, useRef } from 'preact/hooks';
import { HEADER } from './follow-cell';
import { type GridUse, goTo, perform, reveal } from './grid-actions';
import { isField } from './keyboard';
import { isSamePlace } from './move-place';
import { placeOf } from './use-drag';

/** How long a second click may take to make a double one. */
const DOUBLE_MS = 300;

/**
 * What the grid hears of the pointer. A click selects and shows the place in the text; one on the selected cell gives it
 * the next letter, unless it is the first half of a double click, which is for writing.
 */
export function usePointer(use: GridUse) {
  const latest = useRef(use);
  latest.current = use;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopWaiting = () => clearTimeout(waiting.current);
  useEffect(() => stopWaiting, []);
  return {
    onClick(event: MouseEvent) {
      const at = placeOf(event.target);
      if (!at || isField(event.target) || !(event.target instanceof Element)) return;
      const kebab = event.target.closest('[data-kebab]');
      if (kebab) {
        const { left, bottom } = kebab.getBoundingClientRect();
        goTo(use, at, false);
        return use.setMode({ kind: 'menu', at: { x: left, y: bottom } });
      }
      if (event.shiftKey) return goTo(use, at, true);
      const isAgain = isSamePlace(at, use.view.cell) && use.anchor === null;
      if (!isAgain) {
        goTo(use, at, false);
        reveal(use, at, false);
      } else if (event.detail === 1 && at.row !== HEADER && at.role !== HEADER) {
        waiting.current = setTimeout(() => perform(latest.current, { kind: 'cycle', step: 1 }), DOUBLE_MS);
      }
    },
    onDblClick({ target }: MouseEvent) {
      const at = placeOf(target);
      if (!at || isField(target)) return;
      stopWaiting();
      const isCell = at.row !== HEADER && at.role !== HEADER;
      perform({ ...use, place: at }, isCell ? { kind: 'write', text: null } : { kind: 'rename' });
    },
    onContextMenu(event: MouseEvent) {
      const at = placeOf(event.target);
      if (!at || isField(event.target)) return;
      event.preventDefault();
      if (!isSamePlace(at, use.place)) goTo(use, at, false);
      use.setMode({ kind: 'menu', at: { x: event.clientX, y: event.clientY } });
    },
  };
}
