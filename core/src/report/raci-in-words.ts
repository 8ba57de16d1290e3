import { count } from '../lint/message';
import type { RaciComparison } from '../raci/compare-raci';
import { describeChange } from '../raci/raci-difference';

/** What differs, in sentences. Of a matrix that came or went, people want to know no more than how large it is. */
export function describeComparison({ changes, whole }: RaciComparison): readonly string[] {
  if (whole === null || changes.length === 0) return changes.map(describeChange);
  const size = `${count(whole.activities, 'activity', 'activities')}, ${count(whole.roles, 'role')}`;
  return [`${whole.isNew ? 'New RACI' : 'RACI removed'}: ${size}`];
}

/** What happened to the matrices of a document, for its row; null for nothing. */
export function raciInWords(compared: readonly RaciComparison[]): string | null {
  const changed = compared.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return null;
  if (changed.every(({ whole }) => whole?.isNew === true)) return 'new RACI';
  return changed.every(({ whole }) => whole?.isNew === false) ? 'RACI removed' : 'roles changed';
}
