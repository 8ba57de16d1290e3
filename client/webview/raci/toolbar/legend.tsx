import type { RaciGrid } from '../../../../protocol/src';
import { Letter } from '../letter';

/** What the letters mean. */
export function Legend({ grid }: { readonly grid: RaciGrid }) {
  return (
    <ul class="legend" aria-label={`What the letters of ${grid.scheme} mean`}>
      {grid.letters.map(({ code, word }) => (
        <li key={code}>
          <Letter grid={grid} code={code} /> {word}
        </li>
      ))}
    </ul>
  );
}
