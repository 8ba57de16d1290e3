import { normaliseTitle } from './normalise-title';
import { tokensOf } from './phrase-index';
import type { ColumnKey } from './section-key';
import type { HeadingPack, VocabularyAdditions, VocabularyPack } from './vocabulary';
import { exactTable, keyOf, type WordTable } from './word-table';

/** Last words that tell what a column holds whatever stands before them: "Task owner", "Launch status". */
const HEAD_NOUNS: ReadonlySet<string> = new Set([
  'owner',
  'owners',
  'status',
  'priority',
  'deadline',
  'benefit',
  'benefits',
  'proof',
  'evidence',
  'metric',
  'metrics',
  'target',
  'baseline',
  'competitor',
  'competitors',
  'objection',
  'response',
  'risk',
  'mitigation',
  'persona',
  'personas',
  'audience',
  'price',
  'score',
  'rank',
  'notes',
  'comments',
  'requirement',
  'requirements',
  'story',
  'criteria',
  'id',
  'pain',
  'rationale',
  'pillar',
  'claim',
  'date',
]);
const MEMORY = 2000;

/** Finds what table columns hold. Remembers what it has looked up. */
export class ColumnLookup {
  readonly #table: WordTable<ColumnKey>;
  readonly #seen = new Map<string, readonly ColumnKey[]>();

  constructor(packs: readonly (VocabularyPack | HeadingPack)[], additions: VocabularyAdditions) {
    this.#table = exactTable([additions.columns ?? {}, ...packs.map((pack) => pack.columns ?? {})]);
  }

  find(header: string): readonly ColumnKey[] {
    const known = this.#seen.get(header);
    if (known) return known;
    const found = this.#resolve(header);
    if (this.#seen.size >= MEMORY) this.#seen.clear();
    this.#seen.set(header, found);
    return found;
  }

  #resolve(header: string): readonly ColumnKey[] {
    const { title, qualifier } = normaliseTitle(header);
    const candidates = [keyOf(header), keyOf(`${title} ${qualifier ?? ''}`), keyOf(title)];
    for (const candidate of candidates) {
      const keys = this.#table.get(candidate);
      if (keys) return keys;
    }
    const tokens = tokensOf(title);
    if (tokens.length > 6) return [];
    const parts = keyOf(title).split(/ (?:\/|and|or) /);
    if (parts.length > 1) return [...new Set(parts.flatMap((part) => this.#table.get(part) ?? []))];
    const last = tokens.at(-1) ?? '';
    return HEAD_NOUNS.has(last) ? (this.#table.get(last) ?? []) : [];
  }
}
