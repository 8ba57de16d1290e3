import type { RaciReport } from '../../../protocol/src';
import type { PartProps } from './parts';

/** One tab for each grid, where there are several. */
export function Tabs({ drawn, view, change }: PartProps & { readonly drawn: RaciReport }) {
  if (drawn.grids.length < 2) return null;
  const choose = (index: number) => change({ grid: index, cell: null, scroll: { left: 0, top: 0 } });
  return (
    <nav class="tabs" aria-label="Matrices">
      {drawn.grids.map(({ title }, index) => (
        <button
          type="button"
          key={index}
          aria-current={index === view.grid ? 'true' : undefined}
          onClick={() => choose(index)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
