import { DocumentHighlightKind } from 'vscode-languageserver';
import { definitionsAt, highlightsAt, referencesAt } from '../../../core/src';
import { type Context, readFor } from './context';

/** Leads from an id or a person to where it is defined, and to everyone who speaks of it. */
export function provideReferences(context: Context): void {
  const { connection, session } = context;
  const { positions } = session;
  connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const found = definitionsAt(reading.document, positions.offset(reading.lines, position));
    return found?.targets.map((span) => ({ uri, range: positions.range(reading.lines, span) })) ?? null;
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context: asked }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const offset = positions.offset(reading.lines, position);
    const spans = referencesAt(reading.document, offset, { withDefinition: asked.includeDeclaration });
    return spans.map((span) => ({ uri, range: positions.range(reading.lines, span) }));
  });
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    return highlightsAt(reading.document, positions.offset(reading.lines, position)).map(
      ({ span, role }) => ({
        range: positions.range(reading.lines, span),
        kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }),
    );
  });
}
