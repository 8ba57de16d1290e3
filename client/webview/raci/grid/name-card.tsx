import { useState } from 'preact/hooks';
import { Beside } from './beside';

interface NameCardProps {
  /** What is asked for: “New role behind PMM”. */
  readonly title: string;
  readonly anchor: Element;
  done(name: string): void;
  cancel(): void;
}

/** Asks for the name of what is to be added. */
export function NameCard({ title, anchor, done, cancel }: NameCardProps) {
  const [name, setName] = useState('');
  return (
    <Beside anchor={anchor} role="dialog" label={title} close={cancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done(name);
        }}
      >
        <label class="naming">
          <span class="over-title">{title}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <div class="over-buttons">
          <button type="submit" class="primary" disabled={name.trim() === ''}>
            Add
          </button>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      </form>
    </Beside>
  );
}
