import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { ChangesPages } from '../changes/changes-pages';
import type { FollowedDocument } from '../followed-document';
import type { RaciPreview } from '../raci-preview/raci-preview';
import type { ServerLink } from '../server-link';

/** What commands work with. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: ServerLink;
  readonly followed: FollowedDocument;
  readonly raci: RaciPreview;
  readonly changes: ChangesPages;
  readonly log: LogOutputChannel;
}
