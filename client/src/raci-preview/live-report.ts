import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Uri, workspace } from 'vscode';
import type { RaciGrid, RaciReport } from '../../../protocol/src';
import { isServed } from '../is-served';
import { openText } from '../open-text';
import type { ServerLink } from '../server-link';

/** Between two questions while somebody types: short enough to look live. */
const PAUSE_MS = 120;
const REMEMBERED = 8;

/** Who does what as the server knows it now, asked for anew whenever that may have changed and somebody looks. */
export class LiveReport implements Disposable {
  readonly #server: ServerLink;
  readonly #log: LogOutputChannel;
  readonly #subject: Uri | null;
  readonly #changes = new EventEmitter<RaciReport>();
  readonly #failures = new EventEmitter<string>();
  readonly #subscriptions: readonly Disposable[];
  #recent: readonly RaciReport[] = [];
  #asked = 0;
  /** What was told last, so that the same is not told twice: a keystroke is followed by the findings about it. */
  #told = '';
  #isWatched = false;
  #answering: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param subject The document; null for all of the workspace. */
  constructor(server: ServerLink, log: LogOutputChannel, subject: Uri | null) {
    this.#server = server;
    this.#log = log;
    this.#subject = subject;
    this.#subscriptions = [
      server.onDidCheck((uri) => this.#changed(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // The log is a document too, and grows with each question.
        if (contentChanges.length > 0 && isServed(document)) this.#changed(document.uri);
      }),
      // Of all documents, the file counts again, and has no version; a new one is gone, or saved elsewhere.
      workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        if (this.#subject === null || isUntitled) this.#changed(uri);
      }),
      server.onDidChangeState(() => {
        if (this.#isWatched) void this.refresh();
      }),
    ];
  }

  readonly onDidChange = this.#changes.event;
  /** Why nothing can be shown now, in words. */
  readonly onDidFail = this.#failures.event;

  get current(): RaciReport | undefined {
    return this.#recent.at(-1);
  }

  /** The reports that a page may still show or act upon, the newest first. */
  get recent(): readonly RaciReport[] {
    return [...this.#recent].reverse();
  }

  /** Whether a document is one of those of the newest report. */
  isOf(uri: string): boolean {
    return this.current?.sources.some((source) => source.uri === uri) ?? false;
  }

  /** Whether the newest report is of a document or leads to a place of it. */
  leadsTo(uri: string): boolean {
    return this.isOf(uri) || (this.current?.grids.some((grid) => isLinked(grid, uri)) ?? false);
  }

  /** Asks at once, and from now on whenever something changes. */
  async watch(): Promise<void> {
    this.#isWatched = true;
    this.#told = '';
    await this.refresh();
  }

  rest(): void {
    this.#isWatched = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Asks now; undefined when there is no answer. Nobody else hears of the answer to an older question. */
  async refresh(): Promise<RaciReport | undefined> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked += 1;
    const asked = this.#asked;
    const answering = this.#ask();
    this.#answering = answering;
    const answer = await answering;
    const isNewest = asked === this.#asked;
    if (typeof answer === 'string') {
      this.#told = '';
      if (isNewest) this.#failures.fire(answer);
      return undefined;
    }
    if (isNewest) this.#tell(answer);
    return answer;
  }

  #tell(report: RaciReport): void {
    const text = JSON.stringify(report);
    if (text === this.#told) return;
    this.#told = text;
    this.#recent = [...this.#recent, report].slice(-REMEMBERED);
    this.#changes.fire(report);
  }

  #changed(uri: Uri): void {
    const isOurs = this.#subject === null || uri.toString() === this.#subject.toString();
    if (!this.#isWatched || !(isOurs || this.leadsTo(uri.toString()))) return;
    this.#timer ??= setTimeout(() => void this.#askAgain(), PAUSE_MS);
  }

  /** One question after the other: over a large workspace an answer takes longer than the pause. */
  async #askAgain(): Promise<void> {
    const timer = this.#timer;
    await this.#answering;
    // Unless somebody has asked meanwhile, or nobody looks any more.
    if (timer === this.#timer) await this.refresh();
  }

  /** The report, or why there is none. */
  async #ask(): Promise<RaciReport | string> {
    // Asking would start it again.
    if (this.#server.state === 'stopped') return stopped();
    const subject = this.#subject;
    try {
      if (subject === null) return await this.#server.ask('throughline/workspaceRaci', null);
      if (isGone(subject))
        return l10n.t(
          'This new document is not open any more. If it has been saved, open its RACI from there.',
        );
      if (!(await canBeOpened(subject)))
        return l10n.t(
          'This document cannot be opened. If it has been moved or renamed, open its RACI from where it is now.',
        );
      return await this.#server.ask('throughline/raci', this.#server.documentOf(subject));
    } catch (error) {
      this.#log.error(`No RACI: ${error instanceof Error ? error.message : String(error)}`);
      return this.#server.state === 'running' ? l10n.t('The document cannot be read now.') : stopped();
    }
  }

  dispose(): void {
    this.rest();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
    this.#failures.dispose();
  }
}

const isLinked = ({ rows, findings }: RaciGrid, uri: string): boolean =>
  rows.some(({ links }) => links.some(({ document }) => document?.uri === uri)) ||
  findings.some(({ elsewhere }) => elsewhere?.document?.uri === uri);

const stopped = (): string => l10n.t('Throughline has stopped. Run “Throughline: Restart server”.');

async function canBeOpened(uri: Uri): Promise<boolean> {
  try {
    await openText(uri);
    return true;
  } catch {
    return false;
  }
}

/** Opening a new document that has been closed would make an empty one. */
const isGone = (uri: Uri): boolean =>
  uri.scheme === 'untitled' &&
  !workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
