import type { PartProps } from '../parts';
import { problemsIn } from '../problems';
import { NO_FILTERS } from '../shown-rows';
import { ProblemItem } from './problem-item';

/** What the editor's own list says about this matrix. */
export function ProblemsPart(part: PartProps) {
  const { grid, shown, change } = part;
  const problems = problemsIn(grid, shown);
  const left = grid.findings.length - problems.length;
  return (
    <>
      {grid.findings.length === 0 && <p>Nothing here that a reviewer would stop at.</p>}
      <ol class="findings">
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.role} ${problem.finding}`}>
            <ProblemItem {...part} problem={problem} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p class="muted">
          {left} more in rows that the filters leave out.{' '}
          <button type="button" class="link" onClick={() => change(NO_FILTERS)}>
            Clear filters
          </button>
        </p>
      )}
    </>
  );
}
