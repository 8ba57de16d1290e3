import type { Reporter, RunSummary } from '../../../core/src';
import type { Io } from '../io';
import { error, type Notice, reasonOf } from '../notice';
import type { ReportTarget } from './report-targets';
import { openSink, ReportWriter } from './report-writer';

interface Writing {
  readonly file: string | null;
  /** Its place among the reports of the run. */
  readonly index: number;
  readonly writer: ReportWriter;
}

/** The reports of a run. One that cannot be written any more is told and given up, and the others go on. */
export class Reports {
  readonly #tell: (notice: Notice) => void;
  #writing: readonly Writing[];

  private constructor(writing: readonly Writing[], tell: (notice: Notice) => void) {
    this.#writing = writing;
    this.#tell = tell;
  }

  /**
   * Opens all reports of a run, or none.
   * @param reporters One for each target.
   * @returns Null when one cannot be written, which is told.
   */
  static open(
    targets: readonly ReportTarget[],
    reporters: readonly Reporter[],
    io: Io,
    tell: (notice: Notice) => void,
  ): Reports | null {
    const writing: Writing[] = [];
    for (const [index, reporter] of reporters.entries()) {
      const file = targets[index]?.file ?? null;
      try {
        writing.push({ file, index, writer: new ReportWriter(openSink(io, file), reporter) });
      } catch (fault) {
        tell(failed(file, fault));
        for (const { writer } of writing) writer.drop();
        return null;
      }
    }
    return new Reports(writing, tell);
  }

  /** Adds what came of a document. @param outputs One for each report. */
  add(outputs: readonly string[]): void {
    this.#each(({ writer, index }) => writer.add(outputs[index] ?? ''));
  }

  /** Puts every report in its place. @returns The files that hold one. */
  end(summary: RunSummary): readonly string[] {
    this.#each(({ writer }) => writer.end(summary));
    return this.#writing.flatMap(({ file }) => file ?? []);
  }

  #each(step: (writing: Writing) => void): void {
    this.#writing = this.#writing.filter((writing) => {
      try {
        step(writing);
        return true;
      } catch (fault) {
        this.#tell(failed(writing.file, fault));
        return false;
      }
    });
  }
}

const failed = (file: string | null, fault: unknown): Notice =>
  error(`The report cannot be written to ${file ?? 'standard output'}: ${reasonOf(fault, 'write')}`);
