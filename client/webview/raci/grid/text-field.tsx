import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Step } from './move-place';

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  /** Whether the text was begun by typing: then the arrow keys end it and go on. */
  readonly isTyped: boolean;
  /** Hears what was written, and where the keyboard goes next. */
  done(text: string, step: Step | null): void;
  cancel(): void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** A field in place of what it changes. Enter and leaving it keep what was written, Escape does not. */
export function TextField({ label, text, isTyped, done, cancel }: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  // At once: who goes on typing must not have to wait for it.
  useLayoutEffect(() => {
    input.current?.focus();
    if (isTyped) input.current?.setSelectionRange(text.length, text.length);
    else input.current?.select();
  }, [isTyped, text]);
  useLayoutEffect(
    () => () => {
      isOver.current = true;
    },
    [],
  );
  const end = (finish: () => void) => {
    // Its own removal takes the focus from it too.
    if (isOver.current) return;
    isOver.current = true;
    finish();
  };
  const keep = (step: Step | null) => end(() => done(input.current?.value ?? '', step));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const step =
      event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : isTyped ? ARROWS[event.key] : undefined;
    if (event.key === 'Escape') end(cancel);
    else if (event.key === 'Enter') keep(null);
    else if (step) keep(step);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      class="field"
      type="text"
      aria-label={label}
      defaultValue={text}
      spellcheck={false}
      autocomplete="off"
      onKeyDown={onKeyDown}
      onBlur={() => keep(null)}
    />
  );
}
