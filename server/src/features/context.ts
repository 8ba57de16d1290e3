import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OpenDocument } from '../session/open-document';
import type { Reading, Session } from '../session/session';
import type { Reports } from './reports';

/** What a feature works with. */
export interface Context {
  readonly connection: Connection;
  readonly session: Session;
  /** Where the page of a rule can be opened. */
  readonly rulePage: (ruleId: string) => string;
  readonly reports: Reports;
}

/** The work is not wanted any more, because of the client or because the text has changed meanwhile. */
export const overtaken = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since');

/**
 * Reads the document of a request, once the messages that wait have had their turn.
 * @returns Null for a document that is not open as Markdown.
 * @throws ResponseError when the document has changed meanwhile, or the request was cancelled.
 */
export async function readFor(
  { session }: Context,
  uri: string,
  token: CancellationToken,
): Promise<Reading | null> {
  const open = session.document(uri);
  if (open?.type !== 'markdown') return null;
  return readNow(session, open, token);
}

/** The same for a request that is answered as soon as it can be, whatever comes meanwhile. */
export async function readOpen({ session }: Pick<Context, 'session'>, uri: string): Promise<Reading | null> {
  const open = session.document(uri);
  return open?.type === 'markdown' ? session.read(open) : null;
}

async function readNow(session: Session, open: OpenDocument, token: CancellationToken): Promise<Reading> {
  const { version } = open;
  await session.world.clock.turn();
  if (token.isCancellationRequested) throw cancelled();
  if (open.version !== version) throw overtaken();
  const reading = await session.read(open);
  if (token.isCancellationRequested) throw cancelled();
  if (open.version !== version) throw overtaken();
  return reading;
}

export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
