import { HEADER, type Place } from './follow-cell';
import type { Step } from './move-place';

/** What a key asks for in the grid. */
export type KeyIntent =
  | { readonly kind: 'go'; readonly step: Step; readonly extends: boolean }
  | { readonly kind: 'reveal' }
  /** Write in the cell: over what is there, or, without a text, on with it. */
  | { readonly kind: 'write'; readonly text: string | null }
  | { readonly kind: 'rename' }
  | { readonly kind: 'cycle'; readonly step: 1 | -1 }
  | { readonly kind: 'letters' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'add' | 'delete' }
  | { readonly kind: 'move'; readonly axis: 'row' | 'role'; readonly step: 1 | -1 }
  | { readonly kind: 'menu' }
  | { readonly kind: 'all' }
  | { readonly kind: 'leave' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

/** What a key means where the keyboard is; null for keys that are not the grid's. */
export function intentOf(key: Key, place: Place): KeyIntent | null {
  if (key.altKey) return withAlt(key);
  if (key.ctrlKey || key.metaKey) return withControl(key, place);
  const step = STEPS[key.key];
  if (step) return { kind: 'go', step, extends: key.shiftKey };
  const isCell = place.row !== HEADER && place.role !== HEADER;
  switch (key.key) {
    case 'Enter':
      return { kind: 'reveal' };
    case 'F2':
      return isCell ? { kind: 'write', text: null } : { kind: 'rename' };
    case 'F10':
      return key.shiftKey ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Insert':
      return { kind: 'add' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'leave' };
    case ' ':
      if (!isCell) return { kind: 'menu' };
      return key.shiftKey ? { kind: 'letters' } : { kind: 'cycle', step: 1 };
    default:
      return isCell && isSign(key.key) ? { kind: 'write', text: key.key } : null;
  }
}

/** One sign, and not the name of a key. */
const isSign = (key: string): boolean => [...key].length === 1;

function withAlt({ key, ctrlKey, metaKey }: Key): KeyIntent | null {
  if (ctrlKey || metaKey) return null;
  switch (key) {
    case 'ArrowUp':
      return { kind: 'move', axis: 'row', step: -1 };
    case 'ArrowDown':
      return { kind: 'move', axis: 'row', step: 1 };
    case 'ArrowLeft':
      return { kind: 'move', axis: 'role', step: -1 };
    case 'ArrowRight':
      return { kind: 'move', axis: 'role', step: 1 };
    default:
      return null;
  }
}

function withControl({ key, shiftKey }: Key, { row, role }: Place): KeyIntent | null {
  switch (key.toLowerCase()) {
    case 'home':
      return { kind: 'go', step: 'first', extends: shiftKey };
    case 'end':
      return { kind: 'go', step: 'last', extends: shiftKey };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'all' };
    case 'delete':
    case 'backspace':
      return (row === HEADER) === (role === HEADER) ? null : { kind: 'delete' };
    default:
      return null;
  }
}
