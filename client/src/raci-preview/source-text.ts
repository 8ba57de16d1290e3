import {
  commands,
  Range,
  Selection,
  type Tab,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { Span } from '../../../protocol/src';
import { openText } from '../open-text';

/** Shows a place of a document in its text. Without `focus` only where the text is on screen: nothing opens unasked. */
export async function revealSpan(uri: Uri, span: Span, focus: boolean, panel: WebviewPanel): Promise<void> {
  const document = await openText(uri);
  const selection = rangeIn(document, span);
  const visible = editorOf(uri);
  if (focus) {
    const viewColumn = visible?.viewColumn ?? columnBeside(panel, uri);
    await window.showTextDocument(document, { viewColumn, selection });
  } else if (visible !== undefined) {
    visible.selection = new Selection(selection.start, selection.end);
    visible.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/**
 * Takes back what was done last to a document, or does it again. VS Code does that for the text that has the keyboard
 * alone, so the text gets it for a moment; one that had to be opened for it is closed again where nothing is lost.
 */
export async function stepThrough(uri: Uri, step: 'undo' | 'redo', panel: WebviewPanel): Promise<void> {
  const document = await openText(uri);
  const before = tabsOf(uri);
  const visible = editorOf(uri);
  const viewColumn = visible?.viewColumn ?? columnBeside(panel, uri);
  const selection = visible?.selection;
  await window.showTextDocument(document, { viewColumn, preview: false, ...(selection && { selection }) });
  await commands.executeCommand(step);
  panel.reveal(panel.viewColumn, false);
  const opened = tabsOf(uri).filter((tab) => !before.includes(tab));
  if (before.length > 0 && opened.length > 0) await window.tabGroups.close(opened, true);
}

export const rangeIn = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

export const editorOf = (uri: Uri): TextEditor | undefined =>
  window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

/** The tabs that show a document, as text or drawn as a page. */
const tabsOf = (uri: Uri): readonly Tab[] =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => isOf(input, uri));

function isOf(input: unknown, uri: Uri): boolean {
  const shows = input instanceof TabInputText || input instanceof TabInputCustom;
  return shows && input.uri.toString() === uri.toString();
}

/** Where a text can be shown without covering the panel: with its own tab, else in another group, else in a new one. */
function columnBeside(panel: WebviewPanel, uri: Uri): ViewColumn {
  const others = window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel.viewColumn);
  const own = others.find(({ tabs }) => tabs.some(({ input }) => isOf(input, uri)));
  return (own ?? others[0])?.viewColumn ?? ViewColumn.Beside;
}
