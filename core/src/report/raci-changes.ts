import type { RaciComparison } from '../raci/compare-raci';
import { escapeMarkdown } from '../raci/export/markdown-table';
import { describeChange } from '../raci/raci-difference';
import { oneLine } from '../text/one-line';
import { printable } from '../text/printable';
import { describeComparison } from './raci-in-words';

/** What `raci diff --format` takes. */
export const RACI_DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type RaciDiffFormat = (typeof RACI_DIFF_FORMATS)[number];

/** What differs between the matrices of two versions of a document. */
export interface DocumentRaciChanges {
  /** As reports name it. */
  readonly path: string;
  /** Its earlier name; null where it had none. */
  readonly oldPath: string | null;
  readonly matrices: readonly RaciComparison[];
}

/** Two versions, and what changed in between. */
export interface RaciChangesReport {
  /** What people call the versions. */
  readonly before: string;
  readonly after: string;
  /** Those with matrices in either version. */
  readonly documents: readonly DocumentRaciChanges[];
}

/** Who does what now, told as differences. @param isOneDocument Whether the versions are texts of one document. */
export function drawRaciChanges(
  report: RaciChangesReport,
  format: RaciDiffFormat,
  isOneDocument: boolean,
): string {
  switch (format) {
    case 'text':
      return drawText(report, isOneDocument);
    case 'markdown':
      return drawMarkdown(report, isOneDocument);
    case 'json':
      return drawJson(report);
  }
}

const changedIn = ({ documents }: RaciChangesReport): readonly DocumentRaciChanges[] =>
  documents
    .map((document) => ({
      ...document,
      matrices: document.matrices.filter(({ changes }) => changes.length > 0),
    }))
    .filter(({ matrices }) => matrices.length > 0);

const sameIn = (report: RaciChangesReport, isOneDocument: boolean): string =>
  isOneDocument
    ? 'The two say the same about who does what.\n'
    : `Between ${report.before} and ${report.after} nothing changed about who does what.\n`;

function drawText(report: RaciChangesReport, isOneDocument: boolean): string {
  const changed = changedIn(report);
  if (changed.length === 0) return printable(sameIn(report, isOneDocument).trimEnd()).concat('\n');
  const parts = changed.map((document) => {
    const lines = linesOf(document, hasSeveral(report, document));
    if (isOneDocument) return lines.join('\n');
    return [printable(nameOf(document)), ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** The changes of each matrix, under its title where the document has others. */
function linesOf({ matrices }: DocumentRaciChanges, hasOthers: boolean): readonly string[] {
  return matrices.flatMap((matrix, index) => {
    const lines = describeComparison(matrix).map(printable);
    if (!hasOthers) return lines;
    return [...(index > 0 ? [''] : []), printable(matrix.title), ...lines.map((line) => `  ${line}`)];
  });
}

const hasSeveral = ({ documents }: RaciChangesReport, { path }: DocumentRaciChanges): boolean =>
  (documents.find((document) => document.path === path)?.matrices.length ?? 0) > 1;

const nameOf = ({ path, oldPath }: DocumentRaciChanges): string => {
  if (oldPath === null) return `${path} (new)`;
  return oldPath === path ? path : `${path} (was ${oldPath})`;
};

function drawMarkdown(report: RaciChangesReport, isOneDocument: boolean): string {
  const changed = changedIn(report);
  if (changed.length === 0) return escapeMarkdown(sameIn(report, isOneDocument));
  const parts = changed.map((document) => {
    const heading = isOneDocument ? [] : [`### ${inline(nameOf(document))}`, ''];
    const matrices = document.matrices.flatMap((matrix, index) => [
      ...(index > 0 ? [''] : []),
      ...(hasSeveral(report, document) ? [`**${inline(matrix.title)}**`, ''] : []),
      ...describeComparison(matrix).map((sentence) => `- ${inline(sentence)}`),
    ]);
    return [...heading, ...matrices].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

const inline = (text: string): string => escapeMarkdown(oneLine(text));

function drawJson({ before, after, documents }: RaciChangesReport): string {
  const report = {
    version: 1,
    before,
    after,
    documents: documents.map(({ path, oldPath, matrices }) => ({
      path,
      oldPath,
      matrices: matrices.map(({ title, changes }) => ({
        title,
        changes: changes.map((change) => ({ ...change, text: describeChange(change) })),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
