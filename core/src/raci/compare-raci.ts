import type { ProductDocument } from '../document/product-document';
import { keyOfName } from './names';
import { type RaciChange, raciDifference } from './raci-difference';
import { type RaciModel, raciModelsOf } from './raci-model';
import { titleOfModel } from './raci-view';

/** What differs between two versions of one matrix. */
export interface RaciComparison {
  /** That of the later version, if there is one. */
  readonly title: string;
  readonly changes: readonly RaciChange[];
}

/**
 * Compares the matrices of two versions of a document. Two are versions of one where they have the most activities and
 * roles in common; one without a counterpart is all new, or all gone.
 */
export function compareRaci(before: ProductDocument, after: ProductDocument): readonly RaciComparison[] {
  const left = new Set(raciModelsOf(before));
  const compared = raciModelsOf(after).map((model): RaciComparison => {
    const earlier = closestTo(model, left);
    if (earlier) left.delete(earlier);
    return { title: titleOfModel(after, model), changes: raciDifference(earlier, model) };
  });
  const gone = [...left].map(
    (model): RaciComparison => ({
      title: titleOfModel(before, model),
      changes: raciDifference(model, null),
    }),
  );
  return [...compared, ...gone];
}

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
