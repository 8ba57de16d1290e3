import {
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  SnippetString,
  SnippetTextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SectionSnippet, SectionSnippetsRequest } from '../../../protocol/src';
import type { ServerLink } from '../server-link';
import type { CommandContext } from './command-context';

type SectionPick = QuickPickItem & { readonly section?: SectionSnippet };

/** Asks which section to write and puts it where documents of this kind have it. */
export async function insertSection({ server, followed }: CommandContext): Promise<void> {
  const { uri } = followed;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown document to insert a section into it.'));
    return;
  }
  const isThere = await insertOneOf(server, uri);
  if (isThere) return;
  void window.showInformationMessage(
    l10n.t(
      'Sections can be inserted once the document says what it is: put “type: prd” into its front matter.',
    ),
  );
}

/**
 * Asks which section to write and inserts it; false when none fits the document.
 * @param about Only its forms are offered, in any document.
 */
export async function insertOneOf(
  server: ServerLink,
  uri: Uri,
  about?: SectionSnippetsRequest['about'],
): Promise<boolean> {
  const request = { ...server.documentOf(uri), ...(about !== undefined && { about }) };
  const ask = async () => (await server.ask('throughline/sectionSnippets', request)).sections;
  const sections = await ask();
  if (sections.length === 0) return false;
  const picked = await pickSection(sections);
  if (picked === undefined) return true;
  // The text may have changed while its author chose, and the place with it.
  const section = (await ask()).find(({ id }) => id === picked.id);
  if (section !== undefined) await insert(uri, section);
  return true;
}

async function pickSection(sections: readonly SectionSnippet[]): Promise<SectionSnippet | undefined> {
  const headed = (label: string, wanted: SectionSnippet['group']): SectionPick[] => {
    const picks = sections.filter(({ group }) => group === wanted).map(pickOf);
    return picks.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...picks];
  };
  const picks: SectionPick[] = [
    ...headed(l10n.t('Not in this document yet'), 'missing'),
    ...headed(l10n.t('Other sections and forms'), 'other'),
    ...headed(l10n.t('Already there'), 'present'),
  ];
  const options = {
    title: l10n.t('Insert section'),
    placeHolder: l10n.t('Which section?'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await window.showQuickPick(picks, options))?.section;
}

const pickOf = (section: SectionSnippet): SectionPick => ({
  label: section.title,
  description: section.form,
  detail: section.description,
  section,
});

/** In a text editor with tab stops; where the document is drawn as a page, as plain text. */
async function insert(uri: Uri, { position, snippet }: SectionSnippet): Promise<void> {
  const at = new Position(position.line, position.character);
  const body = new SnippetString(snippet);
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (editor !== undefined) {
    const { document, viewColumn } = editor;
    const shown = await window.showTextDocument(document, { viewColumn, selection: new Range(at, at) });
    await shown.insertSnippet(body, at);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, [new SnippetTextEdit(new Range(at, at), body)]);
  await workspace.applyEdit(edit);
}
