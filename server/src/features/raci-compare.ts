import {
  compareRaci,
  describeChange,
  type ProductDocument,
  parseMarkdown,
  type RaciComparison,
  readProductDocument,
  subjectOf,
} from '../../../core/src';
import type { ComparedMatrix, RaciCompareRequest, RaciComparisonReport } from '../../../protocol/src';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { matrixDocument } from './raci';

/** Answers what differs between the matrices of an earlier text and those of a document. */
export function provideRaciCompare(context: Context): void {
  answer(context, 'throughline/raciCompare', (request) => comparisonOf(request, context));
}

async function comparisonOf(
  { textDocument: { uri }, base }: RaciCompareRequest,
  context: Context,
): Promise<RaciComparisonReport> {
  const reading = await readOpen(context, uri);
  const after = reading && matrixDocument(reading, reading.open);
  if (!after) return { version: null, compared: [] };
  const compared = compareRaci(earlierOf(after, base), after);
  return { version: reading.version, compared: compared.map((matrix) => toldOf(matrix, uri)) };
}

/** An earlier text, read as the document is read now. */
export const earlierOf = (now: ProductDocument, text: string): ProductDocument =>
  readProductDocument(parseMarkdown(text), now);

export const toldOf = ({ title, grid, changes, loads }: RaciComparison, uri: string): ComparedMatrix => ({
  uri,
  title,
  grid,
  loads,
  changes: changes.map((change) => ({ sentence: describeChange(change), ...subjectOf(change) })),
});
