import type { CancellationToken } from 'vscode-languageserver';
import { mergeRaciViews } from '../../../core/src';
import type { RaciReport } from '../../../protocol/src';
import { pathOf } from '../session/uri';
import { type Context, cancelled } from './context';
import { answer } from './own-requests';
import { raciReportOf, sizeFor } from './raci';
import type { ScannedRaci, WorkspaceScan } from './workspace-scan';

/** Answers who does what over all documents of the workspace, whether they are open or not. */
export function provideWorkspaceRaci(context: Context, scan: WorkspaceScan): void {
  answer(context, 'throughline/workspaceRaci', (_params, token) => workspaceReport(context, scan, token));
}

export async function workspaceReport(
  context: Context,
  scan: WorkspaceScan,
  token: CancellationToken,
): Promise<RaciReport> {
  const closed: ScannedRaci[] = [];
  for await (const { raci } of scan.files(() => token.isCancellationRequested)) if (raci) closed.push(raci);
  if (token.isCancellationRequested) throw cancelled();
  const open = await openIn(context);
  const isOpen = new Set(open.map(({ source }) => source.uri));
  const found = [...open, ...closed.filter(({ source }) => !isOpen.has(source.uri))]
    .filter(({ grids }) => grids.length > 0)
    // Whichever of them is opened, the order stays.
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const views = found.map(({ source, grids }) => ({ title: source.title, grids }));
  const size = found.every((one) => one.size === 'small') ? 'small' : 'full';
  return {
    ...mergeRaciViews(views, size),
    state: 'judged',
    sources: found.map(({ source }) => source),
    problem: null,
  };
}

/** The open documents that the configuration does not leave out, as they are now. */
async function openIn(context: Context): Promise<readonly ScannedRaci[]> {
  const { session } = context;
  const found: ScannedRaci[] = [];
  for (const open of session.documents) {
    if (open.type !== 'markdown') continue;
    const reading = await session.read(open);
    const { sources, grids } = raciReportOf(reading, context);
    const [source] = sources;
    if (reading.document && source) found.push({ source, grids, size: sizeFor(reading) });
  }
  return found;
}

/** Clients write URIs in their own way. */
const placeOf = ({ source: { uri } }: ScannedRaci): string => pathOf(uri) ?? uri;
