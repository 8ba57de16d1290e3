import type { PartProps } from '../parts';

/** Search, filters and what can be done with the whole. */
export function Toolbar({ grid }: PartProps) {
  return (
    <header class="toolbar">
      <h1>{grid.title}</h1>
    </header>
  );
}
