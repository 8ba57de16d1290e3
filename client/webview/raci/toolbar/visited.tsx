import { ProblemItem } from '../aside/problem-item';
import type { PartProps } from '../parts';
import type { Visits } from './use-problems';

/** The problem that the reader was led to. */
export function Visited({ problems, at, ...part }: PartProps & Visits) {
  const problem = at === null ? undefined : problems[at];
  return (
    <div class="visited" role="status">
      {problem && at !== null && (
        <>
          <span class="muted">
            {at + 1} of {problems.length}
          </span>
          <ProblemItem {...part} problem={problem} />
        </>
      )}
    </div>
  );
}
