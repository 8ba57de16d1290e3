import type { FromRaciPage, RaciGrid } from '../../../protocol/src';
import type { PageState } from './store';

type Sources = Pick<PageState, 'drawn'>;

/** The address of a document of what is drawn, which rows and findings name by its place in the list. */
export const addressOf = ({ drawn }: Sources, source: number): string => drawn?.sources[source]?.uri ?? '';

type Finding = RaciGrid['findings'][number];

/** Asks for what can be done about a finding. */
export const fixOf = (of: Sources, { source, span, ruleId }: Finding): FromRaciPage => ({
  type: 'fix',
  uri: addressOf(of, source),
  span,
  ruleId,
});

/** Asks to be shown the place that says otherwise; null for a finding about one place. */
export function otherPlaceOf(of: Sources, { source, elsewhere }: Finding): FromRaciPage | null {
  if (!elsewhere) return null;
  const { document, span } = elsewhere;
  return { type: 'reveal', uri: document?.uri ?? addressOf(of, source), span, focus: true };
}
