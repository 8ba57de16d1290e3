import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { prepareRename, rename } from '../../../core/src';
import { type Context, readFor } from './context';
import { editOpen } from './workspace-edits';

/** Renames an id or a person everywhere in a document. */
export function provideRename(context: Context): void {
  const { connection, session } = context;
  connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const prepared = prepareRename(reading.document, session.positions.offset(reading.lines, position));
    if ('refusal' in prepared) throw refused(prepared.refusal);
    const { span, placeholder } = prepared;
    return { range: session.positions.range(reading.lines, span), placeholder };
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const renamed = rename(reading.document, session.positions.offset(reading.lines, position), newName);
    if ('refusal' in renamed) throw refused(renamed.refusal);
    return editOpen(session, reading.open, renamed);
  });
}

/** Clients show the message of a failed request to its user. */
const refused = (reason: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, reason);
