import { fixOf, otherPlaceOf } from '../address';
import { readOnlyOf } from '../read-only-of';
import { asMarkdown } from './clipboard';
import { HEADER } from './follow-cell';
import { type GridUse, perform, selected, submit } from './grid-actions';
import type { KeyIntent } from './keys';
import type { MenuEntry } from './menu';
import { sourceOf } from './source-place';

/** What can be done at the place that has the keyboard. Where it can only be read, nothing is offered that changes it. */
export function entriesFor(use: GridUse): readonly MenuEntry[] {
  const { grid, place, isFrozen } = use;
  const row = grid.rows[place.row];
  const canEdit = !isFrozen && (row ? row.readOnly : readOnlyOf(grid)) === null;
  const own = row
    ? ofRow(use, canEdit)
    : place.role === HEADER
      ? ofCorner(use, canEdit)
      : ofRole(use, canEdit);
  return [...ofFindings(use), ...own, ...ofText(use)];
}

/** An entry that does what a key does. */
const entry = (use: GridUse, title: string, keys: string, intent: KeyIntent): MenuEntry => ({
  title,
  keys,
  choose: () => perform(use, intent),
});

const ofCorner = (use: GridUse, canEdit: boolean): readonly MenuEntry[] =>
  canEdit
    ? [
        entry(use, 'Add an activity at the top…', 'Insert', { kind: 'add' }),
        { title: 'Add a role in front…', choose: () => use.setMode({ kind: 'add', what: 'role' }) },
      ]
    : [{ title: 'Copy all as Markdown', choose: () => use.send({ type: 'copy-table' }) }];

function ofRole(use: GridUse, canEdit: boolean): readonly MenuEntry[] {
  const { grid, place, view, change } = use;
  const name = grid.roles[place.role]?.name ?? '';
  const hide = { title: 'Hide', choose: () => change({ hidden: [...view.hidden, name] }) };
  if (!canEdit) return [hide];
  return [
    entry(use, 'Rename', 'F2', { kind: 'rename' }),
    entry(use, 'Add a role behind…', 'Insert', { kind: 'add' }),
    entry(use, 'Move to the left', 'Alt+ArrowLeft', { kind: 'move', axis: 'role', step: -1 }),
    entry(use, 'Move to the right', 'Alt+ArrowRight', { kind: 'move', axis: 'role', step: 1 }),
    { ...hide, isApart: true },
    entry(use, 'Delete', 'Control+Delete', { kind: 'delete' }),
  ];
}

function ofRow(use: GridUse, canEdit: boolean): readonly MenuEntry[] {
  const head = { ...use.place, role: HEADER };
  const isHead = use.place.role === HEADER;
  if (!canEdit) return isHead ? [] : [copied(use)];
  return [
    ...(isHead ? [entry(use, 'Rename', 'F2', { kind: 'rename' })] : ofCell(use)),
    { ...entry(use, 'Add an activity below…', 'Insert', { kind: 'add' }), isApart: !isHead },
    entry(use, 'Move up', 'Alt+ArrowUp', { kind: 'move', axis: 'row', step: -1 }),
    entry(use, 'Move down', 'Alt+ArrowDown', { kind: 'move', axis: 'row', step: 1 }),
    {
      title: isHead ? 'Delete' : 'Delete the activity',
      isApart: true,
      choose: () => submit(use, { kind: 'delete', at: head }),
      ...(isHead ? { keys: 'Control+Delete' } : {}),
    },
  ];
}

const ofCell = (use: GridUse): readonly MenuEntry[] => [
  entry(use, 'Choose letters…', 'Shift+Space', { kind: 'letters' }),
  entry(use, 'Write', 'F2', { kind: 'write', text: null }),
  entry(use, 'Clear', 'Delete', { kind: 'clear' }),
  copied(use),
];

const copied = (use: GridUse): MenuEntry => ({
  title: 'Copy as a Markdown table',
  choose: () =>
    use.send({ type: 'copy', text: asMarkdown(use.grid, selected(use)), what: 'The selected cells' }),
});

const ofText = (use: GridUse): readonly MenuEntry[] =>
  sourceOf(use.grid, use.place)
    ? [{ ...entry(use, 'Show in the text', 'Enter', { kind: 'reveal' }), isApart: true }]
    : [];

/** What is found here comes first: whoever opens the menu of a marked cell wants to mend it. */
function ofFindings({ grid, place, state, send }: GridUse): readonly MenuEntry[] {
  const row = grid.rows[place.row];
  const of = row ? (row.cells[place.role] ?? row) : grid.roles[place.role];
  const [first] = (of?.findings ?? []).flatMap((index) => grid.findings[index] ?? []);
  if (!first) return [];
  const otherPlace = otherPlaceOf(state, first);
  return otherPlace
    ? [{ title: 'Show the other place', choose: () => send(otherPlace) }]
    : [{ title: 'Fix what is found here…', choose: () => send(fixOf(state, first)) }];
}
