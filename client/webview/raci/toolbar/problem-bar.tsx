import { Mark } from '../mark';
import type { PartProps } from '../parts';
import { countsOf } from '../severity';
import { useProblems } from './use-problems';

/** How many problems there are, and the way from one to the next. */
export function ProblemBar(part: PartProps) {
  const { grid, problems } = part;
  const { at, visit } = useProblems(part);
  const all = grid.findings.length;
  const told = at === null ? undefined : grid.findings[problems[at]?.finding ?? -1];
  if (all === 0) return <span class="muted">No problems</span>;
  return (
    <fieldset class="problems">
      <legend class="out-of-sight">Problems</legend>
      <ul class="counts">
        {countsOf(grid, problems).map(({ severity, weight, count }) => (
          <li key={severity} title={`${weight}: ${count}`}>
            <Mark severity={severity} />
            <span class="out-of-sight">{weight}: </span>
            {count}
          </li>
        ))}
        {problems.length < all && <li class="muted">of {all} in all</li>}
      </ul>
      <button
        type="button"
        disabled={problems.length === 0}
        title="Shift+F8"
        aria-keyshortcuts="Shift+F8"
        onClick={() => visit(-1)}
      >
        Previous<span class="wide-only"> problem</span>
      </button>
      <button
        type="button"
        disabled={problems.length === 0}
        title="F8"
        aria-keyshortcuts="F8"
        onClick={() => visit(1)}
      >
        Next<span class="wide-only"> problem</span>
      </button>
      <span class="muted" role="status">
        {told && at !== null && (
          <>
            {at + 1} of {problems.length}
            <span class="out-of-sight">: {told.message}</span>
          </>
        )}
      </span>
    </fieldset>
  );
}
