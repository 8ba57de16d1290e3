import {
  exportRaci,
  isMarkdownName,
  labelled,
  printable,
  RACI_FORMATS,
  type RaciFormat,
  raciViewOf,
} from '../../../core/src';
import { absolutePath } from '../files/paths';
import type { Io } from '../io';
import { reasonOf, systemCode } from '../notice';
import { openSink } from '../run/report-writer';
import { DONE, nameOf, type ReadOptions, readMatrices, STDIN, WHAT_COUNTS } from './read-matrices';
import { COULD_NOT, refuse } from './refuse';
import { refuseConfig } from './refuse-config';

export interface RaciOptions extends ReadOptions {
  /** Null to go by the ending of the file that is written. */
  readonly format: RaciFormat | null;
  readonly outputFile: string | null;
}

/** Prints the matrices of a document, or writes them to a file. */
export async function raci(file: string, options: RaciOptions, io: Io): Promise<number> {
  const { color, outputFile } = options;
  const format = options.format ?? formatOf(outputFile);
  if (format === null) {
    return refuse(
      `The ending of ${outputFile} tells no format; name one with --format: ${RACI_FORMATS.join(', ')}`,
      color,
      io,
    );
  }
  const refused = refuseConfig(options.config, color, io);
  if (refused !== null) return refused;
  const result = await readMatrices(file, options, io);
  if (!result) return COULD_NOT;
  const view = raciViewOf(result.document, labelled(result.findings), result.size);
  if (view.grids.length === 0)
    return refuse(`There is no RACI in ${nameOf(file)}. ${WHAT_COUNTS}`, color, io);
  if (outputFile !== null && isSameFile(file, outputFile, io)) {
    return refuse(`${outputFile} is the document itself; write to another file`, color, io);
  }
  try {
    const sink = openSink(io, outputFile);
    sink.write(exportRaci(view, format));
    sink.close();
  } catch (fault) {
    return refuse(`The RACI cannot be written to ${outputFile}: ${reasonOf(fault, 'write')}`, color, io);
  }
  if (outputFile !== null) io.stderr.write(`The RACI is in ${printable(outputFile)}.\n`);
  return DONE;
}

/** Whether two paths lead to one file, be it over links. */
function isSameFile(file: string, other: string, { cwd, disk }: Io): boolean {
  if (file === STDIN) return false;
  try {
    return disk.realpath(absolutePath(cwd, file)) === disk.realpath(absolutePath(cwd, other));
  } catch (fault) {
    // What is not there yet is another file.
    if (systemCode(fault) === null) throw fault;
    return false;
  }
}

const FORMATS: ReadonlyMap<string, RaciFormat> = new Map([
  ['csv', 'csv'],
  ['html', 'html'],
  ['htm', 'html'],
  ['svg', 'svg'],
  ['json', 'json'],
]);

/** The format that the ending of a file stands for; null where it belongs to another kind of file. */
function formatOf(outputFile: string | null): RaciFormat | null {
  const ending = /\.([^./\\]+)$/.exec(outputFile ?? '')?.[1]?.toLowerCase() ?? '';
  const isText = ending === '' || ending === 'txt' || isMarkdownName(`.${ending}`);
  return FORMATS.get(ending) ?? (isText ? 'table' : null);
}
