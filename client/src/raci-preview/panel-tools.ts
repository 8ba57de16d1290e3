import type { LogOutputChannel, Uri } from 'vscode';
import type { ServerLink } from '../server-link';

/** The name that VS Code keeps panels by over a reload. */
export const PANEL_TYPE = 'throughline.raci';

/** What panels work with. */
export interface PanelTools {
  /** Where the extension is. */
  readonly extension: Uri;
  readonly server: ServerLink;
  readonly log: LogOutputChannel;
}
