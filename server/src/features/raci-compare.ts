import {
  compareRaci,
  describeChange,
  parseMarkdown,
  readProductDocument,
  subjectOf,
} from '../../../core/src';
import type { RaciCompareRequest, RaciComparisonReport } from '../../../protocol/src';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { matrixDocument } from './raci';

/** Answers what differs between the matrices of an earlier text and those of a document. */
export function provideRaciCompare(context: Context): void {
  answer(context, 'throughline/raciCompare', (request) => comparisonOf(request, context));
}

async function comparisonOf(
  { textDocument, base }: RaciCompareRequest,
  context: Context,
): Promise<RaciComparisonReport> {
  const reading = await readOpen(context, textDocument.uri);
  const after = reading && matrixDocument(reading, reading.open);
  if (!after) return { version: null, compared: [] };
  const before = readProductDocument(parseMarkdown(base), after);
  return {
    version: reading.version,
    compared: compareRaci(before, after).map(({ title, grid, changes, loads }) => ({
      title,
      grid,
      loads,
      changes: changes.map((change) => ({ sentence: describeChange(change), ...subjectOf(change) })),
    })),
  };
}
