import { pastedTexts } from './clipboard';
import { copy, type GridUse, paste, perform } from './grid-actions';
import { intentOf } from './keys';

export const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;

/** What the grid hears of the keyboard and the clipboard. */
export function keyboardOf(use: GridUse) {
  return {
    onKeyDown(event: KeyboardEvent) {
      const isInTable = event.target instanceof Element && event.target.closest('table') !== null;
      const intent = isInTable && !event.isComposing ? intentOf(event, use.place) : null;
      if (!intent) return;
      event.preventDefault();
      // Otherwise the editor around would hear it as its own.
      event.stopPropagation();
      perform(use, intent);
    },
    onCopy: (event: ClipboardEvent) => clip(use, event),
    onCut(event: ClipboardEvent) {
      if (clip(use, event)) perform(use, { kind: 'clear' });
    },
    onPaste(event: ClipboardEvent) {
      if (isField(event.target)) return;
      event.preventDefault();
      paste(use, pastedTexts(event.clipboardData?.getData('text/plain') ?? ''));
    },
  };
}

/** Whether it was the cells that were copied. */
function clip(use: GridUse, event: ClipboardEvent): boolean {
  if (isField(event.target) || !event.clipboardData) return false;
  event.preventDefault();
  copy(use, event.clipboardData);
  return true;
}
