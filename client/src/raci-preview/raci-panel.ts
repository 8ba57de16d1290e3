import {
  CancellationTokenSource,
  type Disposable,
  l10n,
  type TextEditor,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import type { FromRaciPage, RaciReport, ToRaciPage } from '../../../protocol/src';
import { Comparison } from './comparison';
import { LiveReport } from './live-report';
import { messageFrom } from './page-messages';
import { type PageRequest, PageRequests } from './page-requests';
import type { PanelTools } from './panel-tools';
import { PngPainter } from './png-painter';
import { pageFiles, raciPage } from './raci-page';

/** One panel that shows who does what. */
export class RaciPanel implements Disposable {
  readonly #tools: PanelTools;
  readonly #panel: WebviewPanel;
  readonly #subject: Uri | null;
  readonly #live: LiveReport;
  readonly #comparison: Comparison;
  readonly #painter: PngPainter;
  readonly #requests: PageRequests;
  readonly #subscriptions: readonly Disposable[];
  readonly #closing = new CancellationTokenSource();
  /** The page has said that it listens. It says so anew each time it comes into sight. */
  #isReady = false;
  /** Changes of documents are made one after the other, in the order in which they were asked for. */
  #queue: Promise<void> = Promise.resolve();

  /** @param subject The document; null for all of the workspace. */
  constructor(tools: PanelTools, panel: WebviewPanel, subject: Uri | null) {
    this.#tools = tools;
    this.#panel = panel;
    this.#subject = subject;
    this.#live = new LiveReport(tools.server, tools.log, subject);
    this.#comparison = new Comparison(tools.log);
    this.#painter = new PngPainter((svg) => this.#tell({ type: 'draw-png', svg }));
    this.#requests = new PageRequests({
      tools,
      panel,
      subject,
      live: this.#live,
      comparison: this.#comparison,
      painter: this.#painter,
      closing: this.#closing.token,
    });
    this.#subscriptions = [
      this.#live,
      this.#comparison,
      this.#live.onDidChange((report) => this.#show(report)),
      this.#live.onDidFail((reason) => this.#tell({ type: 'unavailable', reason })),
      this.#comparison.onDidChange((compared) => this.#tell({ type: 'compared', ...compared })),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellCursor(textEditor)),
      panel.onDidChangeViewState(() => this.#lookedAt()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(messageFrom(message))),
    ];
    const { extension, server } = tools;
    const document = subject && server.documentOf(subject).textDocument.uri;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFiles(extension)] };
    panel.webview.html = raciPage(panel.webview, extension, document);
  }

  /** Brings the panel to the front, and the keyboard to it. */
  reveal(): void {
    this.#panel.reveal(this.#panel.viewColumn, false);
  }

  /** Whether there is a page that is told. */
  #tell(message: ToRaciPage): boolean {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
    return this.#isReady;
  }

  #hear(message: FromRaciPage | undefined): void {
    if (message === undefined) return;
    switch (message.type) {
      case 'ready':
        void this.#begin();
        return;
      case 'png':
        return this.#painter.give(message.data);
      case 'edit':
      case 'undo':
      case 'redo':
        this.#queue = this.#queue.then(() => this.#carryOut(message));
        return;
      default:
        void this.#carryOut(message);
    }
  }

  async #begin(): Promise<void> {
    this.#isReady = true;
    await this.#live.watch();
    for (const editor of window.visibleTextEditors) this.#tellCursor(editor);
  }

  async #carryOut(request: PageRequest): Promise<void> {
    const reason = await this.#outcomeOf(request);
    if (reason === null) return;
    this.#tell({ type: 'refused', reason });
    await this.#live.refresh();
  }

  /** Why a request was not carried out; null when it was. */
  async #outcomeOf(request: PageRequest): Promise<string | null> {
    try {
      return await this.#requests.carryOut(request);
    } catch (error) {
      this.#tools.log.error(`${request.type}: ${error instanceof Error ? error.message : String(error)}`);
      return l10n.t('This could not be done. “Throughline: Show log” has the details.');
    }
  }

  /** Out of sight there is no page: VS Code makes it anew when it is looked at again. */
  #lookedAt(): void {
    if (this.#panel.visible) return;
    this.#isReady = false;
    this.#live.rest();
    this.#painter.give(null);
  }

  #show(report: RaciReport): void {
    this.#tell({ type: 'show', report, scope: this.#subject === null ? 'workspace' : 'document' });
    void this.#comparison.refresh();
  }

  #tellCursor({ document, selection }: TextEditor): void {
    const { uri } = this.#tools.server.documentOf(document.uri).textDocument;
    if (!this.#live.isOf(uri)) return;
    this.#tell({ type: 'cursor', uri, offset: document.offsetAt(selection.active) });
  }

  dispose(): void {
    this.#isReady = false;
    this.#closing.cancel();
    this.#closing.dispose();
    this.#painter.give(null);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
