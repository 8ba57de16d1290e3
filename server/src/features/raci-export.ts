import { exportRaci, type RaciFormat } from '../../../core/src';
import type { RaciView } from '../../../protocol/src';
import { nameOfUri } from '../session/uri';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { raciReportOf } from './raci';
import { workspaceReport } from './workspace-raci';
import type { WorkspaceScan } from './workspace-scan';

/** Answers the matrices of a document, or of all, as the text of a file. */
export function provideRaciExport(context: Context, scan: WorkspaceScan): void {
  answer(context, 'throughline/raciExport', async ({ textDocument, format }, token) => {
    const { grids } = textDocument
      ? await gridsOf(textDocument.uri, context)
      : await workspaceReport(context, scan, token);
    const fileName = fileNameFor(textDocument ? nameOfUri(textDocument.uri) : 'raci', format);
    return { fileName, text: grids.length === 0 ? null : exportRaci({ grids }, format) };
  });
}

async function gridsOf(uri: string, context: Context): Promise<RaciView> {
  const reading = await readOpen(context, uri);
  return reading ? raciReportOf(reading, context) : { grids: [] };
}

const ENDINGS: Readonly<Record<RaciFormat, string>> = {
  table: '.md',
  csv: '.csv',
  html: '.html',
  svg: '.svg',
  json: '.json',
};

/** What is exported as Markdown must not go by the name of the document itself. */
function fileNameFor(document: string, format: RaciFormat): string {
  const bare = document.replace(/\.(?:md|mdx|markdown)$/i, '') || 'document';
  const name = /raci/i.test(bare) ? bare : `${bare}-raci`;
  return `${name}${format === 'table' ? '-table' : ''}${ENDINGS[format]}`;
}
