import type { RaciGrid, RaciReport } from '../../../protocol/src';
import type { EditMessage } from './grid/operations';

/** Why nothing in a grid can be changed; null where something can. */
export const readOnlyOf = ({ matrices }: Pick<RaciGrid, 'matrices'>): string | null =>
  matrices.every(({ readOnly }) => readOnly !== null) ? (matrices[0]?.readOnly ?? null) : null;

/** What asks for tables in place of all that can become one; null where nothing can, or what can stands in several documents. */
export function tablesInPlace(
  { matrices }: Pick<RaciGrid, 'matrices'>,
  sources: RaciReport['sources'],
): EditMessage | null {
  const able = matrices.filter(({ canBeTable }) => canBeTable);
  const [index, ...others] = new Set(able.map(({ source }) => source));
  const source = index === undefined ? undefined : sources[index];
  if (!source || others.length > 0) return null;
  const changes = able.map(({ matrix }) => ({ matrix, operation: { kind: 'make-table' } as const }));
  return { type: 'edit', uri: source.uri, version: source.version, changes };
}
