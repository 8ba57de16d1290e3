import { listWords, nearest, REPORT_FORMATS, type ReportFormat } from '../../../core/src';
import { absolutePath } from '../files/paths';

/** A report and where it goes. */
export interface ReportTarget {
  readonly format: ReportFormat;
  /** As given; null for standard output. */
  readonly file: string | null;
}

/** What people call formats, and ours for it. */
const OTHER_NAMES: ReadonlyMap<string, ReportFormat> = new Map([
  ['text', 'pretty'],
  ['stylish', 'pretty'],
  ['default', 'pretty'],
  ['github-actions', 'github'],
  ['annotations', 'github'],
  ['codequality', 'gitlab'],
  ['codeclimate', 'gitlab'],
  ['code-climate', 'gitlab'],
  ['vso', 'azure'],
  ['reviewdog', 'rdjson'],
]);

/**
 * The reports that the options ask for, or what is wrong with them.
 * @param values Those of `--format`: a format, or a format and a file as `sarif=out.sarif`.
 * @param outputFile Where the report goes whose format names no file; null for standard output.
 * @param cwd The folder that files are named from.
 */
export function reportTargets(
  values: readonly string[],
  outputFile: string | null,
  cwd: string,
): readonly ReportTarget[] | string {
  const targets: ReportTarget[] = [];
  for (const value of values) {
    const target = targetOf(value, outputFile);
    if (typeof target === 'string') return target;
    targets.push(target);
  }
  if (outputFile !== null && values.every((value) => value.includes('=')))
    return `--output-file ${outputFile} gets no report, because each --format names a file of its own`;
  return conflictAmong(targets, cwd) ?? targets;
}

function targetOf(value: string, outputFile: string | null): ReportTarget | string {
  const [name = ''] = value.split('=', 1);
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) return unknownFormat(name);
  if (!value.includes('=')) return { format, file: outputFile };
  const file = value.slice(name.length + 1);
  return file === ''
    ? `--format ${value} names no file. Type: --format ${name}=FILE, or --format ${name} to see it here`
    : { format, file };
}

function unknownFormat(name: string): string {
  const meant = OTHER_NAMES.get(name.toLowerCase()) ?? nearest(name, REPORT_FORMATS);
  return meant === null
    ? `There is no format “${name}”. There are ${listWords(REPORT_FORMATS)}`
    : `There is no format “${name}”; did you mean “${meant}”?`;
}

function conflictAmong(targets: readonly ReportTarget[], cwd: string): string | null {
  const [first, second] = targets.filter(({ file }) => file === null);
  if (first && second)
    return `Only one report can go to standard output; give the other a file, as in --format ${second.format}=report`;
  const files = targets.flatMap(({ file }) => file ?? []);
  const places = files.map((file) => absolutePath(cwd, file));
  const twice = files.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  return twice === undefined ? null : `Two reports cannot go into one file, and two name ${twice}`;
}
