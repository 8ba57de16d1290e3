import { type Disposable, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import type { ToRaciPage } from '../../../protocol/src';
import type { ServerLink } from '../server-link';
import type { Base } from './pick-base';

type Compared = Omit<Extract<ToRaciPage, { readonly type: 'compared' }>, 'type'>;

/** What differs between the document of a panel and an earlier text of it, if it is compared with one. */
export class Comparison implements Disposable {
  readonly #server: ServerLink;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<Compared>();
  #pair: { readonly document: Uri; readonly base: Base } | null = null;
  /** Nobody has heard of it yet. */
  #isNew = false;
  #asked = 0;

  constructor(server: ServerLink, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
  }

  readonly onDidChange = this.#changes.event;

  /** @throws When the server cannot compare them: whoever asked for it has to know. */
  async start(document: Uri, base: Base): Promise<void> {
    this.#pair = { document, base };
    this.#isNew = true;
    await this.#compare(document, base);
  }

  stop(): void {
    this.#pair = null;
    this.#asked += 1;
    this.#changes.fire({ base: '', comparison: null, isAsked: true });
  }

  /** Compares again: the document has changed. */
  async refresh(): Promise<void> {
    if (this.#pair === null) return;
    const { document, base } = this.#pair;
    try {
      await this.#compare(document, base);
    } catch (error) {
      this.#log.error(`Not compared: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #compare(document: Uri, base: Base): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const comparison = await this.#server.ask('throughline/raciCompare', {
      ...this.#server.documentOf(document),
      base: base.text,
    });
    if (asked !== this.#asked) return;
    this.#changes.fire({ base: base.name, comparison, isAsked: this.#isNew });
    this.#isNew = false;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
