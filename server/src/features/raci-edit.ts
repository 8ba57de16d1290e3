import {
  editMatrix,
  matrixAsTable,
  type ProductDocument,
  parseMarkdown,
  type RaciEdit,
  TextLines,
} from '../../../core/src';
import type { RaciChange, RaciEditRequest, RaciEditResult } from '../../../protocol/src';
import type { Session } from '../session/session';
import { pathOf } from '../session/uri';
import type { Context } from './context';
import { answer } from './own-requests';
import { matrixDocument } from './raci';

/** Answers what to change in a text so that its matrix becomes what somebody asks for. */
export function provideRaciEdit(context: Context): void {
  answer(context, 'throughline/raciEdit', (request) => resultOf(request, context.session));
}

/** A text whose matrices can be edited. */
interface Editable {
  readonly document: ProductDocument;
  readonly lines: TextLines;
  /** Null for a text that is not open. */
  readonly version: number | null;
}

async function resultOf(
  { textDocument, changes }: RaciEditRequest,
  session: Session,
): Promise<RaciEditResult> {
  const found = await editableAt(textDocument.uri, session);
  if (!found) return { kind: 'refused', reason: 'This document cannot be read any more.' };
  const { document, lines, version } = found;
  if (!isMeantFor(textDocument, version, session)) return { kind: 'outdated' };
  if (new Set(changes.map(({ matrix }) => matrix)).size < changes.length)
    return { kind: 'refused', reason: 'A matrix takes one change at a time.' };
  const made = changes.map((change) => editOf(change, document));
  for (const edit of made) if (edit.kind === 'refused') return edit;
  const edits = made.flatMap((edit) => (edit.kind === 'edits' ? edit.edits : []));
  return {
    kind: 'edits',
    version,
    edits: edits.map(({ span, newText }) => ({ range: session.positions.range(lines, span), newText })),
  };
}

/** Matrices share no text, so what is changed in several of them is changed at once. */
function editOf({ matrix: index, operation }: RaciChange, document: ProductDocument): RaciEdit {
  const matrix = document.raciMatrices[index];
  if (!matrix) return { kind: 'refused', reason: 'This matrix is not there any more.' };
  return operation.kind === 'make-table'
    ? matrixAsTable(document, matrix)
    : editMatrix(document.markdown.text, matrix, operation, document.vocabulary);
}

/** What was not open and has been opened since is still the same until somebody writes in it. */
function isMeantFor(
  { uri, version: meant }: RaciEditRequest['textDocument'],
  version: number | null,
  session: Session,
): boolean {
  return meant === version || (meant === null && session.document(uri)?.isSaved === true);
}

async function editableAt(uri: string, session: Session): Promise<Editable | null> {
  const open = session.document(uri);
  if (!open) return closedAt(uri, session);
  if (open.type !== 'markdown') return null;
  const reading = await session.read(open);
  const document = matrixDocument(reading, open);
  return document && { document, lines: reading.lines, version: reading.version };
}

async function closedAt(uri: string, session: Session): Promise<Editable | null> {
  const path = pathOf(uri);
  if (path === null) return null;
  const text = await session.settled(() => session.files.read(path));
  session.files.release(path);
  if (text === null) return null;
  const settings = await session.settings.of(uri);
  const source = { uri, path, markdown: parseMarkdown(text) };
  const checked = await session.settled(() => session.checker.check(source, settings));
  const document = matrixDocument(checked, source);
  return document && { document, lines: TextLines.of(text), version: null };
}
