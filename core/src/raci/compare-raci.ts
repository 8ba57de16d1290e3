import type { ProductDocument } from '../document/product-document';
import { keyOfName } from './names';
import { type RaciChange, raciDifference } from './raci-difference';
import { type RaciModel, raciModelsOf } from './raci-model';
import { titleOfModel } from './raci-view';
import { type Load, loadOfRoles } from './workload';

/** What differs between two versions of one matrix. */
export interface RaciComparison {
  /** That of the later version, if there is one. */
  readonly title: string;
  /** The index of the later version among the grids of its document's view; null for a matrix that is gone. */
  readonly grid: number | null;
  readonly changes: readonly RaciChange[];
  readonly loads: readonly LoadChange[];
  /** How large it is where only one of the versions has it; null where both do. */
  readonly whole: WholeMatrix | null;
}

/** A matrix that came or went. */
export interface WholeMatrix {
  readonly isNew: boolean;
  readonly activities: number;
  readonly roles: number;
}

/** A role that has a letter more often now, or less often. */
export interface LoadChange {
  readonly role: string;
  readonly code: string;
  /** In how many activities. */
  readonly before: number;
  readonly after: number;
}

/**
 * Compares the matrices of two versions of a document. Two are versions of one where they have the most activities and
 * roles in common; one without a counterpart is all new, or all gone.
 * @param before Null where the document is new.
 */
export function compareRaci(
  before: ProductDocument | null,
  after: ProductDocument,
): readonly RaciComparison[] {
  const [old, now] = [before ? raciModelsOf(before) : [], raciModelsOf(after)];
  const earlier = versionsOf(old, now);
  const compared = now.map((model, grid): RaciComparison => {
    const difference = differenceOf(earlier.get(model) ?? null, model);
    return { title: titleOfModel(after, model), grid, ...difference };
  });
  const kept = new Set(earlier.values());
  const left = old.filter((model) => !kept.has(model));
  const gone = left.flatMap((model): readonly RaciComparison[] =>
    before ? [{ title: titleOfModel(before, model), grid: null, ...differenceOf(model, null) }] : [],
  );
  return [...compared, ...gone];
}

const differenceOf = (before: RaciModel | null, after: RaciModel | null) => ({
  changes: raciDifference(before, after),
  loads: loadsDiffer(before, after),
  whole: wholeOf(before, after),
});

function wholeOf(before: RaciModel | null, after: RaciModel | null): WholeMatrix | null {
  const model = after ?? before;
  if (!model || (before && after)) return null;
  return { isNew: before === null, activities: model.rows.length, roles: model.roles.length };
}

/** In the order of the later version, then what is gone. */
function loadsDiffer(before: RaciModel | null, after: RaciModel | null): readonly LoadChange[] {
  const [old, now] = [loadsByRole(before), loadsByRole(after)];
  const codes = new Set([after, before].flatMap((model) => Object.keys(model?.variant.letters ?? {})));
  return [...new Map([...now, ...[...old].filter(([key]) => !now.has(key))])].flatMap(([key, { name }]) =>
    [...codes].flatMap((code): readonly LoadChange[] => {
      const [first = 0, last = 0] = [old, now].map((loads) => loads.get(key)?.counts[code]);
      return first === last ? [] : [{ role: name, code, before: first, after: last }];
    }),
  );
}

const loadsByRole = (model: RaciModel | null): ReadonlyMap<string, Load> =>
  new Map(model ? loadOfRoles(model).map((load) => [keyOfName(load.name), load] as const) : []);

/**
 * The earlier version of each matrix that has one. Those with the most in common find each other first: a new matrix in
 * front of the others may share a role with any of them.
 */
function versionsOf(old: readonly RaciModel[], now: readonly RaciModel[]): ReadonlyMap<RaciModel, RaciModel> {
  const pairs = now.flatMap((model) => {
    const own = namesIn(model);
    return old.map((other) => {
      const shared = [...namesIn(other)].filter((name) => own.has(name)).length;
      return { model, other, shared };
    });
  });
  const versions = new Map<RaciModel, RaciModel>();
  const taken = new Set<RaciModel>();
  for (const { model, other, shared } of pairs.toSorted((a, b) => b.shared - a.shared)) {
    if (shared === 0 || versions.has(model) || taken.has(other)) continue;
    versions.set(model, other);
    taken.add(other);
  }
  return versions;
}

const namesIn = ({ roles, rows }: RaciModel): ReadonlySet<string> =>
  new Set([...roles.map(({ key }) => key), ...rows.map(({ activity }) => keyOfName(activity))]);
