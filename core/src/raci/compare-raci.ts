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
 */
export function compareRaci(before: ProductDocument, after: ProductDocument): readonly RaciComparison[] {
  const left = new Set(raciModelsOf(before));
  const compared = raciModelsOf(after).map((model, grid): RaciComparison => {
    const earlier = closestTo(model, left);
    if (earlier) left.delete(earlier);
    return { title: titleOfModel(after, model), grid, ...differenceOf(earlier, model) };
  });
  const gone = [...left].map(
    (model): RaciComparison => ({
      title: titleOfModel(before, model),
      grid: null,
      ...differenceOf(model, null),
    }),
  );
  return [...compared, ...gone];
}

const differenceOf = (before: RaciModel | null, after: RaciModel | null) => ({
  changes: raciDifference(before, after),
  loads: loadsDiffer(before, after),
});

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

function closestTo(model: RaciModel, others: ReadonlySet<RaciModel>): RaciModel | null {
  const own = namesIn(model);
  let closest: RaciModel | null = null;
  let most = 0;
  for (const other of others) {
    const shared = [...namesIn(other)].filter((name) => own.has(name)).length;
    if (shared <= most) continue;
    closest = other;
    most = shared;
  }
  return closest;
}

const namesIn = ({ roles, rows }: RaciModel): ReadonlySet<string> =>
  new Set([...roles.map(({ key }) => key), ...rows.map(({ activity }) => keyOfName(activity))]);
