import { Beside } from './beside';

export interface MenuEntry {
  readonly title: string;
  /** The keys that do the same, by the names that browsers give them. */
  readonly keys?: string;
  readonly isApart?: boolean;
  choose(): void;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly anchor: Element | { readonly x: number; readonly y: number };
  close(): void;
}

export function Menu({ label, entries, anchor, close }: MenuProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsBeside(event.target);
    const next = nextItem(event.key, items);
    if (event.key === 'Tab') close();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Beside anchor={anchor} role="menu" label={label} close={close} onKey={onKeyDown}>
      {entries.map(({ title, keys, isApart, choose }) => (
        <button
          type="button"
          role="menuitem"
          key={title}
          class={isApart ? 'apart' : undefined}
          tabIndex={-1}
          onClick={() => {
            close();
            choose();
          }}
        >
          <span>{title}</span> {keys && <kbd>{drawnKeys(keys)}</kbd>}
        </button>
      ))}
    </Beside>
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Control: 'Ctrl',
};

const drawnKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => SIGNS[key] ?? key)
    .join('+');

const itemsBeside = (target: EventTarget | null): readonly HTMLElement[] =>
  target instanceof Element && target.parentElement
    ? [...target.parentElement.querySelectorAll<HTMLElement>('[role=menuitem]')]
    : [];

function nextItem(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items[(at - 1 + items.length) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const startsSo = ({ textContent }: HTMLElement) =>
        textContent.toLowerCase().startsWith(key.toLowerCase());
      return key.length === 1 && key !== ' ' ? [...items.slice(at + 1), ...items].find(startsSo) : undefined;
    }
  }
}
