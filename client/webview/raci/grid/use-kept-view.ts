import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RaciPageView } from '../../../../protocol/src';
import type { Place } from './follow-cell';

type Box = RefObject<HTMLDivElement | null>;

export const cellAt = (box: Element | null, { row, role }: Place): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-row="${row}"][data-role="${role}"]`) ?? null;

/** Keeps the keyboard in the grid at its place when rows are drawn anew, move or go. */
export function useKeptFocus(box: Box, place: Place, isLooking: boolean): void {
  const hadFocus = box.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && !activeElement?.closest('table');
    if (!hadFocus || !isLooking || isElsewhere) return;
    const cell = cellAt(box.current, place);
    if (cell !== activeElement) cell?.focus({ preventScroll: true });
  });
}

/** Shows a place as soon as it becomes another one. */
export function useShown(box: Box, place: Place | null): void {
  const seen = useRef<string | null>(null);
  useLayoutEffect(() => {
    const name = place && `${place.row} ${place.role}`;
    const isNew = name !== seen.current;
    seen.current = name;
    if (place && isNew) cellAt(box.current, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** Keeps how far the grid is scrolled, over a reload too, and how much of it the headers cover. */
export function useKeptScroll(
  box: Box,
  view: RaciPageView,
  change: (patch: Partial<RaciPageView>) => void,
): void {
  const latest = useRef(change);
  const height = useRef(0);
  latest.current = change;
  const { left, top } = view.scroll;
  // Only where it begins: afterwards the reader scrolls.
  useLayoutEffect(() => {
    if (left > 0 || top > 0) box.current?.scrollTo({ left, top });
  }, [view.grid]);
  useLayoutEffect(() => {
    if (box.current && height.current > 0) putBands(box.current, height.current);
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const keep = () => latest.current({ scroll: { left: element.scrollLeft, top: element.scrollTop } });
    const head = element.querySelector('thead');
    const measure = () => {
      height.current = head?.getBoundingClientRect().height ?? 0;
      element.style.scrollPaddingTop = `calc(${height.current}px + 2.4em)`;
      putBands(element, height.current);
    };
    const sizes = new ResizeObserver(measure);
    if (head) sizes.observe(head);
    element.addEventListener('scrollend', keep);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scrollend', keep);
    };
  }, [box]);
}

/** Phases stick below the headers. A property of the whole grid would have each of its cells styled once more. */
function putBands(box: HTMLElement, height: number): void {
  for (const band of box.querySelectorAll<HTMLElement>('.band'))
    band.style.setProperty('--head', `${height}px`);
}
