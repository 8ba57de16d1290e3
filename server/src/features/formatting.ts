import type { TextEdit } from 'vscode-languageserver';
import { formatTables, type Span } from '../../../core/src';
import type { Reading } from '../session/session';
import { type Context, readFor } from './context';

/** Lines up the columns of tables. Nothing else is touched: how prose is wrapped is its author's business. */
export function provideFormatting(context: Context): void {
  const { connection, session } = context;
  connection.onDocumentFormatting(async ({ textDocument: { uri } }, token) => {
    const reading = await readFor(context, uri, token);
    return reading && editsFor(reading, null, context);
  });
  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }, token) => {
    const reading = await readFor(context, uri, token);
    return reading && editsFor(reading, session.positions.span(reading.lines, range), context);
  });
}

const editsFor = ({ document, lines }: Reading, range: Span | null, { session }: Context): TextEdit[] =>
  (document ? formatTables(document, range) : []).map(({ span, newText }) => ({
    range: session.positions.range(lines, span),
    newText,
  }));
