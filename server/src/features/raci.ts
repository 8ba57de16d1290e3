import {
  defaultVocabulary,
  labelled,
  type ProductDocument,
  raciViewAmong,
  raciViewOf,
  readProductDocument,
  type TeamSize,
  teamSizeOf,
  whyNoMatrix,
} from '../../../core/src';
import type { RaciReport } from '../../../protocol/src';
import type { Checked, Source } from '../session/checker';
import type { Reading } from '../session/session';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';
import { sourceOf } from './raci-source';
import { knownAs, Surroundings } from './surroundings';
import type { WorkspaceScan } from './workspace-scan';

/** Answers who does what in an open document, and what others say about it. */
export function provideRaci(context: Context, scan: WorkspaceScan): void {
  const surroundings = new Surroundings(context, scan);
  answer(context, 'throughline/raci', async ({ textDocument: { uri } }) => {
    const reading = await readOpen(context, uri);
    if (!reading) return NOT_OPEN;
    const report = raciReportOf(reading, context);
    const known = report.grids.length > 0 && knownAs(reading, report);
    return known ? { ...report, ...raciViewAmong(known, surroundings.of(known, reading)) } : report;
  });
}

const NOT_OPEN: RaciReport = { state: 'unknown', sources: [], grids: [], problem: null };

/** What a panel shows of one document, with the findings that the editor shows. */
export function raciReportOf(reading: Reading, { reports }: Context): RaciReport {
  const { open, state, version } = reading;
  const document = matrixDocument(reading, open);
  if (!document) return { ...NOT_OPEN, state };
  return {
    ...raciViewOf(document, labelled(reports.shown(open, reading.findings)), sizeFor(reading)),
    state,
    sources: [sourceOf(document, open.uri, version)],
    problem: whyNoMatrix(document),
  };
}

/** What the profile says of the team that a document is by. */
export const sizeFor = ({ request }: Pick<Checked, 'request'>): TeamSize =>
  teamSizeOf(request?.settings?.profile);

/**
 * The document that matrices are read from. Whoever opens a panel beside a document wants to see them, though its
 * configuration leaves it out; only what is turned off is not read.
 */
export function matrixDocument(
  { document, state }: Checked,
  { markdown, path }: Pick<Source, 'markdown' | 'path'>,
): ProductDocument | null {
  if (document || state === 'off') return document;
  return readProductDocument(markdown, { path, declaredKind: null, vocabulary: defaultVocabulary });
}
