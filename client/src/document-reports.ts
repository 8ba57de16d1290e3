import { type Disposable, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import type { DocumentState, FindingsReport, ReadinessReport } from '../../protocol/src';
import type { FollowedDocument } from './followed-document';
import { openText } from './open-text';
import type { ServerLink } from './server-link';

/** What the views have to show. */
export type Situation =
  | DocumentState
  /** Judged, and nothing is left to say. */
  | 'clear'
  /** No Markdown document is in front. */
  | 'no-document'
  | 'starting'
  /** The server is not running. */
  | 'stopped';

export interface DocumentReport {
  readonly situation: Situation;
  readonly uri: Uri | undefined;
  readonly findings: FindingsReport | undefined;
  readonly readiness: ReadinessReport | undefined;
}

/** What the server knows about the document in front, asked for anew whenever either may have changed. */
export class DocumentReports implements Disposable {
  readonly #server: ServerLink;
  readonly #followed: FollowedDocument;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<DocumentReport>();
  readonly #subscriptions: readonly Disposable[];
  #current: DocumentReport = without('starting', undefined);
  #asked = 0;

  constructor(server: ServerLink, followed: FollowedDocument, log: LogOutputChannel) {
    this.#server = server;
    this.#followed = followed;
    this.#log = log;
    this.#subscriptions = [
      followed.onDidChange(() => void this.#refresh()),
      server.onDidChangeState(() => void this.#refresh()),
      server.onDidCheck((uri) => {
        if (uri.toString() === followed.uri?.toString()) void this.#refresh();
      }),
    ];
  }

  readonly onDidChange = this.#changes.event;

  get current(): DocumentReport {
    return this.#current;
  }

  async #refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const report = await this.#read();
    // The answer to an older question says nothing about what is in front now.
    if (asked !== this.#asked) return;
    this.#current = report;
    this.#changes.fire(report);
  }

  async #read(): Promise<DocumentReport> {
    const { uri } = this.#followed;
    const { state } = this.#server;
    if (state !== 'running') return without(state, uri);
    if (uri === undefined) return without('no-document', undefined);
    try {
      await openText(uri);
      const document = this.#server.documentOf(uri);
      const [findings, readiness] = await Promise.all([
        this.#server.ask('throughline/findings', document),
        this.#server.ask('throughline/readiness', document),
      ]);
      const isClear = findings.state === 'judged' && findings.groups.length === 0;
      return { situation: isClear ? 'clear' : findings.state, uri, findings, readiness };
    } catch (error) {
      this.#log.error(
        `No report on ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return without(this.#server.state === 'running' ? 'unknown' : 'stopped', uri);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}

const without = (situation: Situation, uri: Uri | undefined): DocumentReport => ({
  situation,
  uri,
  findings: undefined,
  readiness: undefined,
});
