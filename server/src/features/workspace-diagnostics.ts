import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { pathOf } from '../session/uri';
import type { Context } from './context';
import { resultIdOf } from './result-id';
import type { ScannedFile, WorkspaceScan } from './workspace-scan';

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** Reports what is found in files of the workspace that nobody has opened. */
export function provideWorkspaceDiagnostics(context: Context, scan: WorkspaceScan): void {
  const { connection, session } = context;
  if (!session.traits.pullsDiagnostics) return;
  connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
    const told = new Told(params);
    if (!partial) return { items: await collect(scan, told, token, session) };
    await follow(scan, told, token, partial, context);
    return { items: [] };
  });
}

/** What the client knows, by the path of the file: clients write URIs in their own way. */
class Told {
  readonly #ids: Map<string, { readonly uri: string; readonly value: string }>;

  constructor({ previousResultIds }: WorkspaceDiagnosticParams) {
    this.#ids = new Map(previousResultIds.map((id) => [pathOf(id.uri) ?? id.uri, id]));
  }

  /** The report on a file; null when the client knows it all already. */
  report({ path, uri, diagnostics }: ScannedFile): WorkspaceDocumentDiagnosticReport | null {
    const known = this.#ids.get(path);
    const value = resultIdOf(diagnostics);
    if (known ? known.value === value : diagnostics.length === 0) return null;
    this.#ids.set(path, { uri, value });
    return { kind: 'full', uri: known?.uri ?? uri, version: null, resultId: value, items: [...diagnostics] };
  }

  /** Empty reports on files that are there no more. */
  gone(isThere: (path: string) => boolean): readonly WorkspaceDocumentDiagnosticReport[] {
    return [...this.#ids].flatMap(([path, { uri }]) => {
      if (isThere(path)) return [];
      this.#ids.delete(path);
      return [{ kind: 'full' as const, uri, version: null, items: [] }];
    });
  }
}

async function collect(
  scan: WorkspaceScan,
  told: Told,
  token: CancellationToken,
  session: Context['session'],
): Promise<WorkspaceDiagnosticReport['items']> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const seen = new Set<string>();
  for await (const file of scan.files(() => token.isCancellationRequested)) {
    seen.add(file.path);
    const report = told.report(file);
    if (report) items.push(report);
  }
  if (token.isCancellationRequested) return items;
  // What is open is reported with the document.
  return [...items, ...told.gone((path) => seen.has(path) || session.documentAt(path) !== null)];
}

/** Keeps the request open and tells of each change, as the protocol wants it, until the client ends it. */
async function follow(
  scan: WorkspaceScan,
  told: Told,
  token: CancellationToken,
  partial: Progress,
  { session }: Context,
): Promise<void> {
  while (!token.isCancellationRequested) {
    const changed = nextChange(token, session);
    const items = await collect(scan, told, token, session);
    if (items.length > 0) partial.report({ items });
    await changed;
  }
}

/** Waits until something beside the open documents changes, or the client has had enough. */
function nextChange(token: CancellationToken, session: Context['session']): Promise<void> {
  return new Promise((resolve) => {
    const subscriptions = [
      token.onCancellationRequested(() => end()),
      session.onInvalidated(() => end()),
      session.onClosed(() => end()),
    ];
    const end = () => {
      for (const subscription of subscriptions) subscription.dispose();
      resolve();
    };
  });
}
