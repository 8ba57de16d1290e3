import type { CancellationToken } from 'vscode-languageserver';
import {
  comparedReport,
  countGone,
  countIn,
  type DocumentReport,
  EMPTY_SUMMARY,
  type FileChange,
  filesBefore,
  type LintResult,
  linkedFiles,
  lintText,
  markdownReporter,
  type RunSummary,
  reportOf,
  topFor,
} from '../../../core/src';
import type { ChangedDocument, ChangesRequest, ChangesStory, EarlierDocument } from '../../../protocol/src';
import type { Checked } from '../session/checker';
import type { Session } from '../session/session';
import { pathOf } from '../session/uri';
import { checkedAs, checkedNow, followMoves } from './changed-documents';
import { type Context, cancelled } from './context';
import { answer } from './own-requests';

/** Answers what a change does to the documents of a repository, as they are in the editor now. */
export function provideChangesSince({ connection, session }: Pick<Context, 'connection' | 'session'>): void {
  answer({ connection }, 'throughline/changesSince', (request, token) => storyOf(request, session, token));
}

/** What came of a document: how it is and differs, or how it was before it was deleted. */
interface Told {
  readonly report: DocumentReport;
  readonly isGone: boolean;
}

async function storyOf(
  { base, documents }: ChangesRequest,
  session: Session,
  token: CancellationToken,
): Promise<ChangesStory> {
  const moved = await followMoves(documents, session);
  const story = new Story(base, session, moved);
  const inOrder = [...moved].sort((a, b) => (a.path < b.path ? -1 : 1));
  const told: Told[] = [];
  for (const document of inOrder) {
    // What the author does meanwhile goes first.
    await session.world.clock.turn();
    if (token.isCancellationRequested) throw cancelled();
    const one = await story.of(document);
    if (one) told.push(one);
  }
  return { markdown: told.length === 0 ? null : written(told, base, session, documents) };
}

function written(
  told: readonly Told[],
  base: string,
  { world }: Session,
  documents: readonly ChangedDocument[],
): string {
  const hrefs = new Map(documents.map(({ path, href }) => [path, href]));
  const reporter = markdownReporter({
    version: world.version,
    shown: ['error', 'warning', 'info'],
    failing: ['error'],
    lineUrl(path, line) {
      const href = hrefs.get(path) ?? null;
      return href === null ? null : `${href}#L${line}`;
    },
  });
  const counted = (sum: RunSummary, { report, isGone }: Told) =>
    isGone ? countGone(sum, base, report) : countIn(sum, report);
  const parts = told.filter(({ isGone }) => !isGone).map(({ report }) => reporter.document(report));
  return reporter.whole(parts, told.reduce(counted, EMPTY_SUMMARY));
}

/** Reads the two versions of documents. */
class Story {
  readonly #base: string;
  readonly #session: Session;
  readonly #changes: readonly FileChange[];

  constructor(base: string, session: Session, documents: readonly ChangedDocument[]) {
    this.#base = base;
    this.#session = session;
    this.#changes = documents.map(({ uri, before, isGone }) => ({
      path: isGone ? null : pathOf(uri),
      oldPath: before && pathOf(before.uri),
      before: () => before?.text ?? null,
    }));
  }

  /** Null for what is no product document, or is left out. */
  async of(document: ChangedDocument): Promise<Told | null> {
    const { path, before, isGone } = document;
    const after = isGone
      ? await checkedAs(document, before?.text ?? null, this.#session)
      : await checkedNow(document, this.#session);
    if (!after) return null;
    const earlier = before && (await this.#before(after, before));
    const was = earlier && reportOf(before.path, earlier);
    if (isGone) return was && { report: was, isGone };
    const result = resultOf(after);
    const report = result && reportOf(path, result);
    if (!report) return null;
    const version = { base: this.#base, scope: 'added', result: earlier, report: was } as const;
    return { report: comparedReport(report, result, version), isGone };
  }

  /** What is found in the earlier text, by the configuration of today and the files of then. */
  #before({ request, resolved }: Checked, { uri, text }: EarlierDocument): Promise<LintResult | null> {
    const { files, checker } = this.#session;
    const path = pathOf(uri);
    return this.#session.settled(() => {
      if (!request || !resolved) return null;
      if (path === null) return lintText(text, request);
      const top = topFor(path, resolved, checker.workspaceOf(path));
      return lintText(text, { ...request, files: linkedFiles(filesBefore(files, this.#changes), path, top) });
    });
  }
}

const resultOf = ({ document, findings }: Checked): LintResult | null => document && { document, findings };
