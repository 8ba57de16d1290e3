import { resolve } from 'node:path';
import type { Reporter, RunSummary } from '../../../core/src';
import { openNewFile, type Sink } from '../files/new-file';
import type { Io } from '../io';

/** Standard output, or a file. @throws What Node throws when the file cannot be opened. */
export function openSink(io: Io, outputFile: string | null): Sink {
  if (outputFile !== null) return openNewFile(resolve(io.cwd, outputFile));
  return { write: (text) => void io.stdout.write(text), close: () => {}, drop: () => {} };
}

/** Puts the parts of a report together as they come. */
export class ReportWriter {
  readonly #sink: Sink;
  readonly #reporter: Reporter;
  /** The parts of a report that is seen whole before it is written. */
  readonly #parts: string[] = [];
  #isFirst = true;

  constructor(sink: Sink, reporter: Reporter) {
    this.#sink = sink;
    this.#reporter = reporter;
  }

  /** @throws What Node throws when the file cannot be written; it is then as it was. */
  add(part: string): void {
    if (part === '') return;
    const reporter = this.#reporter;
    if ('open' in reporter) this.#sink.write((this.#isFirst ? reporter.open : reporter.separator) + part);
    else this.#parts.push(part);
    this.#isFirst = false;
  }

  /** @throws As `add`. */
  end(summary: RunSummary): void {
    const reporter = this.#reporter;
    if ('open' in reporter) this.#sink.write((this.#isFirst ? reporter.open : '') + reporter.close(summary));
    else this.#sink.write(reporter.whole(this.#parts, summary));
    this.#sink.close();
  }

  /** Ends without a report. */
  drop(): void {
    this.#sink.drop();
  }
}
