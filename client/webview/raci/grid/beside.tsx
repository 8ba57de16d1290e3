import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface BesideProps {
  /** Below what it opens, or at which point of the window. */
  readonly anchor: Element | { readonly x: number; readonly y: number };
  readonly label: string;
  readonly role: 'dialog' | 'menu';
  close(): void;
  /** Hears keys before they are kept from the grid. */
  onKey?(event: KeyboardEvent): void;
  readonly children: ComponentChildren;
}

const GAP_PX = 4;

/** A small window over the grid: it stays inside the page and closes on Escape and when the keyboard leaves it. */
export function Beside({ anchor, label, role, close, onKey, children }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  const isGone = useRef(false);
  // Its removal takes the keyboard from it too, when something else may already be open.
  useLayoutEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  useLayoutEffect(() => {
    if (box.current) putBeside(box.current, anchor);
  }, [anchor]);
  // At once: who goes on typing must not have to wait for it.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-first], input, [role^=menuitem]')?.focus();
  }, []);
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (isGone.current) return;
    if (!(relatedTarget instanceof Node) || !box.current?.contains(relatedTarget)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    onKey?.(event);
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given where it is used
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a dialog or a menu, which both have a name
    <div
      ref={box}
      class={`over over-${role}`}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {children}
    </div>
  );
}

function putBeside(box: HTMLElement, anchor: BesideProps['anchor']): void {
  const { width, height } = box.getBoundingClientRect();
  const [x, top, bottom] =
    anchor instanceof Element
      ? [
          anchor.getBoundingClientRect().left,
          anchor.getBoundingClientRect().top,
          anchor.getBoundingClientRect().bottom,
        ]
      : [anchor.x, anchor.y, anchor.y];
  const below = bottom + GAP_PX;
  const y = below + height <= window.innerHeight ? below : Math.max(GAP_PX, top - GAP_PX - height);
  box.style.left = `${Math.max(GAP_PX, Math.min(x, window.innerWidth - width - GAP_PX))}px`;
  box.style.top = `${y}px`;
}
