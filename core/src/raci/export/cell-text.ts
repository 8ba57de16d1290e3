import { oneLine } from '../../text/one-line';
import type { GridCell } from '../raci-grid';

/** A cell as its author could have written it: `A/R (tier 1)`. */
export function cellText({
  codes,
  unknown,
  condition,
}: Pick<GridCell, 'codes' | 'unknown' | 'condition'>): string {
  const written = [...codes, ...unknown].join('/');
  return oneLine(condition === null ? written : `${written} (${condition})`);
}
