import type { ProductDocument } from '../document/product-document';
import { count } from '../lint/message';
import { aroundOf } from '../raci/around-matrix';
import type { RaciMatrix } from '../raci/raci-matrix';
import { type RaciModel, raciModelsOf } from '../raci/raci-model';
import { frozen } from '../text/place';
import { contains, type Span } from '../text/span';

/** What there is to see in a matrix, to be shown above it. */
export interface RaciLens {
  readonly span: Span;
  /** “12 activities · 6 roles · 2 problems”. */
  readonly facts: string;
}

/** @param found What was found in the document; only what `raci-` rules say of a matrix counts. */
export function raciLenses(
  document: ProductDocument,
  found: readonly { readonly ruleId: string; readonly span: Span }[],
): readonly RaciLens[] {
  const problems = found.filter(({ ruleId }) => ruleId.startsWith('raci-'));
  return raciModelsOf(document)
    .flatMap(partsOf)
    .flatMap((matrices): readonly RaciLens[] => {
      const [first] = matrices;
      if (!first) return [];
      const roles = new Set(matrices.flatMap((matrix) => matrix.roles.map(({ name }) => name)));
      const own = problems.filter(({ span }) => matrices.some((matrix) => contains(aroundOf(matrix), span)));
      const facts = [
        count(matrices.flatMap(({ rows }) => rows).length, 'activity', 'activities'),
        count(roles.size, 'role'),
        ...(own.length === 0 ? [] : [count(own.length, 'problem')]),
      ];
      return [{ span: frozen(first.span), facts: facts.join(' · ') }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** What gets a line of its own: each matrix, or the first where each is about one activity only. */
function partsOf({ matrices }: RaciModel): readonly (readonly RaciMatrix[])[] {
  return matrices.some(({ rows }) => rows.length > 1) ? matrices.map((matrix) => [matrix]) : [matrices];
}
