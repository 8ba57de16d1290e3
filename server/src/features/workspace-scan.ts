import type { Diagnostic } from 'vscode-languageserver';
import {
  CONFIG_NAMES,
  folderOf,
  holdsDocuments,
  isMarkdownName,
  joinPath,
  type KnownDocument,
  knownDocument,
  labelled,
  type NamedSymbol,
  namedSymbols,
  type ProductDocument,
  parseMarkdown,
  type RaciView,
  raciViewOf,
  relativePath,
  type TeamSize,
  TextLines,
} from '../../../core/src';
import type { RaciSource } from '../../../protocol/src';
import type { Checked } from '../session/checker';
import type { Session } from '../session/session';
import { uriOf } from '../session/uri';
import { problemsOfConfig } from './config-diagnostics';
import type { Context } from './context';
import { sizeFor } from './raci';
import { sourceOf, titleOf } from './raci-source';
import { toConfigDiagnostic, toDiagnostic } from './to-diagnostic';

/** What was made of a file that is not open. Neither its text nor its tree is kept. */
export interface ScannedFile {
  readonly path: string;
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly symbols: readonly ScannedSymbol[];
  /** Who does what in it; null where it has no matrix. */
  readonly raci: ScannedRaci | null;
  /** What others may say about it, or it about them. */
  readonly known: KnownDocument | null;
}

export interface ScannedRaci extends RaciView {
  readonly source: RaciSource;
  readonly size: TeamSize;
}

export interface ScannedSymbol extends Omit<NamedSymbol, 'span'> {
  readonly range: ReturnType<Session['positions']['range']>;
}

/** More files than this are a folder that nobody writes product documents in. */
const MOST_FILES = 5000;
/** Folders that stand deeper below that of the workspace are most likely links that lead back up. */
const DEEPEST = 16;
/** Longer files are no documents but dumps. */
const LONGEST = 2_000_000;

const isScanned = (path: string): boolean =>
  isMarkdownName(path) || CONFIG_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));

/** Reads the documents and configurations of the workspace that are not open: each once, until something changes. */
export class WorkspaceScan {
  readonly #session: Session;
  readonly #context: Pick<Context, 'session' | 'rulePage'>;
  readonly #known = new Map<string, ScannedFile>();
  #changes = 0;

  constructor(context: Pick<Context, 'session' | 'rulePage'>) {
    const { session } = context;
    this.#session = session;
    this.#context = context;
    session.onInvalidated((paths) => this.#forget(paths));
    session.onClosed(({ path }) => this.#forget(path === null ? [] : [path]));
  }

  /** Counts up whenever something that was read may be another by now. */
  get changes(): number {
    return this.#changes;
  }

  /** Every file in turn, with a pause after each so that what the author does goes first. */
  async *files(isStopped: () => boolean): AsyncGenerator<ScannedFile> {
    let count = 0;
    for (const folder of this.#session.folders) {
      for await (const path of this.#walk(folder, DEEPEST, isStopped)) {
        count += 1;
        if (count > MOST_FILES || isStopped()) return;
        if (this.#session.documentAt(path)) continue;
        yield this.#known.get(path) ?? (await this.#read(path));
      }
    }
  }

  /** What stands in a file that is not open; null for one that the walk does not come by. */
  async file(path: string): Promise<ScannedFile | null> {
    const { checker } = this.#session;
    const top = checker.workspaceOf(path);
    if (top === null || !isScanned(path)) return null;
    if ((relativePath(top, path) ?? '').split('/').length - 1 > DEEPEST) return null;
    for (let folder = folderOf(path); folder.length > top.length; folder = folderOf(folder)) {
      const name = folder.slice(folder.lastIndexOf('/') + 1);
      const isPassed =
        !holdsDocuments(name) || (await this.#session.settled(() => checker.leavesOut(folder, true)));
      if (isPassed) return null;
    }
    if (await this.#session.settled(() => checker.leavesOut(path, false))) return null;
    return this.#known.get(path) ?? this.#read(path);
  }

  /** @param left How much deeper it may go. */
  async *#walk(folder: string, left: number, isStopped: () => boolean): AsyncGenerator<string> {
    const { files, checker } = this.#session;
    const entries = await this.#session.settled(() => files.entries(folder));
    for (const { name, kind } of entries) {
      if (isStopped()) return;
      const path = joinPath(folder, name);
      if (kind === 'folder') {
        if (left === 0 || !holdsDocuments(name)) continue;
        if (await this.#session.settled(() => checker.leavesOut(path, true))) continue;
        yield* this.#walk(path, left - 1, isStopped);
      } else if (kind === 'file' && isScanned(path)) {
        if (!(await this.#session.settled(() => checker.leavesOut(path, false)))) yield path;
      }
    }
  }

  async #read(path: string): Promise<ScannedFile> {
    const changes = this.#changes;
    const file = await this.#scan(path);
    // Something has changed meanwhile: the next to ask has it read again.
    if (changes === this.#changes) this.#known.set(path, file);
    return file;
  }

  async #scan(path: string): Promise<ScannedFile> {
    const session = this.#session;
    await session.world.clock.turn();
    const uri = uriOf(path);
    const text = await session.settled(() => session.files.read(path));
    session.files.release(path);
    if (text === null || text.length > LONGEST) return { ...NOTHING, path, uri };
    const settings = await session.settings.of(uri);
    if (!isMarkdownName(path)) {
      const problems = settings.enable ? await problemsOfConfig(session, path, text) : [];
      const lines = TextLines.of(text);
      const diagnostics = problems.map((problem) => toConfigDiagnostic(problem, lines, { session }));
      return { ...NOTHING, path, uri, diagnostics };
    }
    const markdown = parseMarkdown(text);
    const checked = await session.settled(() => session.checker.check({ uri, path, markdown }, settings));
    const lines = TextLines.of(text);
    const { document } = checked;
    const symbols = document ? namedSymbols(document) : [];
    const raci = document && raciIn(document, checked, uri);
    return {
      path,
      uri,
      diagnostics: checked.findings.map((finding) => toDiagnostic(finding, uri, lines, this.#context)),
      symbols: symbols.map(({ span, ...symbol }) => ({
        ...symbol,
        range: session.positions.range(lines, span),
      })),
      raci,
      known:
        document &&
        knownDocument(document, { uri, path, title: titleOf(document, uri) }, raci ?? { grids: [] }),
    };
  }

  /** @param paths The files that have changed; null when it may be any. */
  #forget(paths: readonly string[] | null): void {
    this.#changes += 1;
    if (paths === null) this.#known.clear();
    else for (const path of paths) this.#known.delete(path);
  }
}

const NOTHING = { diagnostics: [], symbols: [], raci: null, known: null };

function raciIn(document: ProductDocument, checked: Checked, uri: string): ScannedRaci | null {
  if (document.raciMatrices.length === 0) return null;
  const size = sizeFor(checked);
  const view = raciViewOf(document, labelled(checked.findings), size);
  return { ...view, source: sourceOf(document, uri, null), size };
}
