import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type Hover as Help, hoverAt, hoverConfig, type TextLines } from '../../../core/src';
import { type Context, readFor } from './context';

/** Says what stands at a place: the rule behind a finding, an id, a person, a key. */
export function provideHover(context: Context): void {
  const { connection, session, reports } = context;
  const show = (help: Help | null, lines: TextLines): Hover | null =>
    help && {
      range: session.positions.range(lines, help.span),
      contents: {
        kind: session.traits.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
        value: help.markdown,
      },
    };
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const open = session.document(uri);
    if (open?.type === 'config') {
      const offset = session.positions.offset(open.lines, position);
      return show(hoverConfig(open.path ?? open.uri, open.text, offset, context.rulePage), open.lines);
    }
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const { document, findings, lines } = reading;
    const offset = session.positions.offset(lines, position);
    return show(hoverAt(document, offset, reports.shown(reading.open, findings), context.rulePage), lines);
  });
}
