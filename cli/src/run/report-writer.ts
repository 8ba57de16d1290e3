import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Reporter, RunSummary } from '../../../core/src';
import type { Io } from '../io';

/** Where a report goes. */
export interface Sink {
  write(text: string): void;
  close(): void;
}

/** Standard output, or a file. @throws What Node throws when the file cannot be opened. */
export function openSink(io: Io, outputFile: string | null): Sink {
  if (outputFile === null) return { write: (text) => void io.stdout.write(text), close: () => {} };
  const path = resolve(io.cwd, outputFile);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  return { write: (text) => void writeSync(file, text), close: () => closeSync(file) };
}

/** Puts the parts of a report together as they come. */
export class ReportWriter {
  readonly #sink: Sink;
  readonly #reporter: Pick<Reporter, 'open' | 'separator' | 'close'>;
  #isFirst = true;

  constructor(sink: Sink, reporter: Pick<Reporter, 'open' | 'separator' | 'close'>) {
    this.#sink = sink;
    this.#reporter = reporter;
    sink.write(reporter.open);
  }

  add(part: string): void {
    if (part === '') return;
    this.#sink.write(this.#isFirst ? part : this.#reporter.separator + part);
    this.#isFirst = false;
  }

  end(summary: RunSummary): void {
    this.#sink.write(this.#reporter.close(summary));
    this.#sink.close();
  }
}
