import { type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { documentOfState } from './page-messages';
import { PANEL_TYPE, type PanelTools } from './panel-tools';
import { RaciPanel } from './raci-panel';
import { nameOf } from './save-export';

interface Open {
  readonly panel: WebviewPanel;
  /** Null for all of the workspace. */
  readonly document: Uri | null;
  readonly shown: RaciPanel;
}

/** The open panels: one for a document at most, and one for all of them. */
export class RaciPanels implements Disposable {
  readonly #tools: PanelTools;
  readonly #open = new Map<string, Open>();
  readonly #renames: Disposable;

  constructor(tools: PanelTools) {
    this.#tools = tools;
    this.#renames = workspace.onDidRenameFiles(({ files }) => this.#follow(files));
  }

  /**
   * Shows the panel of a document, or that of all. The first time, one of a document leaves the keyboard in the text
   * beside it, as previews do; whoever asks again while it is there wants to go to it.
   */
  open(document: Uri | null): void {
    const open = this.#open.get(keyOf(document));
    if (open !== undefined) return open.shown.reveal();
    const isBesideText =
      document !== null && window.activeTextEditor?.document.uri.toString() === document.toString();
    const column = document === null ? ViewColumn.Active : ViewColumn.Beside;
    const place = { viewColumn: column, preserveFocus: isBesideText };
    this.#add(window.createWebviewPanel(PANEL_TYPE, titleOf(document), place), document);
  }

  /** Fills a panel that VS Code kept over a reload. */
  restore(panel: WebviewPanel, state: unknown): void {
    const document = documentOfState(state);
    if (document === undefined) return panel.dispose();
    this.#add(panel, document === null ? null : Uri.parse(document));
  }

  #add(panel: WebviewPanel, document: Uri | null): void {
    panel.onDidDispose(() => this.#close(panel));
    this.#fill(panel, document);
  }

  /** A document whose panel is open already, by another way than `open`, needs no second one. */
  #fill(panel: WebviewPanel, document: Uri | null): void {
    const key = keyOf(document);
    if (this.#open.has(key)) return panel.dispose();
    panel.title = titleOf(document);
    this.#open.set(key, { panel, document, shown: new RaciPanel(this.#tools, panel, document) });
  }

  /** The panel of a document that gets another name or folder goes along. */
  #follow(renamed: readonly Renamed[]): void {
    for (const { panel, document } of [...this.#open.values()]) {
      const moved = document && movedTo(document, renamed);
      if (!moved) continue;
      this.#close(panel);
      this.#fill(panel, moved);
    }
  }

  #close(panel: WebviewPanel): void {
    for (const [key, open] of this.#open) {
      if (open.panel !== panel) continue;
      this.#open.delete(key);
      open.shown.dispose();
    }
  }

  dispose(): void {
    this.#renames.dispose();
    for (const { shown } of this.#open.values()) shown.dispose();
    this.#open.clear();
  }
}

interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** Where a document is now, if it was renamed or a folder above it. */
function movedTo(document: Uri, renamed: readonly Renamed[]): Uri | undefined {
  const found = renamed.find(({ oldUri }) => `${document}/`.startsWith(`${oldUri}/`));
  return found?.newUri.with({ path: found.newUri.path + document.path.slice(found.oldUri.path.length) });
}

const keyOf = (document: Uri | null): string => document?.toString() ?? '';

const titleOf = (document: Uri | null): string =>
  document === null ? l10n.t('RACI of all documents') : l10n.t('RACI: {0}', nameOf(document));
