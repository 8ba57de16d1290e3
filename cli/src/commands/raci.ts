import {
  compareRaci,
  describeChange,
  exportRaci,
  type LintResult,
  lintText,
  printable,
  type RaciComparison,
  type RaciFormat,
  raciViewOf,
  requestFor,
} from '../../../core/src';
import { tellConfigProblems } from '../config-problems';
import { diskFiles } from '../files/disk-files';
import { LinkedAnchors } from '../files/linked-anchors';
import { absolutePath, withSlashes } from '../files/paths';
import { decode, type ReadDocument, readDocument } from '../files/read-document';
import type { Io } from '../io';
import { reasonOf, systemCode } from '../notice';
import { createResolver } from '../run/file-checker';
import { openSink } from '../run/report-writer';
import { stylesFor } from '../terminal';

export interface RaciOptions {
  /** Null to go by the ending of the file that is written. */
  readonly format: RaciFormat | null;
  readonly outputFile: string | null;
  readonly color: boolean;
}

const DONE = 0;
const COULD_NOT = 2;

/** The path that stands for standard input. */
const STDIN = '-';

const WHAT_COUNTS =
  'One is a table with activities down, roles across and letters such as R, A, C and I where they meet; ' +
  'lists or lines that give letters to names; or a block of YAML fenced as “raci”.';

/** Prints the matrices of a document, or writes them to a file. */
export async function raci(file: string, options: RaciOptions, io: Io): Promise<number> {
  const { color, outputFile } = options;
  const result = await readMatrices(file, color, io);
  if (!result) return COULD_NOT;
  const view = raciViewOf(result.document, result.findings);
  if (view.grids.length === 0)
    return refuse(`There is no RACI in ${nameOf(file)}. ${WHAT_COUNTS}`, color, io);
  if (outputFile !== null && isSameFile(file, outputFile, io)) {
    return refuse(`${outputFile} is the document itself; write to another file`, color, io);
  }
  try {
    const sink = openSink(io, outputFile);
    sink.write(exportRaci(view, options.format ?? formatOf(outputFile)));
    sink.close();
  } catch (fault) {
    return refuse(`The RACI cannot be written to ${outputFile}: ${reasonOf(fault, 'write')}`, color, io);
  }
  if (outputFile !== null) io.stderr.write(`The RACI is in ${printable(outputFile)}.\n`);
  return DONE;
}

/** Prints what differs between the matrices of two versions of a document. */
export async function raciDiff(base: string, head: string, color: boolean, io: Io): Promise<number> {
  if (base === STDIN && head === STDIN) {
    return refuse('Both versions cannot come from standard input; name a file for one of them', color, io);
  }
  const before = await readMatrices(base, color, io);
  const after = before && (await readMatrices(head, color, io));
  if (!before || !after) return COULD_NOT;
  const compared = compareRaci(before.document, after.document);
  if (compared.length === 0) {
    return refuse(`There is no RACI in ${nameOf(base)}, nor in ${nameOf(head)}. ${WHAT_COUNTS}`, color, io);
  }
  io.stdout.write(drawComparisons(compared));
  return DONE;
}

function drawComparisons(compared: readonly RaciComparison[]): string {
  const changed = compared.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return 'The two say the same about who does what.\n';
  const parts = changed.map(({ title, changes }) => {
    const lines = changes.map((change) => `${printable(describeChange(change))}\n`).join('');
    return compared.length > 1 ? `${printable(title)}\n${lines.replace(/^/gm, '  ').trimEnd()}\n` : lines;
  });
  return parts.join('\n');
}

/** Reads a document by the configuration that governs it; null when it cannot, which is then told. */
async function readMatrices(file: string, color: boolean, io: Io): Promise<LintResult | null> {
  const { cwd, disk } = io;
  const isStdin = file === STDIN;
  const path = absolutePath(cwd, isStdin ? 'stdin.md' : file);
  const read: ReadDocument = isStdin ? decode(await io.readStdin()) : readDocument(disk, path);
  if (read.text === null) {
    refuse(`${nameOf(file)} cannot be read: ${read.reason}`, color, io);
    return null;
  }
  const resolved = createResolver(disk).forDocument(path);
  if (!resolved.config) {
    tellConfigProblems(resolved.problems, color, io);
    return null;
  }
  const files = diskFiles(disk, new LinkedAnchors(disk));
  return lintText(read.text, requestFor(path, resolved, withSlashes(cwd), files));
}

const nameOf = (file: string): string => (file === STDIN ? 'the text on standard input' : file);

function refuse(reason: string, color: boolean, { stderr, env }: Io): number {
  stderr.write(`${stylesFor(stderr, env, color).red('error:')} ${printable(reason)}\n`);
  return COULD_NOT;
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

/** The format that the ending of a file stands for. */
const formatOf = (outputFile: string | null): RaciFormat =>
  FORMATS.get(outputFile?.split('.').at(-1)?.toLowerCase() ?? '') ?? 'table';
