import { describe, expect, it } from 'vitest';
import { HEADER } from '../../client/webview/raci/grid/follow-cell';
import { intentOf, type Key } from '../../client/webview/raci/grid/keys';

const CELL = { row: 0, role: 0 };
const ROW_HEAD = { row: 0, role: HEADER };
const ROLE_HEAD = { row: HEADER, role: 0 };
const CORNER = { row: HEADER, role: HEADER };

/** “Control+Shift+z” as a key event. */
function press(keys: string): Key {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) || '+',
    ctrlKey: has('Control'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
}

const meaning = (keys: string, place = CELL) => intentOf(press(keys), place);

describe('the keys of the grid', () => {
  it.each([
    ['ArrowUp', 'up', false],
    ['Shift+ArrowRight', 'right', true],
    ['Home', 'row-start', false],
    ['End', 'row-end', false],
    ['Control+Home', 'first', false],
    ['Control+Shift+End', 'last', true],
    ['PageDown', 'page-down', false],
  ])('go with %s', (keys, step, extends_) => {
    expect(meaning(keys)).toEqual({ kind: 'go', step, extends: extends_ });
  });

  it('write in a cell with F2, and over it with any sign', () => {
    expect(meaning('F2')).toEqual({ kind: 'write', text: null });
    expect(meaning('a')).toEqual({ kind: 'write', text: 'a' });
    expect(meaning('Shift+R')).toEqual({ kind: 'write', text: 'R' });
    expect(meaning('🎯')).toEqual({ kind: 'write', text: '🎯' });
  });

  it('rename at a header with F2, where signs mean nothing', () => {
    expect(meaning('F2', ROW_HEAD)).toEqual({ kind: 'rename' });
    expect(meaning('F2', ROLE_HEAD)).toEqual({ kind: 'rename' });
    expect(meaning('a', ROW_HEAD)).toBeNull();
  });

  it('give the next letter with Space, all letters with Shift and it, and a menu at a header', () => {
    expect(meaning(' ')).toEqual({ kind: 'cycle', step: 1 });
    expect(meaning('Shift+ ')).toEqual({ kind: 'letters' });
    expect(meaning(' ', ROLE_HEAD)).toEqual({ kind: 'menu' });
  });

  it('show the source with Enter, open the menu, clear, add and go back', () => {
    expect(meaning('Enter')).toEqual({ kind: 'reveal' });
    expect(meaning('Shift+F10')).toEqual({ kind: 'menu' });
    expect(meaning('ContextMenu')).toEqual({ kind: 'menu' });
    expect(meaning('Delete')).toEqual({ kind: 'clear' });
    expect(meaning('Insert')).toEqual({ kind: 'add' });
    expect(meaning('Escape')).toEqual({ kind: 'leave' });
  });

  it('undo and redo, with either modifier', () => {
    expect(meaning('Control+z')).toEqual({ kind: 'undo' });
    expect(meaning('Meta+Shift+Z')).toEqual({ kind: 'redo' });
    expect(meaning('Control+y')).toEqual({ kind: 'redo' });
  });

  it('move rows and roles with Alt and the arrows', () => {
    expect(meaning('Alt+ArrowDown')).toEqual({ kind: 'move', axis: 'row', step: 1 });
    expect(meaning('Alt+ArrowLeft', ROLE_HEAD)).toEqual({ kind: 'move', axis: 'role', step: -1 });
  });

  it('delete a row or a role at its header alone', () => {
    expect(meaning('Control+Delete', ROW_HEAD)).toEqual({ kind: 'delete' });
    expect(meaning('Control+Delete', ROLE_HEAD)).toEqual({ kind: 'delete' });
    expect(meaning('Control+Delete', CELL)).toBeNull();
    expect(meaning('Control+Delete', CORNER)).toBeNull();
  });

  it.each(['Tab', 'Control+c', 'Control+v', 'F5', 'Alt+F4', 'Control+Alt+ArrowUp', 'Shift', 'Dead'])(
    'leave %s to others',
    (keys) => {
      expect(meaning(keys)).toBeNull();
    },
  );
});
