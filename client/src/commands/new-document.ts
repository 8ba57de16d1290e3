import { l10n, type QuickPickItem, SnippetString, Uri, window, workspace } from 'vscode';
import type { NewDocument, TemplateInfo } from '../../../protocol/src';
import type { CommandContext } from './command-context';

/** Asks what to write and opens it as a new, unsaved document with a tab stop for each gap. */
export async function newDocument({ server }: CommandContext): Promise<void> {
  const template = await pickTemplate(await server.ask('throughline/templates', null));
  if (template === undefined) return;
  const start = await server.ask('throughline/newDocument', { template: template.id });
  if (start === null) return;
  const document = await openUntitled(start);
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(start.snippet));
}

async function pickTemplate(templates: readonly TemplateInfo[]): Promise<TemplateInfo | undefined> {
  const picks = templates.map((template): QuickPickItem & { template: TemplateInfo } => ({
    label: template.title,
    detail: template.description,
    template,
  }));
  const options = {
    title: l10n.t('New product document'),
    placeHolder: l10n.t('What do you want to write?'),
    matchOnDetail: true,
  };
  return (await window.showQuickPick(picks, options))?.template;
}

/** With a folder on disk the document has a name, so that saving only asks where. */
async function openUntitled({ fileName }: NewDocument) {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const free = folder?.scheme === 'file' ? await freeName(folder, fileName) : undefined;
  if (free === undefined) return workspace.openTextDocument({ language: 'markdown' });
  return workspace.openTextDocument(free.with({ scheme: 'untitled' }));
}

const ATTEMPTS = 50;

/** The first of `prd.md`, `prd-2.md` … that neither the disk nor an editor has. */
async function freeName(folder: Uri, fileName: string): Promise<Uri | undefined> {
  const stem = fileName.replace(/\.md$/, '');
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    const uri = Uri.joinPath(folder, count === 1 ? fileName : `${stem}-${count}.md`);
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!isOpen && !(await exists(uri))) return uri;
  }
  return undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
