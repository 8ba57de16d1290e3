import type { FromRaciPage, RaciGrid, RaciPageView } from '../../../protocol/src';
import type { Problem } from './problems';
import type { ShownRows } from './shown-rows';
import type { PageAction, PageState } from './store';

/** What every part of the page is a function of. */
export interface PartProps {
  readonly grid: RaciGrid;
  readonly view: RaciPageView;
  readonly state: PageState;
  readonly shown: ShownRows;
  /** The problems of what is shown, in reading order. */
  readonly problems: readonly Problem[];
  dispatch(action: PageAction): void;
  /** Looks in another way. */
  change(patch: Partial<RaciPageView>): void;
  send(message: FromRaciPage): void;
}
