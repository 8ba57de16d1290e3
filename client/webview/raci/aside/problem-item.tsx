import { addressOf } from '../address';
import { Deeds } from '../deeds';
import { goTo } from '../go-to';
import { Mark } from '../mark';
import type { PartProps } from '../parts';
import type { Problem } from '../problems';
import { placeName } from './place-name';

/** A problem in its own words, and what can be done about it. */
export function ProblemItem(part: PartProps & { readonly problem: Problem }) {
  const { grid, state, problem, send } = part;
  const finding = grid.findings[problem.finding];
  if (!finding) return null;
  const { source, span, severity, weight, message } = finding;
  return (
    <div class="finding" data-severity={severity}>
      <Mark severity={severity} />
      <div>
        <p class="where">
          <strong>{weight}</strong>
          <button type="button" class="link" onClick={() => goTo(part, problem)}>
            {placeName(grid, problem)}
          </button>
        </p>
        <p>{message}</p>
        <p class="deeds">
          <Deeds finding={finding} state={state} send={send} />
          <button
            type="button"
            class="link"
            onClick={() => send({ type: 'reveal', uri: addressOf(state, source), span, focus: true })}
          >
            Show in the text
          </button>
        </p>
      </div>
    </div>
  );
}
