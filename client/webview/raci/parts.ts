import type { FromRaciPage, RaciGrid, RaciPageView } from '../../../protocol/src';
import type { ShownRows } from './shown-rows';
import type { PageState } from './store';

/** What every part of the page is a function of. */
export interface PartProps {
  readonly grid: RaciGrid;
  readonly view: RaciPageView;
  readonly state: PageState;
  readonly shown: ShownRows;
  change(patch: Partial<RaciPageView>): void;
  send(message: FromRaciPage): void;
}
