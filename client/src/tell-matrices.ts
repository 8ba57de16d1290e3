import { commands, type Disposable, type Uri } from 'vscode';
import type { DocumentReport, DocumentReports } from './document-reports';

/** Lets the manifest’s conditions ask whether a resource holds a matrix: those that have been in front, and do. */
export function tellMatrices(reports: Pick<DocumentReports, 'onDidChange'>): Disposable {
  const known = new Map<string, Uri>();
  return reports.onDidChange(({ uri, readiness }: DocumentReport) => {
    if (uri === undefined || readiness === undefined || known.has(uri.toString()) === readiness.hasRaci)
      return;
    if (readiness.hasRaci) known.set(uri.toString(), uri);
    else known.delete(uri.toString());
    const paths = [...known.values()].flatMap(pathsOf);
    void commands.executeCommand('setContext', 'throughline.documentsWithRaci', paths);
  });
}

/**
 * The forms in which VS Code names a resource by its path. The window may know it by another scheme than the extension
 * does, so its whole address is not the same on both sides.
 */
const pathsOf = ({ fsPath, path }: Uri): readonly string[] => [...new Set([fsPath, path])];
