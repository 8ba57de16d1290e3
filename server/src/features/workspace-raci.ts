import type { CancellationToken } from 'vscode-languageserver';
import { mergeRaciViews, raciViewAmong, type SourceView } from '../../../core/src';
import type { RaciReport } from '../../../protocol/src';
import { pathOf } from '../session/uri';
import { type Context, cancelled } from './context';
import { answer } from './own-requests';
import { raciReportOf, sizeFor } from './raci';
import { knownAs } from './surroundings';
import type { ScannedFile, ScannedRaci, WorkspaceScan } from './workspace-scan';

/** Answers who does what over all documents of the workspace, whether they are open or not. */
export function provideWorkspaceRaci(context: Context, scan: WorkspaceScan): void {
  answer(context, 'throughline/workspaceRaci', (_params, token) => workspaceReport(context, scan, token));
}

export async function workspaceReport(
  context: Context,
  scan: WorkspaceScan,
  token: CancellationToken,
): Promise<RaciReport> {
  const closed: Found[] = [];
  for await (const { uri, raci, known } of scan.files(() => token.isCancellationRequested))
    closed.push({ uri, raci, known });
  if (token.isCancellationRequested) throw cancelled();
  const open = await openIn(context);
  const isOpen = new Set(open.map(({ uri }) => uri));
  const all = [...open, ...closed.filter(({ uri }) => !isOpen.has(uri))];
  const others = all.flatMap(({ known }) => known ?? []);
  const found = all
    .flatMap(({ raci, known }) => (raci && raci.grids.length > 0 ? [{ ...raci, known }] : []))
    // Whichever of them is opened, the order stays.
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const views: SourceView[] = [];
  for (const { source, grids, known } of found) {
    // What the author does meanwhile goes first.
    await context.session.world.clock.turn();
    if (token.isCancellationRequested) throw cancelled();
    views.push({ title: source.title, grids: known ? raciViewAmong(known, others).grids : grids });
  }
  const size = found.every((one) => one.size === 'small') ? 'small' : 'full';
  return {
    ...mergeRaciViews(views, size),
    state: 'judged',
    sources: found.map(({ source }) => source),
    problem: null,
  };
}

type Found = Pick<ScannedFile, 'uri' | 'raci' | 'known'>;

/** The open documents that the configuration does not leave out, as they are now. */
async function openIn(context: Context): Promise<readonly Found[]> {
  const { session } = context;
  const found: Found[] = [];
  for (const open of session.documents) {
    if (open.type !== 'markdown') continue;
    const reading = await session.read(open);
    const { sources, grids } = raciReportOf(reading, context);
    const [source] = sources;
    if (!reading.document || !source) continue;
    const raci = { source, grids, size: sizeFor(reading) };
    found.push({ uri: open.uri, raci, known: knownAs(reading, raci) });
  }
  return found;
}

/** Clients write URIs in their own way. */
const placeOf = ({ source: { uri } }: Pick<ScannedRaci, 'source'>): string => pathOf(uri) ?? uri;
