import type { RefObject } from 'preact';
import { entriesFor } from './entries';
import { HEADER } from './follow-cell';
import { type GridUse, submit } from './grid-actions';
import { LettersCard } from './letters-card';
import { Menu } from './menu';
import { LOOK, type Mode } from './mode';
import { NameCard } from './name-card';
import { cellAt } from './use-kept-view';

interface OverlayProps {
  readonly use: GridUse;
  readonly mode: Mode;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The small window that is open over the grid, if one is. */
export function Overlay({ use, mode, box }: OverlayProps) {
  // Where nothing is open the place is not looked for, which takes long in a large matrix.
  if (mode.kind === 'look' || mode.kind === 'write' || mode.kind === 'rename') return null;
  const { grid, place } = use;
  const row = grid.rows[place.row];
  const role = grid.roles[place.role];
  const anchor = cellAt(box.current, place);
  const close = () => use.setMode(LOOK);
  if (!anchor) return null;
  switch (mode.kind) {
    case 'menu': {
      const label = [row?.activity, role?.name].filter((name) => name !== undefined).join(', ') || grid.title;
      return <Menu label={label} entries={entriesFor(use)} anchor={mode.at ?? anchor} close={close} />;
    }
    case 'letters': {
      const cell = row?.cells[place.role];
      if (!row || !cell) return null;
      const done = (text: string) => {
        close();
        submit(use, { kind: 'write', at: place, text });
      };
      const title = `${row.activity}, ${role?.name ?? ''}`;
      return <LettersCard {...{ grid, title, cell, anchor, done }} cancel={close} />;
    }
    case 'add': {
      const done = (name: string) => {
        close();
        submit(use, { kind: 'add', what: mode.what, after: place, name });
      };
      return <NameCard title={titleOf(use, mode.what)} anchor={anchor} done={done} cancel={close} />;
    }
  }
}

function titleOf({ grid, place }: GridUse, what: 'row' | 'role'): string {
  if (what === 'row') {
    const above = grid.rows[place.row]?.activity;
    return above === undefined ? 'New activity at the top' : `New activity below “${above}”`;
  }
  const before = place.role === HEADER ? undefined : grid.roles[place.role]?.name;
  return before === undefined ? 'New role in front' : `New role behind “${before}”`;
}
