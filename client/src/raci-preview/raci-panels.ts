import { type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { documentOfState } from './page-messages';
import { PANEL_TYPE, type PanelTools } from './panel-tools';
import { RaciPanel } from './raci-panel';
import { nameOf } from './save-export';

/** The open panels: one for a document at most, and one for all of them. */
export class RaciPanels implements Disposable {
  readonly #tools: PanelTools;
  readonly #open = new Map<string, RaciPanel>();

  constructor(tools: PanelTools) {
    this.#tools = tools;
  }

  /**
   * Shows the panel of a document, or that of all. The first time, one of a document leaves the keyboard in the text
   * beside it, as previews do; whoever asks again while it is there wants to go to it.
   */
  open(document: Uri | null): void {
    const open = this.#open.get(keyOf(document));
    if (open !== undefined) return open.reveal();
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
    const key = keyOf(document);
    panel.title = titleOf(document);
    const open = new RaciPanel(this.#tools, panel, document);
    this.#open.set(key, open);
    panel.onDidDispose(() => {
      this.#open.delete(key);
      open.dispose();
    });
  }

  dispose(): void {
    for (const panel of this.#open.values()) panel.dispose();
    this.#open.clear();
  }
}

const keyOf = (document: Uri | null): string => document?.toString() ?? '';

const titleOf = (document: Uri | null): string =>
  document === null ? l10n.t('RACI of all documents') : l10n.t('RACI: {0}', nameOf(document));
