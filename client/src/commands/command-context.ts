import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { FollowedDocument } from '../followed-document';
import type { ServerLink } from '../server-link';

/** What commands work with. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: ServerLink;
  readonly followed: FollowedDocument;
  readonly log: LogOutputChannel;
}
