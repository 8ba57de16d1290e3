import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RaciGrid } from '../../../../protocol/src';
import { Mark } from '../mark';
import type { DrawnRow } from './drawn-rows';
import { HEADER, type Place } from './follow-cell';
import { spokenPart } from './spoken';
import { placeOf } from './use-drag';
import { cellAt } from './use-kept-view';

interface TipProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly grid: RaciGrid;
  readonly rows: readonly DrawnRow[];
}

const GAP_PX = 6;

/** What stands under the pointer, in words. Those who do not point read it under the grid. */
export function Tip({ box, grid, rows }: TipProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const point = ({ target }: PointerEvent) => setPlace((was) => same(was, placeOf(target)));
    const leave = () => setPlace(null);
    element.addEventListener('pointerover', point);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', leave);
    element.addEventListener('scroll', leave);
    return () => {
      element.removeEventListener('pointerover', point);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', leave);
      element.removeEventListener('scroll', leave);
    };
  }, [box]);
  useLayoutEffect(() => {
    const cell = place && cellAt(box.current, place);
    if (tip.current && cell) putBelow(tip.current, cell.getBoundingClientRect());
  }, [box, place]);
  const told = place && toldOf(grid, rows, place);
  if (!told) return null;
  return (
    <div ref={tip} class="tip" role="tooltip" key={`${place.row} ${place.role}`}>
      {told.title && <p class="tip-title">{told.title}</p>}
      {told.problems.map(({ severity, message }) => (
        <p key={message} class="finding">
          <Mark severity={severity} />
          <span>{message}</span>
        </p>
      ))}
      {told.changes.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

const same = (was: Place | null, is: Place | null): Place | null =>
  was && is && was.row === is.row && was.role === is.role ? was : is;

/** Null where the grid itself says all. */
function toldOf(grid: RaciGrid, rows: readonly DrawnRow[], { row, role }: Place) {
  const drawn = rows[row];
  const cell = drawn?.cells[role];
  const of = grid.rows[row]?.cells[role];
  const { problems, changes } = cell ?? drawn ?? { problems: [], changes: [] };
  const says = of && (of.codes.length > 0 || of.unknown.length > 0);
  const title = says ? `${grid.roles[role]?.name}: ${spokenPart(of, grid.letters)}` : null;
  if (row === HEADER || (!title && problems.length === 0 && changes.length === 0)) return null;
  return { title, problems, changes };
}

function putBelow(tip: HTMLElement, cell: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const below = cell.bottom + GAP_PX;
  const middle = cell.left + cell.width / 2 - width / 2;
  tip.style.left = `${Math.max(GAP_PX, Math.min(middle, window.innerWidth - width - GAP_PX))}px`;
  tip.style.top = `${below + height <= window.innerHeight ? below : cell.top - GAP_PX - height}px`;
}
