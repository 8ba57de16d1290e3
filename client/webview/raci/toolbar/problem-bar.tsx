import { Mark } from '../mark';
import type { PartProps } from '../parts';
import { countsOf, WORDS } from '../severity';
import type { Visits } from './use-problems';

/** How many problems there are, and the way from one to the next. */
export function ProblemBar({ grid, problems, visit }: PartProps & Visits) {
  const all = grid.findings.length;
  if (all === 0) return <span class="muted">No problems</span>;
  return (
    <fieldset class="problems">
      <legend class="out-of-sight">Problems</legend>
      <ul class="counts">
        {countsOf(grid, problems).map(({ severity, count }) => (
          <li key={severity} title={`${WORDS[severity]}: ${count}`}>
            <Mark severity={severity} />
            <span class="out-of-sight">{WORDS[severity]}: </span>
            {count}
          </li>
        ))}
        {problems.length < all && <li class="muted">of {all} in all</li>}
      </ul>
      <button type="button" disabled={problems.length === 0} title="Shift+F8" onClick={() => visit(-1)}>
        Previous<span class="wide-only"> problem</span>
      </button>
      <button type="button" disabled={problems.length === 0} title="F8" onClick={() => visit(1)}>
        Next<span class="wide-only"> problem</span>
      </button>
    </fieldset>
  );
}
