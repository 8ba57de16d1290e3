import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type ScopeItem, scopeKey } from './scope';

/** The same thing on both sides of the line. */
export interface ScopeContradiction {
  readonly promised: ScopeItem;
  readonly excluded: ScopeItem;
}

/** Names of one short word stand for too many things to be compared. */
const SHORTEST_SINGLE_WORD = 4;

/**
 * Pairs of things that are in scope and out of scope under the same name, modifiers included: "CSV export" is not
 * "bulk CSV export". What an item says beside its name may narrow it; then the two are taken for different things.
 */
export const findContradictions = once(
  (scope: readonly ScopeItem[], vocabulary: Vocabulary): readonly ScopeContradiction[] => {
    const excluded = scope.filter(({ side }) => side === 'out');
    if (excluded.length === 0) return [];
    const names = new Set(excluded.map(({ name }) => scopeKey(name)));
    const promised = new Map<string, ScopeItem>();
    for (const item of scope) {
      if (item.side === 'out') continue;
      const key = scopeKey(item.name);
      if (names.has(key) && !promised.has(key)) promised.set(key, item);
    }
    return promised.size === 0 ? [] : excluded.flatMap((item) => contradiction(item, promised, vocabulary));
  },
);

function contradiction(
  excluded: ScopeItem,
  promised: ReadonlyMap<string, ScopeItem>,
  vocabulary: Vocabulary,
): readonly ScopeContradiction[] {
  const key = scopeKey(excluded.name);
  const match = promised.get(key);
  if (!match || match.item.span.start === excluded.item.span.start) return [];
  return isTelling(key, [match, excluded]) && !isNarrowed([match, excluded], vocabulary)
    ? [{ promised: match, excluded }]
    : [];
}

function isTelling(key: string, pair: readonly ScopeItem[]): boolean {
  if (key.includes(' ')) return true;
  return key.length >= SHORTEST_SINGLE_WORD && pair.every(({ rest }) => rest === '');
}

const isNarrowed = (pair: readonly ScopeItem[], vocabulary: Vocabulary): boolean =>
  pair.some(({ rest }) => vocabulary.findTerms(rest).some(({ lexicons }) => lexicons.includes('narrowing')));
