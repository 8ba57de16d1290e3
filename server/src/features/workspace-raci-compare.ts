import {
  compareRaci,
  describeComparison,
  type ProductDocument,
  type RaciComparison,
  raciViewOf,
} from '../../../core/src';
import type { ChangedDocument, ComparedMatrix, RaciReport } from '../../../protocol/src';
import { pathOf } from '../session/uri';
import { checkedAs, checkedNow, followMoves } from './changed-documents';
import { type Context, cancelled } from './context';
import { answer } from './own-requests';
import { earlierOf, toldOf } from './raci-compare';
import { titleOf } from './raci-source';
import { workspaceReport } from './workspace-raci';
import type { WorkspaceScan } from './workspace-scan';

/** Answers what differs between the matrices of a workspace and those of an earlier version of its documents. */
export function provideWorkspaceRaciCompare(context: Context, scan: WorkspaceScan): void {
  const { session } = context;
  answer(context, 'throughline/workspaceRaciCompare', async ({ documents }, token) => {
    const report = await workspaceReport(context, scan, token);
    const compared: ComparedMatrix[] = [];
    for (const document of await followMoves(documents, session)) {
      // What the author does meanwhile goes first.
      await session.world.clock.turn();
      if (token.isCancellationRequested) throw cancelled();
      compared.push(...(await comparedIn(document, report, context)));
    }
    return { version: null, compared };
  });
}

async function comparedIn(
  changed: ChangedDocument,
  report: RaciReport,
  { session }: Context,
): Promise<readonly ComparedMatrix[]> {
  const { uri, before, isGone } = changed;
  const checked = isGone
    ? await checkedAs(changed, before?.text ?? null, session)
    : await checkedNow(changed, session);
  const document = checked?.document;
  if (!document) return [];
  const after = isGone ? earlierOf(document, '') : document;
  const earlier = before && earlierOf(document, before.text);
  const path = pathOf(uri);
  const source = report.sources.findIndex((one) => pathOf(one.uri) === path);
  // What the workspace is shown without is not told of either.
  if (source === -1 && after.raciMatrices.length > 0) return [];
  return compareRaci(earlier, after).map((matrix) => {
    const told = toldOf(matrix, report.sources[source]?.uri ?? uri);
    const title = titleWith(titleOf(document, uri), matrix);
    return { ...told, ...wholeOf(matrix), title, grid: mergedGrid(matrix, after, report, source) };
  });
}

/** Of a matrix that came or went among others, nobody reads each row. */
const wholeOf = (matrix: RaciComparison): Partial<ComparedMatrix> | null =>
  matrix.whole && {
    changes: describeComparison(matrix).map((sentence) => ({ sentence, activity: null, roles: [] })),
    loads: [],
  };

const titleWith = (document: string, { title }: RaciComparison): string =>
  title === document ? title : `${document}: ${title}`;

/** Which grid of the workspace holds a matrix of one of its documents; null for a matrix that is gone. */
function mergedGrid(
  { grid }: RaciComparison,
  after: ProductDocument,
  { grids }: RaciReport,
  source: number,
): number | null {
  const [first] = grid === null ? [] : (raciViewOf(after, []).grids[grid]?.matrices ?? []);
  const merged = grids.findIndex(({ matrices }) =>
    matrices.some((one) => one.source === source && one.matrix === first?.matrix),
  );
  return merged === -1 ? null : merged;
}
