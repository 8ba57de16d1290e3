import type { Output } from '../io';

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const BAR = 24;
const CLEAR_LINE = '\r\u001b[2K';

/** A bar on a terminal, once a run takes long enough to make people wonder. */
export class Progress {
  readonly #output: Output | null;
  readonly #total: number;
  readonly #started: number;
  readonly #now: () => number;
  #drawn = 0;
  #isShown = false;

  /** @param output Null to stay silent. @param now Milliseconds from any start. */
  constructor(output: Output | null, total: number, now: () => number) {
    this.#output = output;
    this.#total = total;
    this.#now = now;
    this.#started = now();
  }

  /** Tells how many files are done. */
  update(done: number): void {
    if (this.#output?.isTTY !== true) return;
    const now = this.#now();
    if (now - this.#started < PATIENCE_MS || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    this.#isShown = true;
    const full = Math.round((done / this.#total) * BAR);
    this.#output.write(
      `${CLEAR_LINE}[${'█'.repeat(full)}${'░'.repeat(BAR - full)}] ${done} of ${this.#total} files`,
    );
  }

  /** Takes the bar away, so that other text can be written. */
  clear(): void {
    if (this.#isShown) this.#output?.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
