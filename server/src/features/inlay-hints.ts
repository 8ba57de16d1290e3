import { inlayHints } from '../../../core/src';
import { type Context, readFor } from './context';

/** Scores, totals and days that can be worked out and are not written. */
export function provideInlayHints(context: Context): void {
  const { connection, session } = context;
  session.onInvalidated(() => {
    // A client that is gone needs no refreshing.
    if (session.traits.refreshesHints) connection.languages.inlayHint.refresh().catch(() => {});
  });
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
