import { FoldingRangeKind } from 'vscode-languageserver';
import { foldingRanges } from '../../../core/src';
import { type Context, readFor } from './context';

/** What can be folded, for editors that do not know Markdown themselves. */
export function provideFolding(context: Context): void {
  context.connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const { lines } = reading;
    return foldingRanges(reading.document).map(({ span, kind }) => ({
      startLine: lines.lineAt(span.start),
      endLine: lines.lineAt(span.end),
      ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    }));
  });
}
