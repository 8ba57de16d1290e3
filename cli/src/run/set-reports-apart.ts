import { isMarkdownReport } from '../../../core/src';
import type { Target } from '../files/find-targets';
import { absolutePath } from '../files/paths';
import { readDocument } from '../files/read-document';
import type { Io } from '../io';
import type { ReportTarget } from './report-targets';

interface SetApart {
  /** What to check. */
  readonly documents: readonly Target[];
  /** The file of a report, as given, that would replace a document; null when none does. */
  readonly overwritten: string | null;
}

/** Takes out of the files that were found the reports of an earlier run, which this one will replace. */
export function setReportsApart(
  found: readonly Target[],
  reports: readonly ReportTarget[],
  { cwd, disk }: Pick<Io, 'cwd' | 'disk'>,
): SetApart {
  const files = new Map(
    reports.flatMap(({ file }) => (file === null ? [] : [[absolutePath(cwd, file), file] as const])),
  );
  if (files.size === 0) return { documents: found, overwritten: null };
  const isEarlier = ({ path, named }: Target) =>
    !named && isMarkdownReport(readDocument(disk, path).text ?? '');
  const documents = found.filter((target) => !(files.has(target.path) && isEarlier(target)));
  const [overwritten] = documents.flatMap(({ path }) => files.get(path) ?? []);
  return { documents, overwritten: overwritten ?? null };
}
