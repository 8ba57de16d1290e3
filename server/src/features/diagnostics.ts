import {
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { isMarkdownName } from '../../../core/src';
import { gathering, REFRESH_DELAY_MS } from '../session/gather';
import type { OpenDocument } from '../session/open-document';
import { pathOf, uriOf } from '../session/uri';
import { type Context, cancelled } from './context';
import type { Reports } from './reports';
import type { WorkspaceScan } from './workspace-scan';

/** How long typing is gathered before diagnostics are pushed. */
const PUSH_DELAY_MS = 25;
/** How long typing is gathered before views are told that they may be out of date. */
const CHECKED_DELAY_MS = 200;

/** Tells the client what was found: when it asks, or of its own accord to clients that do not ask. */
export function provideDiagnostics(context: Context, scan: WorkspaceScan): void {
  const { connection, session, reports } = context;
  const { traits } = session;
  const renew = traits.pullsDiagnostics ? refreshing(context) : pushing(context, reports);
  session.onInvalidated(() => renew.all());
  session.onChanged((document) => renew.changed(document));
  session.onClosed((document) => {
    reports.forget(document);
    renew.closed(document);
  });
  reports.onReleasable((document) => renew.released(document));
  if (traits.wantsChecked) tellChecked(context);
  if (traits.pullsDiagnostics) {
    connection.languages.diagnostics.on((params, token) => answerPull(params, token, context, scan));
  }
}

/** For clients that show more than diagnostics, and ask for all of it: once for a burst of typing. */
function tellChecked({ connection, session, reports }: Context): void {
  const checked = new Set<string>();
  const tell = gathering(session.world.clock, CHECKED_DELAY_MS, () => {
    for (const uri of checked) {
      const version = session.document(uri)?.version ?? null;
      void connection.sendNotification('throughline/checked', { uri, version });
    }
    checked.clear();
  });
  const add = (uri: string) => {
    checked.add(uri);
    tell();
  };
  reports.onChecked(({ uri }) => add(uri));
  session.onClosed(({ uri }) => checked.delete(uri));
  session.onInvalidated((paths) => {
    for (const path of paths ?? []) if (isMarkdownName(path) && !session.documentAt(path)) add(uriOf(path));
  });
}

async function answerPull(
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
  { session, reports }: Context,
  scan: WorkspaceScan,
): Promise<DocumentDiagnosticReport> {
  const open = session.document(uri);
  if (!open) return full((await scan.file(pathOf(uri) ?? uri))?.diagnostics ?? []);
  const { version } = open;
  await session.world.clock.turn();
  if (token.isCancellationRequested) throw cancelled();
  if (open.version !== version) throw askAgain();
  const report = await reports.of(open);
  if (token.isCancellationRequested) throw cancelled();
  if (report === null) throw askAgain();
  const { resultId, items } = report;
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : full(items, resultId);
}

/** Clients take “content modified” for an empty answer here, and would clear what they show. */
const askAgain = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed since', {
    retriggerRequest: true,
  });

const full = (items: readonly Diagnostic[], resultId?: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: [...items],
  ...(resultId !== undefined && { resultId }),
});

/** How the client comes to know that there is something new. */
interface Renewal {
  /** Everything may be different. */
  all(): void;
  changed(document: OpenDocument): void;
  closed(document: OpenDocument): void;
  /** What was held back in a document may be told. */
  released(document: OpenDocument): void;
}

function refreshing({ connection, session }: Context): Renewal {
  const { traits, world } = session;
  const refresh = gathering(world.clock, REFRESH_DELAY_MS, () => {
    // A client that refuses, or is gone, will ask again on its next change.
    if (traits.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  });
  return { all: refresh, changed: () => {}, closed: () => {}, released: refresh };
}

function pushing({ connection, session }: Context, reports: Reports): Renewal {
  const waiting = new Map<OpenDocument, () => void>();
  const push = async (document: OpenDocument) => {
    waiting.delete(document);
    const report = await reports.of(document);
    // A change since then has its own push coming.
    if (!report || session.document(document.uri) !== document || document.version !== report.version) return;
    const version = session.traits.diagnosticVersion ? { version: report.version } : {};
    await connection.sendDiagnostics({ uri: document.uri, diagnostics: [...report.items], ...version });
  };
  // A fault in one document must not take the server from all others.
  const failed = (fault: unknown) => connection.console.error(`Pushing diagnostics failed: ${String(fault)}`);
  const schedule = (document: OpenDocument) => {
    waiting.get(document)?.();
    waiting.set(
      document,
      session.world.clock.after(PUSH_DELAY_MS, () => void push(document).catch(failed)),
    );
  };
  return {
    all: () => session.documents.forEach(schedule),
    changed: schedule,
    closed(document) {
      waiting.get(document)?.();
      waiting.delete(document);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    },
    released: schedule,
  };
}
