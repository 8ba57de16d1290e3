import { exportRaci, type RaciFormat } from '../../../core/src';
import type { RaciExport, RaciExportRequest } from '../../../protocol/src';
import { nameOfUri } from '../session/uri';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { raciReportOf } from './raci';

/** Answers the matrices of a document as the text of a file. */
export function provideRaciExport(context: Context): void {
  answer(context, 'throughline/raciExport', (request) => exportOf(request, context));
}

async function exportOf({ textDocument, format }: RaciExportRequest, context: Context): Promise<RaciExport> {
  const { uri } = textDocument;
  const fileName = fileNameFor(nameOfUri(uri), format);
  const reading = await readOpen(context, uri);
  const { grids } = reading ? raciReportOf(reading, context) : { grids: [] };
  return { fileName, text: grids.length === 0 ? null : exportRaci({ grids }, format) };
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
