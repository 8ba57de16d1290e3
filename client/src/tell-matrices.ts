import { commands, type Disposable } from 'vscode';
import type { DocumentReport, DocumentReports } from './document-reports';

/** Lets the manifest’s conditions ask whether a resource holds a matrix: those that have been in front, and do. */
export function tellMatrices(reports: Pick<DocumentReports, 'onDidChange'>): Disposable {
  const known = new Set<string>();
  return reports.onDidChange(({ uri, readiness }: DocumentReport) => {
    const resource = uri?.toString();
    if (resource === undefined || readiness === undefined || known.has(resource) === readiness.hasRaci)
      return;
    if (readiness.hasRaci) known.add(resource);
    else known.delete(resource);
    void commands.executeCommand('setContext', 'throughline.documentsWithRaci', [...known]);
  });
}
