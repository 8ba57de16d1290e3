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
    this.#panels ??= this.#make();
    return this.#panels;
  }

  async #make(): Promise<RaciPanels> {
    try {
      const { RaciPanels } = await import('./raci-panels');
      return new RaciPanels(this.#tools);
    } catch (error) {
      // Whoever asks again gets another try.
      this.#panels = undefined;
      throw error;
    }
  }

  dispose(): void {
    this.#registration.dispose();
    // Where there are none, whoever asked for them has heard why.
    void this.#panels?.then((panels) => panels.dispose()).catch(() => {});
  }
}
