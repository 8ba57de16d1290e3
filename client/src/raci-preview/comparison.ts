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
  /** The one that is waited for. */
  #comparing: Compared | null = null;
  /** Something has changed since it was asked for. */
  #isOutdated = false;

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
    this.#isOutdated = true;
    // One question after the other: over a large workspace an answer takes longer than the next change.
    if (this.#comparing === base) return;
    this.#comparing = base;
    try {
      const comparison = await this.#newest(base);
      if (this.#base !== base) return;
      this.#changes.fire({ base: base.name, comparison, isAsked: this.#isNew });
      this.#isNew = false;
    } finally {
      if (this.#comparing === base) this.#comparing = null;
    }
  }

  /** Asks until nothing has changed meanwhile, or nobody wants to know any more. */
  async #newest(base: Compared): Promise<RaciComparisonReport> {
    for (;;) {
      this.#isOutdated = false;
      const comparison = await base.compare();
      if (!this.#isOutdated || this.#base !== base) return comparison;
    }
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
