import type {
  TextEdit as LspEdit,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { plainText, type SnippetFix, type TextEdit, TextLines } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Session } from '../session/session';
import { uriOf } from '../session/uri';

/** Edits of one document, of which one may ask for the author's words. */
export interface DocumentEdits {
  readonly edits: readonly TextEdit[];
  readonly snippet?: Pick<SnippetFix, 'span' | 'snippet'>;
}

/** Edits of a document as it is now; a client that has another version by then refuses them. */
export function editOpen(
  session: Session,
  open: OpenDocument,
  { edits, snippet }: DocumentEdits,
): WorkspaceEdit {
  const { positions, traits } = session;
  const plain = edits.map(
    ({ span, newText }): LspEdit => ({ range: positions.range(open.lines, span), newText }),
  );
  const all: (LspEdit | SnippetTextEdit)[] = [...plain];
  if (snippet) {
    const range = positions.range(open.lines, snippet.span);
    if (traits.snippetEdits) all.push({ range, snippet: { kind: 'snippet', value: snippet.snippet } });
    else all.push({ range, newText: plainText(snippet.snippet) });
  }
  return workspaceEdit(session, { textDocument: { uri: open.uri, version: open.version }, edits: all });
}

/** Edits of a file, which may be open. */
export function editFile(
  session: Session,
  path: string,
  text: string,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const open = session.documentAt(path);
  if (open) return editOpen(session, open, { edits });
  const uri = uriOf(path);
  const lines = TextLines.of(text);
  const all = edits.map(({ span, newText }) => ({ range: session.positions.range(lines, span), newText }));
  return workspaceEdit(session, { textDocument: { uri, version: null }, edits: all });
}

/** A new file. Where one has come meanwhile the client refuses: neither is written over nor into the other. */
export function createFile(path: string, text: string): WorkspaceEdit {
  const uri = uriOf(path);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

function workspaceEdit({ traits }: Session, { textDocument, edits }: TextDocumentEdit): WorkspaceEdit {
  if (traits.versionedEdits) return { documentChanges: [{ textDocument, edits }] };
  // A client without versions knows no snippets either, so that all edits are plain.
  return { changes: { [textDocument.uri]: edits.filter((edit): edit is LspEdit => 'newText' in edit) } };
}
