import { type Disposable, type TextEditor, window } from 'vscode';
import { isServed } from './is-served';
import type { ServerLink } from './server-link';

/** Keeps the server informed where the author is writing, so that it holds back what it finds there. */
export function tellCursors(server: ServerLink): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor }) => void tell(server, textEditor));
}

async function tell(server: ServerLink, { document, selections }: TextEditor): Promise<void> {
  if (!isServed(document)) return;
  const positions = selections.map(({ active }) => ({ line: active.line, character: active.character }));
  await server.tell('throughline/cursor', { ...server.documentOf(document.uri), positions });
}
