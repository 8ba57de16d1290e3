import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DisclosureProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A button with something under it, which goes when the reader turns to something else. */
export function Disclosure({ label, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const closeUnlessInside = ({ target }: Event) => {
      const open = details.current;
      if (open?.open && target instanceof Node && !open.contains(target)) open.open = false;
    };
    document.addEventListener('pointerdown', closeUnlessInside);
    document.addEventListener('focusin', closeUnlessInside);
    return () => {
      document.removeEventListener('pointerdown', closeUnlessInside);
      document.removeEventListener('focusin', closeUnlessInside);
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    close(details.current);
  };
  const keepInSight = () => {
    sheet.current?.classList.remove('turned');
    if ((sheet.current?.getBoundingClientRect().left ?? 0) < 0) sheet.current?.classList.add('turned');
  };
  return (
    <details class="disclosure" ref={details} onKeyDown={closeOnEscape} onToggle={keepInSight}>
      <summary class="button">{label}</summary>
      <div class="sheet" ref={sheet}>
        {children}
      </div>
    </details>
  );
}

/** Closes the disclosure that an element stands in, and goes back to its button. */
export function close(inside: Element): void {
  const details = inside.closest('details');
  if (!details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
