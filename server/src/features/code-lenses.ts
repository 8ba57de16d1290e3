import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { codeLenses } from '../../../core/src';
import { gathering, REFRESH_DELAY_MS } from '../session/gather';
import { type Context, readFor } from './context';

/**
 * Facts above headings.
 * @param placesCommand A command of the client that shows places; without one a lens only tells.
 */
export function provideCodeLenses(context: Context, placesCommand: string | null): void {
  const { connection, session } = context;
  const refresh = gathering(session.world.clock, REFRESH_DELAY_MS, () => {
    // A client that is gone needs no refreshing.
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  });
  if (session.traits.refreshesLenses) session.onInvalidated(refresh);
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const { codeLens } = await session.settings.of(uri);
    const reading = codeLens.sections ? await readFor(context, uri, token) : null;
    if (!reading?.document) return [];
    const range = (span: Parameters<typeof session.positions.range>[1]) =>
      session.positions.range(reading.lines, span);
    return codeLenses(reading.document).map(({ span, title, places }): CodeLens => {
      const at = range(span);
      const leads = placesCommand !== null && places.length > 0;
      return {
        range: at,
        command: leads
          ? { title, command: placesCommand, arguments: [uri, at.start, places.map(range)] }
          : { title, command: '' },
      };
    });
  });
}
