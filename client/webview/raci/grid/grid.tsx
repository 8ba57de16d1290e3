import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { placed } from '../aside/changes-of';
import { readOnlyOf } from '../read-only-of';
import { AddButtons } from './add-buttons';
import { Detail } from './detail';
import { bandsOf, type DrawnRow, drawnRows } from './drawn-rows';
import type { Place } from './follow-cell';
import { type GridProps, type GridUse, goTo, submit } from './grid-actions';
import { GridBands } from './grid-bands';
import { GridHeader } from './grid-header';
import { keyboardOf } from './keyboard';
import { LOOK, type Mode } from './mode';
import { blockOf, placeAfter, placeIn, type Step } from './move-place';
import { Overlay } from './overlay';
import { isShort } from './remarks';
import { placeOfCursor } from './source-place';
import { Tip } from './tip';
import { type Drag, useDrag } from './use-drag';
import { useKeptFocus, useKeptScroll, useShown } from './use-kept-view';
import { usePointer } from './use-pointer';

/** The matrix itself: to be read, gone through by keyboard and changed in place. */
export function Grid(props: GridProps) {
  const { grid, view, state, shown, change, isFrozen } = props;
  const box = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>(LOOK);
  const [anchor, setAnchor] = useState<Place | null>(null);
  const place = placeIn(view.cell, shown);
  const rows = useDrawnRows(props);
  const cursor = useMemo(
    () => placeOfCursor(grid, state.drawn?.sources ?? [], state.cursor),
    [grid, state.drawn, state.cursor],
  );
  const use: GridUse = { ...props, place, anchor, setMode, setAnchor, page: () => rowsOfPage(box.current) };
  const latest = useRef({ use, mode });
  latest.current = { use, mode };
  const written = useCallback((text: string, step: Step | null) => wrote(latest.current, text, step), []);
  const left = useCallback(() => setMode(LOOK), []);
  const isLocked = isFrozen || readOnlyOf(grid) !== null;
  const isMovable = (what: Drag['what']) => !isLocked && (what === 'role' || view.order === 'document');
  const drag = useDrag(isMovable, ({ what, from, to }) => submit(use, { kind: 'move', what, from, to }));
  const pointer = usePointer(use);

  useKeptFocus(box, place, mode.kind === 'look');
  useShown(box, view.cell && place);
  useShown(box, cursor);
  useKeptScroll(box, view, change);

  const block = anchor && blockOf(anchor, place, shown);
  const shared = { grid, place, mode, written, left };
  return (
    <main class="matrix">
      <div
        ref={box}
        class="grid-box"
        data-frozen={isFrozen ? '' : undefined}
        data-locked={isLocked ? '' : undefined}
        {...keyboardOf(use)}
        {...pointer}
        {...drag.listeners}
      >
        <div class="busy" data-busy={state.busy ? '' : undefined} />
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keyboard goes through it
          role="grid"
          aria-multiselectable
          aria-busy={state.busy !== null}
          aria-readonly={isLocked}
          style={widthsOf(props)}
        >
          <caption class="out-of-sight">{captionOf(props)}</caption>
          <GridHeader {...shared} roles={shown.roles} cursor={cursor} drag={drag.drag} />
          <GridBands
            {...shared}
            rows={rows}
            bands={bandsOf(
              grid,
              shown,
              view.order === 'document',
              state.drawn?.sources.map(({ title }) => title),
            )}
            roles={shown.roles}
            block={block}
            cursor={cursor}
            drag={drag.drag}
          />
        </table>
        {!isLocked && <AddButtons use={use} />}
        <Overlay use={use} mode={mode} box={box} />
        <Tip box={box} grid={grid} rows={rows} />
      </div>
      <Detail {...props} place={place} rows={rows} />
    </main>
  );
}

const captionOf = ({ grid, shown }: GridProps): string =>
  `${grid.title}: ${grid.scheme}, ${shown.rows.length} of ${grid.rows.length} activities, ${shown.roles.length} of ${grid.roles.length} roles`;

/** How many columns there are of each width. */
function widthsOf({ grid, shown }: GridProps) {
  const shorts = grid.notes.filter((_, at) => isShort(grid, at)).length;
  return { '--roles': shown.roles.length, '--shorts': shorts, '--remarks': grid.notes.length - shorts };
}

function useDrawnRows({ grid, view, state }: GridProps): readonly DrawnRow[] {
  const before = useRef<readonly DrawnRow[]>([]);
  const { comparison } = state;
  return useMemo(() => {
    const compared = comparison?.report.compared.filter((matrix) => matrix.grid === view.grid) ?? [];
    const changes = compared.flatMap((matrix) => placed(matrix, state.drawn?.sources));
    before.current = drawnRows(grid, changes, before.current);
    return before.current;
  }, [grid, comparison, view.grid, state.drawn]);
}

function rowsOfPage(box: HTMLDivElement | null): number {
  const row = box?.querySelector('tbody tr:not(.band)')?.getBoundingClientRect().height ?? 0;
  return row === 0 || !box ? 1 : Math.max(1, Math.floor(box.clientHeight / row) - 2);
}

/** What was written in a cell or for a name. */
function wrote({ use, mode }: { use: GridUse; mode: Mode }, text: string, step: Step | null): void {
  const { place, shown } = use;
  use.setMode(LOOK);
  if (mode.kind === 'write') submit(use, { kind: 'write', at: place, text, isMarkdown: !mode.isTyped });
  if (mode.kind === 'rename') submit(use, { kind: 'rename', at: place, name: text });
  if (step) goTo(use, placeAfter(step, place, shown, 1), false);
}
