import type { Prose } from '../markdown/content';

/** How much something matters, whatever scheme the author uses. */
export interface Priority {
  readonly step: 'must' | 'should' | 'could' | 'wont';
  /** The words that say so, such as "P0" or the heading "Must have". */
  readonly prose: Prose;
}
