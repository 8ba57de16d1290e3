import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { codeLenses, type ProductDocument, raciLenses } from '../../../core/src';
import type { InitializationOptions } from '../../../protocol/src';
import { gathering, REFRESH_DELAY_MS } from '../session/gather';
import type { Reading } from '../session/session';
import { type Context, readFor } from './context';

/** The commands of the client that lenses may call; what is left out is not called. */
type LensCommands = Pick<InitializationOptions, 'placesCommand' | 'raciCommand'>;

/** Facts above headings, and above matrices. */
export function provideCodeLenses(context: Context, commands: LensCommands): void {
  const { connection, session, reports } = context;
  const refresh = gathering(session.world.clock, REFRESH_DELAY_MS, () => {
    // A client that is gone needs no refreshing.
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  });
  if (session.traits.refreshesLenses) {
    session.onInvalidated(refresh);
    // The lenses of matrices count what was found.
    if (commands.raciCommand) reports.onReleasable(refresh);
  }
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const { codeLens } = await session.settings.of(uri);
    const reading = codeLens.sections || codeLens.raci ? await readFor(context, uri, token) : null;
    if (!reading?.document) return [];
    const { document } = reading;
    return [
      ...(codeLens.sections ? sectionLenses(reading, document, commands, context) : []),
      ...(codeLens.raci ? matrixLenses(reading, document, commands, context) : []),
    ];
  });
}

/** Without a command to show places a lens only tells. */
function sectionLenses(
  { open, lines }: Reading,
  document: ProductDocument,
  { placesCommand }: LensCommands,
  { session: { positions } }: Context,
): readonly CodeLens[] {
  return codeLenses(document).map(({ span, title, places }): CodeLens => {
    const range = positions.range(lines, span);
    if (!placesCommand || places.length === 0) return { range, command: { title, command: '' } };
    const shown = places.map((place) => positions.range(lines, place));
    return { range, command: { title, command: placesCommand, arguments: [open.uri, range.start, shown] } };
  });
}

/** Without a command that opens a panel there is nothing that the text below does not tell. */
function matrixLenses(
  { open, lines, findings }: Reading,
  document: ProductDocument,
  { raciCommand: command }: LensCommands,
  { session: { positions }, reports }: Context,
): readonly CodeLens[] {
  if (!command) return [];
  return raciLenses(document, reports.shown(open, findings)).map(({ span, facts }): CodeLens => {
    const start = positions.at(lines, span.start);
    const title = `Open RACI preview · ${facts}`;
    return { range: { start, end: start }, command: { title, command, arguments: [open.uri, start] } };
  });
}
