import { type Disposable, type Uri, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { PANEL_TYPE, type PanelTools } from './panel-tools';
import type { RaciPanels } from './raci-panels';

/** The way to the panels that show who does what. They cost nothing before the first one opens. */
export class RaciPreview implements WebviewPanelSerializer, Disposable {
  readonly #tools: PanelTools;
  readonly #registration: Disposable;
  #panels: Promise<RaciPanels> | undefined;

  constructor(tools: PanelTools) {
    this.#tools = tools;
    this.#registration = window.registerWebviewPanelSerializer(PANEL_TYPE, this);
  }

  /** Shows the panel of a document, or that of all documents. */
  async open(document: Uri | null): Promise<void> {
    (await this.#load()).open(document);
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    (await this.#load()).restore(panel, state);
  }

  #load(): Promise<RaciPanels> {
    this.#panels ??= import('./raci-panels').then(({ RaciPanels }) => new RaciPanels(this.#tools));
    return this.#panels;
  }

  dispose(): void {
    this.#registration.dispose();
    void this.#panels?.then((panels) => panels.dispose());
  }
}
