import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import type { RaciComparisonReport, ToRaciPage } from '../../../protocol/src';

type Told = Omit<Extract<ToRaciPage, { readonly type: 'compared' }>, 'type'>;

/** An earlier version, and the way to learn what differs from it now. */
export interface Compared {
  readonly name: string;
  compare(): Promise<RaciComparisonReport>;
}

/** What differs between what a panel shows and an earlier version of it, if it is compared with one. */
export class Comparison implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<Told>();
  #base: Compared | null = null;
  /** Nobody has heard of it yet. */
  #isNew = false;
  #asked = 0;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  readonly onDidChange = this.#changes.event;

  /** @throws When the server cannot compare them: whoever asked for it has to know. */
  async start(base: Compared): Promise<void> {
    this.#base = base;
    this.#isNew = true;
    await this.#compare(base);
  }

  stop(): void {
    this.#base = null;
    this.#asked += 1;
    this.#changes.fire({ base: '', comparison: null, isAsked: true });
  }

  /** Compares again: something has changed. */
  async refresh(): Promise<void> {
    if (this.#base === null) return;
    try {
      await this.#compare(this.#base);
    } catch (error) {
      this.#log.error(`Not compared: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #compare(base: Compared): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const comparison = await base.compare();
    if (asked !== this.#asked) return;
    this.#changes.fire({ base: base.name, comparison, isAsked: this.#isNew });
    this.#isNew = false;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
