import { l10n, type Uri } from 'vscode';
import type { RaciFormat } from '../../../protocol/src';
import { openText } from '../open-text';
import type { ServerLink } from '../server-link';
import type { PngPainter } from './png-painter';
import { copy, saveBeside } from './save-export';

/** Writes who does what in a document, or in all of them, into a file of another format. Returns why not, in words; null when done. */
export async function exportRaci(
  server: ServerLink,
  document: Uri | null,
  format: RaciFormat | 'png',
  painter: PngPainter,
): Promise<string | null> {
  const { text, fileName } = await exported(server, document, format === 'png' ? 'svg' : format);
  if (text === null) return nothingThere();
  if (format !== 'png') {
    await saveBeside(document, fileName, new TextEncoder().encode(text));
    return null;
  }
  const picture = await painter.paint(text);
  if (picture === null) return l10n.t('The picture could not be drawn here. SVG works everywhere.');
  await saveBeside(document, fileName.replace(/\.svg$/, '.png'), picture);
  return null;
}

/** Puts who does what on the clipboard, as tables in Markdown. */
export async function copyTable(server: ServerLink, document: Uri | null): Promise<string | null> {
  const { text } = await exported(server, document, 'table');
  if (text === null) return nothingThere();
  await copy(text, l10n.t('who does what, as Markdown'));
  return null;
}

async function exported(server: ServerLink, document: Uri | null, format: RaciFormat) {
  if (document === null) return server.ask('throughline/raciExport', { textDocument: null, format });
  await openText(document);
  return server.ask('throughline/raciExport', { ...server.documentOf(document), format });
}

const nothingThere = (): string => l10n.t('There is no matrix any more that could be exported.');
