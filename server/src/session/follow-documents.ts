import type { CursorMoved } from '../../../protocol/src';
import type { Context } from '../features/context';
import { OpenDocument } from './open-document';

/** Keeps the session's documents like those of the client. */
export function followDocuments({ connection, session }: Context): void {
  const { clock } = session.world;
  connection.onDidOpenTextDocument(({ textDocument }) => session.open(new OpenDocument(textDocument)));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = session.document(textDocument.uri);
    if (!document) return;
    document.change(contentChanges, textDocument.version, session.positions, clock.now());
    session.edited(document);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = session.document(textDocument.uri);
    if (document) session.saved(document);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const document = session.document(textDocument.uri);
    if (document) session.close(document);
  });
  connection.onNotification('throughline/cursor', ({ textDocument, positions }: CursorMoved) => {
    const document = session.document(textDocument.uri);
    if (document?.type !== 'markdown') return;
    document.settle();
    const offsets = positions.map((position) => session.positions.offset(document.lines, position));
    if (document.typed.moved(offsets)) session.left(document);
  });
}
