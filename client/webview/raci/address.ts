import type { FromRaciPage, RaciGrid } from '../../../protocol/src';
import type { PageState } from './store';

type Sources = Pick<PageState, 'drawn'>;

/** The address of a document of what is drawn, which rows and findings name by its place in the list. */
export const addressOf = ({ drawn }: Sources, source: number): string => drawn?.sources[source]?.uri ?? '';

/** Asks for what can be done about a finding. */
export const fixOf = (of: Sources, { source, span, ruleId }: RaciGrid['findings'][number]): FromRaciPage => ({
  type: 'fix',
  uri: addressOf(of, source),
  span,
  ruleId,
});
