import type { RaciGrid } from '../../../protocol/src';
import { fixOf, otherPlaceOf } from './address';
import type { PartProps } from './parts';

interface DeedsProps extends Pick<PartProps, 'state' | 'send'> {
  readonly finding: RaciGrid['findings'][number];
}

/** What can be done about a finding: mend it and read why or, where two places differ, look at the other one. */
export function Deeds({ finding, state, send }: DeedsProps) {
  const otherPlace = otherPlaceOf(state, finding);
  if (otherPlace)
    return (
      <button type="button" class="link" onClick={() => send(otherPlace)}>
        Show the other place
      </button>
    );
  return (
    <>
      <button type="button" class="link" onClick={() => send(fixOf(state, finding))}>
        Fix…
      </button>
      <button type="button" class="link" onClick={() => send({ type: 'explain', ruleId: finding.ruleId })}>
        Why
      </button>
    </>
  );
}
