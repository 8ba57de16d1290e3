import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CHANGES_SCHEME, ChangesPages } from './changes/changes-pages';
import { clientOptions } from './client-options';
import { registerCommands } from './commands/register-commands';
import { type DocumentReport, DocumentReports } from './document-reports';
import { FollowedDocument } from './followed-document';
import { RaciPreview } from './raci-preview/raci-preview';
import { RULE_PAGE_SCHEME, RulePages } from './rule-pages';
import { ServerLink } from './server-link';
import { tellCursors } from './tell-cursors';
import { tellMatrices } from './tell-matrices';
import { FindingsView } from './views/findings-view';
import { ReadinessStatus } from './views/readiness-status';
import { ReadinessView } from './views/readiness-view';

/** Starts everything that does not depend on where the server runs. Returns before the server answers. */
export function startExtension(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): void {
  const log = window.createOutputChannel('Throughline', { log: true });
  const server = new ServerLink(createClient(clientOptions(log)));
  const followed = new FollowedDocument();
  const reports = new DocumentReports(server, followed, log);
  const changes = new ChangesPages();
  const raci = new RaciPreview({ extension: context.extensionUri, server, log });
  context.subscriptions.push(
    log,
    server,
    followed,
    reports,
    raci,
    changes,
    new FindingsView(reports),
    new ReadinessView(reports),
    new ReadinessStatus(reports),
    tellCursors(server),
    tellMatrices(reports),
    workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, new RulePages(context.extensionUri)),
    workspace.registerTextDocumentContentProvider(CHANGES_SCHEME, changes),
    reports.onDidChange(setContext),
    ...registerCommands({ context, server, followed, raci, changes, log }),
  );
  server.start().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
}

/** What the manifest’s conditions can ask about. */
function setContext({ situation, uri }: DocumentReport): void {
  void commands.executeCommand('setContext', 'throughline.situation', situation);
  void commands.executeCommand('setContext', 'throughline.hasDocument', uri !== undefined);
}
