import { useState } from 'preact/hooks';
import { Mark } from '../mark';
import type { PartProps } from '../parts';
import { labelsOf } from '../problems';
import { NO_FILTERS } from '../shown-rows';
import { ProblemItem } from './problem-item';

/** What the editor's own list says about this matrix. */
export function ProblemsPart(part: PartProps) {
  const { grid, problems, change } = part;
  const [chosen, choose] = useState<string | null>(null);
  const labels = labelsOf(grid, problems);
  // One whose problems are all mended leaves nothing to choose.
  const label = labels.some((one) => one.label === chosen) ? chosen : null;
  const listed = problems.filter(({ finding }) => label === null || grid.findings[finding]?.label === label);
  const left = grid.findings.length - problems.length;
  return (
    <>
      {grid.findings.length === 0 && <p>Nothing here that a reviewer would stop at.</p>}
      {labels.length > 1 && (
        <ul class="sorts" aria-label="Problems by sort">
          {labels.map((one) => (
            <li key={one.label}>
              <button
                type="button"
                aria-pressed={one.label === label}
                onClick={() => choose(one.label === label ? null : one.label)}
              >
                <Mark severity={one.severity} />
                {one.label} <span class="badge">{one.count}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ol class="findings">
        {listed.map((problem) => (
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
