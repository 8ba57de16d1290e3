import type { RaciPageView } from '../../../../protocol/src';
import { gapsOf } from '../aside/gaps-of';
import type { PartProps } from '../parts';

/** What stands beside the matrix. */
export function ViewSwitch({ grid, view, state, change }: PartProps) {
  const changes = state.comparison?.report.compared.flatMap((matrix) => matrix.changes) ?? [];
  const choices: readonly {
    readonly beside: RaciPageView['beside'];
    readonly name: string;
    readonly count?: number;
  }[] = [
    { beside: 'problems', name: 'Problems', count: grid.findings.length },
    { beside: 'workload', name: 'Workload' },
    { beside: 'gaps', name: 'Gaps', count: gapsOf(grid).count },
    { beside: 'role', name: 'Role card' },
    ...(state.comparison ? [{ beside: 'changes', name: 'Changes', count: changes.length } as const] : []),
  ];
  const choose = (beside: RaciPageView['beside']) => {
    change({ beside: view.beside === beside ? 'none' : beside });
    // Where there is little room it stands below.
    requestAnimationFrame(() => document.querySelector('.aside')?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <fieldset class="switch">
      <legend class="out-of-sight">Beside the matrix</legend>
      {choices.map(({ beside, name, count }) => (
        <button
          type="button"
          key={beside}
          aria-pressed={view.beside === beside}
          onClick={() => choose(beside)}
        >
          {name}
          {count !== undefined && count > 0 && <span class="badge">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
