import { useRef, useState } from 'preact/hooks';
import { HEADER, type Place } from './follow-cell';

/** A row or role that is being dragged to the place of another. */
export interface Drag {
  readonly what: 'row' | 'role';
  readonly from: number;
  readonly to: number;
}

/** The place of the grid that an element stands in; null for any other element. */
export function placeOf(element: EventTarget | Element | null): Place | null {
  const found = element instanceof Element ? element.closest<HTMLElement>('[data-row]') : null;
  return found ? { row: Number(found.dataset.row), role: Number(found.dataset.role) } : null;
}

/** Dragging by the grips in the headers. The keyboard does the same with Alt and the arrow keys. */
export function useDrag(isAllowed: (what: Drag['what']) => boolean, moved: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);
  const put = (next: Drag | null) => {
    current.current = next;
    setDrag(next);
  };
  const onPointerDown = (event: PointerEvent) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    const place = placeOf(grip);
    if (!grip || !place || event.button !== 0) return;
    const what = grip.dataset.grip === 'row' ? 'row' : 'role';
    if (!isAllowed(what)) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    put({ what, from: place[what], to: place[what] });
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    const { current: now } = current;
    if (!now) return;
    const to = placeOf(document.elementFromPoint(clientX, clientY))?.[now.what];
    if (to !== undefined && to !== HEADER && to !== now.to) put({ ...now, to });
  };
  const onPointerUp = () => {
    const { current: now } = current;
    if (!now) return;
    put(null);
    if (now.to !== now.from) moved(now);
  };
  const onPointerCancel = () => put(null);
  return { drag, listeners: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

/** On which side of a row or role the dragged one would come to stand; null where it would not. */
export function dropAt(drag: Drag | null, what: Drag['what'], index: number): 'before' | 'after' | null {
  if (drag?.what !== what || drag.to !== index || drag.from === index) return null;
  return drag.to < drag.from ? 'before' : 'after';
}
