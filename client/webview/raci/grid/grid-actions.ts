import { addressOf } from '../address';
import type { PartProps } from '../parts';
import { sendEdit } from '../send-edit';
import { nextCodes, textOf, withCodes } from './cell-text';
import { asMarkdown, asTsv } from './clipboard';
import { HEADER, type Place } from './follow-cell';
import type { KeyIntent } from './keys';
import type { Mode } from './mode';
import { type Block, blockOf, placeAfter } from './move-place';
import { neighbour, outcomeOf, type Wish, whyNot } from './operations';
import { sourceOf } from './source-place';

export interface GridProps extends PartProps {
  /** Whether what is drawn is no longer what is written, so that it cannot be edited. */
  readonly isFrozen: boolean;
}

export interface GridUse extends GridProps {
  /** What has the keyboard. */
  readonly place: Place;
  /** The other corner of what is selected; null where only one place is. */
  readonly anchor: Place | null;
  /** How many rows a page is. */
  page(): number;
  setMode(mode: Mode): void;
  setAnchor(anchor: Place | null): void;
}

const FROZEN = 'This is how the matrix was. It can be changed here as soon as it can be read again.';

export const selected = ({ anchor, place, shown }: GridUse): Block => blockOf(anchor ?? place, place, shown);

/** Asks for a change, or says why it cannot be. Those who type fast are ahead of what is drawn: the extension sees to it. */
export function submit(use: GridUse, wish: Wish): void {
  const { grid, state, isFrozen, dispatch } = use;
  const say = (text: string) => dispatch({ type: 'note', text });
  if (isFrozen) return say(FROZEN);
  const outcome = outcomeOf(wish, grid, state.drawn?.sources ?? []);
  if (outcome.kind === 'refused') return say(outcome.reason);
  if (outcome.kind === 'nothing') return;
  sendEdit(use, outcome.message, outcome.follow);
}

/** Moves the keyboard; with `extends` what lies between is selected. */
export function goTo(use: GridUse, to: Place, isExtending: boolean): void {
  use.setAnchor(isExtending ? (use.anchor ?? use.place) : null);
  use.change({ cell: to });
}

export function reveal({ grid, state, send }: GridUse, at: Place, focus: boolean): boolean {
  const found = sourceOf(grid, at);
  if (found) send({ type: 'reveal', uri: addressOf(state, found.source), span: found.span, focus });
  return found !== null;
}

/** Opens a way of writing at the place that has the keyboard, unless it can only be read: then it says why. */
export function beginWriting(use: GridUse, mode: Mode): void {
  const { grid, place, isFrozen } = use;
  const reason = isFrozen
    ? FROZEN
    : place.role === HEADER
      ? grid.rows[place.row]?.readOnly
      : whyNot(grid, place);
  if (reason) use.dispatch({ type: 'note', text: reason });
  else use.setMode(mode);
}

/** Does what a key or a menu asks for. */
export function perform(use: GridUse, intent: KeyIntent): void {
  const { grid, place, shown, send } = use;
  const cell = grid.rows[place.row]?.cells[place.role];
  switch (intent.kind) {
    case 'go':
      return goTo(use, placeAfter(intent.step, place, shown, use.page()), intent.extends);
    case 'reveal':
      if (!reveal(use, place, true)) use.setMode({ kind: 'menu', at: null });
      return;
    case 'write': {
      const text = intent.text ?? cell?.written ?? (cell ? textOf(cell) : '');
      return beginWriting(use, { kind: 'write', text, isTyped: intent.text !== null });
    }
    case 'rename':
      return isCorner(place) ? undefined : beginWriting(use, { kind: 'rename' });
    case 'letters':
      return beginWriting(use, { kind: 'letters' });
    case 'cycle': {
      if (!cell) return;
      const text = withCodes(cell, nextCodes(cell, grid.letters, intent.step));
      return submit(use, { kind: 'write', at: place, text });
    }
    case 'clear':
      return submit(use, { kind: 'fill', block: selected(use), texts: [['']] });
    case 'undo':
    case 'redo':
      return send({ type: intent.kind, uri: addressOf(use.state, steppedThrough(use)) });
    case 'add':
      return beginWriting(use, {
        kind: 'add',
        what: place.row === HEADER && !isCorner(place) ? 'role' : 'row',
      });
    case 'delete':
      return submit(use, { kind: 'delete', at: place });
    case 'move':
      return move(use, intent.axis, intent.step);
    case 'menu':
      return use.setMode({ kind: 'menu', at: null });
    case 'all':
      return goTo(
        { ...use, anchor: placeAfter('first', place, shown, 0) },
        placeAfter('last', place, shown, 0),
        true,
      );
    case 'leave':
      return use.anchor ? use.setAnchor(null) : void reveal(use, place, true);
  }
}

/** The source in which something is undone: that of the place with the keyboard, or else the first of the grid. */
const steppedThrough = ({ grid, place }: GridUse): number =>
  (sourceOf(grid, place) ?? grid.matrices[0])?.source ?? 0;

const isCorner = ({ row, role }: Place): boolean => row === HEADER && role === HEADER;

function move(use: GridUse, axis: 'row' | 'role', step: 1 | -1): void {
  const { place, shown, view } = use;
  const from = place[axis];
  if (axis === 'row' && view.order !== 'document') {
    const text =
      'The activities are in another order now. Show them in the order of the document to move one.';
    return use.dispatch({ type: 'note', text });
  }
  const to = neighbour(axis, from, step, shown);
  if (to !== null) submit(use, { kind: 'move', what: axis, from, to });
}

/** Puts what is selected on the clipboard: as cells for spreadsheets, as a table for those who ask for one. */
export function copy(use: GridUse, clipboard: DataTransfer): void {
  const block = selected(use);
  clipboard.setData('text/plain', asTsv(use.grid, block));
  clipboard.setData('text/markdown', asMarkdown(use.grid, block));
}

export function paste(use: GridUse, texts: readonly (readonly string[])[]): void {
  const { place, shown, dispatch } = use;
  if (texts.length === 0) return;
  if (place.row === HEADER || place.role === HEADER) {
    return dispatch({ type: 'note', text: 'Choose the cell in which the pasted letters begin.' });
  }
  const [height, width] = [texts.length, Math.max(...texts.map(({ length }) => length))];
  if (height === 1 && width === 1) return submit(use, { kind: 'fill', block: selected(use), texts });
  const { rows, roles } = selected(use);
  const block = {
    rows: shown.rows.slice(shown.rows.indexOf(rows[0] ?? 0)).slice(0, height),
    roles: shown.roles.slice(shown.roles.indexOf(roles[0] ?? 0)).slice(0, width),
  };
  if (block.rows.length < height || block.roles.length < width) {
    const text = `What was copied is ${height} rows by ${width} roles, more than there is room for from here.`;
    return dispatch({ type: 'note', text });
  }
  submit(use, { kind: 'fill', block, texts });
}
