import { useMemo } from 'preact/hooks';
import type { FromRaciPage, RaciPageView, RaciReport } from '../../../protocol/src';
import { Aside } from './aside/aside';
import { foldedGrid } from './folded-grid';
import { Grid } from './grid/grid';
import { NoGrid } from './no-grid';
import type { PartProps } from './parts';
import { problemsIn } from './problems';
import { ReadOnly } from './read-only';
import { shownRows } from './shown-rows';
import type { PageAction, PageState } from './store';
import { Tabs } from './tabs';
import { Toolbar } from './toolbar/toolbar';

interface AppProps {
  readonly state: PageState;
  dispatch(action: PageAction): void;
  send(message: FromRaciPage): void;
}

export function App(props: AppProps) {
  const { state } = props;
  const { drawn, notice, said } = state;
  return (
    <div class="page">
      {drawn ? <Matrices {...props} drawn={drawn} /> : <NoGrid state={state} send={props.send} />}
      {notice && (
        <section class={`notice notice-${notice.kind}`} aria-label="Notice">
          <span>{notice.text}</span>
          <button type="button" onClick={() => props.dispatch({ type: 'dismiss' })}>
            Close
          </button>
        </section>
      )}
      <div class="out-of-sight" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

function Matrices({ state, drawn, dispatch, send }: AppProps & { readonly drawn: RaciReport }) {
  const { view, report } = state;
  const written = drawn.grids[view.grid] ?? drawn.grids[0];
  const isFolded = view.isSmallTeam && written !== undefined && written.smallTeam.length > 0;
  const grid = useMemo(() => (written && isFolded ? foldedGrid(written) : written), [written, isFolded]);
  const shown = useMemo(() => (grid ? shownRows(grid, view) : { rows: [], roles: [] }), [grid, view]);
  const problems = useMemo(() => (grid ? problemsIn(grid, shown) : []), [grid, shown]);
  if (!grid || !written) return null;
  const isFrozen = report !== drawn;
  const change = (patch: Partial<RaciPageView>) => dispatch({ type: 'look', patch });
  const part: PartProps = { grid, view, state, shown, problems, dispatch, change, send };
  return (
    <>
      <Toolbar {...part} />
      <Tabs {...part} drawn={drawn} />
      {isFrozen && report?.problem && (
        <p class="problem" role="status">
          {report.problem} This is how it was before.
        </p>
      )}
      {!isFrozen && !isFolded && <ReadOnly {...part} />}
      <div class="beside">
        <Grid key={view.grid} {...part} isFrozen={isFrozen} />
        <Aside {...part} />
      </div>
    </>
  );
}
