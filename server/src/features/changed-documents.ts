import { matchRenames, parseMarkdown, type TextAt } from '../../../core/src';
import type { ChangedDocument } from '../../../protocol/src';
import type { Checked } from '../session/checker';
import type { Session } from '../session/session';
import { pathOf } from '../session/uri';

/** Documents that were moved without telling Git: it sees one that is gone, and one that it does not know. */
export async function followMoves(
  documents: readonly ChangedDocument[],
  session: Session,
): Promise<readonly ChangedDocument[]> {
  const gone = documents.flatMap(({ isGone, path, before }) =>
    isGone && before ? [{ path, before, text: before.text }] : [],
  );
  if (gone.length === 0) return documents;
  const fresh: TextAt[] = [];
  for (const { isGone, before, path, uri } of documents)
    if (!isGone && !before) fresh.push({ path, text: (await textNow(uri, session)) ?? '' });
  const renames = matchRenames(gone, fresh);
  const left = new Set(renames.values());
  return documents.flatMap((document) => {
    const earlier = gone.find(({ path }) => path === renames.get(document.path));
    if (earlier) return [{ ...document, before: earlier.before }];
    return document.isGone && left.has(document.path) ? [] : [document];
  });
}

/** The text as it is open, or else as it is saved; null where there is none. */
async function textNow(uri: string, session: Session): Promise<string | null> {
  const path = pathOf(uri);
  const open = session.document(uri);
  if (open || path === null) return open?.text ?? null;
  const text = await session.settled(() => session.files.read(path));
  session.files.release(path);
  return text;
}

/** What the server makes of a document as it is now; null where there is none. */
export async function checkedNow(document: ChangedDocument, session: Session): Promise<Checked | null> {
  const open = session.document(document.uri);
  if (open?.type === 'markdown') return session.read(open);
  return checkedAs(document, await textNow(document.uri, session), session);
}

/** What the server makes of a text in the place of a document. */
export async function checkedAs(
  { uri }: ChangedDocument,
  text: string | null,
  session: Session,
): Promise<Checked | null> {
  if (text === null) return null;
  const settings = await session.settings.of(uri);
  const source = { uri, path: pathOf(uri), markdown: parseMarkdown(text) };
  return session.settled(() => session.checker.check(source, settings));
}
