import { inlayHints } from '../../../core/src';
import { gathering, REFRESH_DELAY_MS } from '../session/gather';
import { type Context, readFor } from './context';

/** Scores, totals and days that can be worked out and are not written. */
export function provideInlayHints(context: Context): void {
  const { connection, session } = context;
  const refresh = gathering(session.world.clock, REFRESH_DELAY_MS, () => {
    // A client that is gone needs no refreshing.
    connection.languages.inlayHint.refresh().catch(() => {});
  });
  if (session.traits.refreshesHints) session.onInvalidated(refresh);
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    const { inlayHints: wanted } = await session.settings.of(uri);
    const reading = wanted.totals ? await readFor(context, uri, token) : null;
    if (!reading?.document) return [];
    const { document, lines } = reading;
    return inlayHints(document, session.positions.span(lines, range)).map(({ offset, label, tooltip }) => ({
      position: session.positions.at(lines, offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
  });
}
