import type { Finding } from '../finding';
import type { BaselineEntry } from './baseline-entry';

/** What a baseline does to the findings of a document. */
export interface Hiding<Known> {
  readonly shown: readonly Known[];
  readonly hidden: readonly Known[];
  /** The entries of those that are shown because they are about more places by now. */
  readonly outgrown: readonly BaselineEntry[];
  /** The document whose entries hide them: itself, or the one it was before it was moved; null where none are listed. */
  readonly listedAs: string | null;
}

/** A finding, or what a baseline would say of it. */
type Listable = BaselineEntry | Pick<Finding, 'fingerprint' | 'related'>;

const furtherOf = (known: Listable): number => ('further' in known ? known.further : known.related.length);

/** Findings that are known, by document. */
export class Baseline {
  /** The documents that are listed, by name. */
  readonly paths: readonly string[];
  readonly #byPath: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly #isGone: (path: string) => boolean;

  /** @param isGone Whether a document that is listed is there no more. */
  constructor(entries: readonly BaselineEntry[], isGone: (path: string) => boolean) {
    // Of those that a merge has doubled, the last knows most places.
    this.#byPath = grouped(
      entries.toSorted((a, b) => a.further - b.further),
      ({ path }) => path,
    );
    this.#isGone = isGone;
    this.paths = [...this.#byPath.keys()].sort();
  }

  /** How many findings are listed of a document. What a merge doubled counts once. */
  countOf(path: string): number {
    return fingerprintsOf(this.#entriesOf(path)).size;
  }

  /** Parts the findings of a document. One is hidden as often as it is listed, unless it is about more places by now. */
  apply<Known extends Listable>(path: string, findings: readonly Known[]): Hiding<Known> {
    const listedAs = this.#byPath.has(path) ? path : this.#formerName(findings);
    const left = grouped(this.#entriesOf(listedAs), ({ fingerprint }) => fingerprint);
    const hidden = new Set<Known>();
    const outgrown: BaselineEntry[] = [];
    for (const finding of findings) {
      const entry = left.get(finding.fingerprint)?.pop();
      if (!entry) continue;
      if (furtherOf(finding) > entry.further) outgrown.push(entry);
      else hidden.add(finding);
    }
    const shown = findings.filter((finding) => !hidden.has(finding));
    return { shown, hidden: [...hidden], outgrown, listedAs };
  }

  #entriesOf(path: string | null): readonly BaselineEntry[] {
    return this.#byPath.get(path ?? '') ?? [];
  }

  /**
   * What a document that is not listed was called before it was moved: the one that is gone and shares most findings
   * with it, and at least half of those listed. Fewer may be alike by chance, and would hide what is new.
   */
  #formerName(findings: readonly Pick<Finding, 'fingerprint'>[]): string | null {
    const found = new Set(findings.map(({ fingerprint }) => fingerprint));
    let best: { readonly path: string; readonly shared: number } | null = null;
    for (const path of this.paths) {
      const listed = fingerprintsOf(this.#entriesOf(path));
      const shared = [...listed].filter((fingerprint) => found.has(fingerprint)).length;
      const isBetter = shared * 2 >= listed.size && shared > (best?.shared ?? 0);
      if (isBetter && this.#isGone(path)) best = { path, shared };
    }
    return best?.path ?? null;
  }
}

function grouped(
  entries: readonly BaselineEntry[],
  keyOf: (entry: BaselineEntry) => string,
): ReadonlyMap<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

const fingerprintsOf = (entries: readonly BaselineEntry[]): ReadonlySet<string> =>
  new Set(entries.map(({ fingerprint }) => fingerprint));

/** What was found in a run, and where it looked. */
export interface FoundEntries {
  readonly entries: readonly BaselineEntry[];
  /** Whether the run looked for a document. Of others a baseline stays as it is. */
  looksAt(path: string): boolean;
}

/** A baseline as it would be, and how it differs. */
export interface BaselineChange {
  readonly entries: readonly BaselineEntry[];
  /** Found and not listed. */
  readonly added: readonly BaselineEntry[];
  /** Listed and not found any more. */
  readonly removed: readonly BaselineEntry[];
}

/**
 * A baseline after a run: without what is mended, under the names that documents have now, and, where it is to be
 * updated, with what is new.
 */
export function changeBaseline(
  listed: readonly BaselineEntry[],
  found: FoundEntries,
  baseline: Baseline,
  takesNew: boolean,
): BaselineChange {
  const kept: BaselineEntry[] = [];
  const added: BaselineEntry[] = [];
  const stillFound = new Map<string, ReadonlySet<string>>();
  for (const [path, entries] of grouped(found.entries, ({ path }) => path)) {
    const { hidden, shown, outgrown, listedAs } = baseline.apply(path, entries);
    kept.push(...hidden);
    if (takesNew) added.push(...shown);
    else kept.push(...outgrown.map((entry) => ({ ...entry, path })));
    if (listedAs !== null) stillFound.set(listedAs, fingerprintsOf([...hidden, ...outgrown]));
  }
  const isLookedAt = (path: string) => stillFound.has(path) || found.looksAt(path);
  const others = listed.filter(({ path }) => !isLookedAt(path));
  const removed = listed.filter(
    ({ path, fingerprint }) => isLookedAt(path) && !stillFound.get(path)?.has(fingerprint),
  );
  return { entries: [...others, ...kept, ...added], added, removed };
}
