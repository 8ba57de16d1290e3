import { useRef, useState } from 'preact/hooks';
import type { RaciGrid } from '../../../../protocol/src';
import { Letter } from '../letter';
import { Beside } from './beside';
import { toggled, withCodes } from './cell-text';

interface LettersCardProps {
  readonly grid: RaciGrid;
  readonly title: string;
  readonly cell: RaciGrid['rows'][number]['cells'][number];
  readonly anchor: Element;
  done(text: string): void;
  cancel(): void;
}

/** All letters of the scheme, to tick several: by pointer, by Space, or by typing a letter. Enter keeps them. */
export function LettersCard({ grid, title, cell, anchor, done, cancel }: LettersCardProps) {
  const [codes, setCodes] = useState(cell.codes);
  const toggle = (code: string) => setCodes(toggled(codes, code, grid.letters));
  const list = useRef<HTMLFormElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = grid.letters.find(({ code }) => code === event.key.toUpperCase());
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = boxes.findIndex((box) => box.matches(':focus'));
    if (typed && !event.ctrlKey && !event.metaKey) toggle(typed.code);
    else if (step !== 0) boxes[(at + step + boxes.length) % boxes.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Beside anchor={anchor} role="dialog" label={`Letters for ${title}`} close={cancel} onKey={onKeyDown}>
      <form
        ref={list}
        onSubmit={(event) => {
          event.preventDefault();
          done(withCodes(cell, codes));
        }}
      >
        <p class="over-title">{title}</p>
        {grid.letters.map(({ code, word }) => (
          <label key={code} class="tick">
            <input type="checkbox" checked={codes.includes(code)} onChange={() => toggle(code)} />
            <Letter grid={grid} code={code} />
            <span>{word}</span>
          </label>
        ))}
        <div class="over-buttons">
          <button type="submit" class="primary">
            Apply
          </button>
          <button type="button" onClick={() => done('')}>
            Clear
          </button>
        </div>
      </form>
    </Beside>
  );
}
