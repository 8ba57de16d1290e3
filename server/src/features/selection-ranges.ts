import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../../core/src';
import { type Context, readFor } from './context';

/** What a selection grows to, step by step, for editors that do not know Markdown themselves. */
export function provideSelectionRanges(context: Context): void {
  const { positions } = context.session;
  context.connection.onSelectionRanges(async ({ textDocument: { uri }, positions: asked }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return null;
    const { document, lines } = reading;
    return asked.map((position): SelectionRange => {
      const spans = selectionRanges(document, positions.offset(lines, position));
      const outer = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: positions.range(lines, span), ...(parent && { parent }) }),
        undefined,
      );
      return outer ?? { range: { start: position, end: position } };
    });
  });
}
