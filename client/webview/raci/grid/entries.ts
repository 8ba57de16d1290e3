import { fixOf } from '../address';
import { asMarkdown } from './clipboard';
import { HEADER } from './follow-cell';
import { type GridUse, perform, selected, submit } from './grid-actions';
import type { KeyIntent } from './keys';
import type { MenuEntry } from './menu';
import { sourceOf } from './source-place';

/** What can be done at the place that has the keyboard. */
export function entriesFor(use: GridUse): readonly MenuEntry[] {
  const { place } = use;
  const own = place.row === HEADER ? (place.role === HEADER ? ofCorner(use) : ofRole(use)) : ofRow(use);
  return [...ofFindings(use), ...own, ...ofText(use)];
}

/** An entry that does what a key does. */
const entry = (use: GridUse, title: string, keys: string, intent: KeyIntent): MenuEntry => ({
  title,
  keys,
  choose: () => perform(use, intent),
});

const ofCorner = (use: GridUse): readonly MenuEntry[] => [
  entry(use, 'Add an activity at the top…', 'Insert', { kind: 'add' }),
  { title: 'Add a role in front…', choose: () => use.setMode({ kind: 'add', what: 'role' }) },
];

function ofRole(use: GridUse): readonly MenuEntry[] {
  const { grid, place, view, change } = use;
  const name = grid.roles[place.role]?.name ?? '';
  return [
    entry(use, 'Rename', 'F2', { kind: 'rename' }),
    entry(use, 'Add a role behind…', 'Insert', { kind: 'add' }),
    entry(use, 'Move to the left', 'Alt+ArrowLeft', { kind: 'move', axis: 'role', step: -1 }),
    entry(use, 'Move to the right', 'Alt+ArrowRight', { kind: 'move', axis: 'role', step: 1 }),
    { title: 'Hide', isApart: true, choose: () => change({ hidden: [...view.hidden, name] }) },
    entry(use, 'Delete', 'Control+Delete', { kind: 'delete' }),
  ];
}

function ofRow(use: GridUse): readonly MenuEntry[] {
  const head = { ...use.place, role: HEADER };
  const isHead = use.place.role === HEADER;
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
  {
    title: 'Copy as a Markdown table',
    choose: () =>
      use.send({ type: 'copy', text: asMarkdown(use.grid, selected(use)), what: 'The selected cells' }),
  },
];

const ofText = (use: GridUse): readonly MenuEntry[] =>
  sourceOf(use.grid, use.place)
    ? [{ ...entry(use, 'Show in the text', 'Enter', { kind: 'reveal' }), isApart: true }]
    : [];

/** What is found here comes first: whoever opens the menu of a marked cell wants to mend it. */
function ofFindings({ grid, place, state, send }: GridUse): readonly MenuEntry[] {
  const row = grid.rows[place.row];
  const of = row ? (row.cells[place.role] ?? row) : grid.roles[place.role];
  const [first] = (of?.findings ?? []).flatMap((index) => grid.findings[index] ?? []);
  return first ? [{ title: 'Fix what is found here…', choose: () => send(fixOf(state, first)) }] : [];
}
