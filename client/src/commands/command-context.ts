import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { DocumentReports } from '../document-reports';
import type { ServerLink } from '../server-link';

/** What commands work with. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: ServerLink;
  readonly reports: DocumentReports;
  readonly log: LogOutputChannel;
}
