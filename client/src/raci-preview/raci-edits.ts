import { l10n, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { FromRaciPage, RaciReport } from '../../../protocol/src';
import { rangeOf } from '../commands/go-to-finding';
import { openText } from '../open-text';
import type { ServerLink } from '../server-link';
import type { LiveReport } from './live-report';
import { namesTheSame } from './same-things';

type EditMessage = Extract<FromRaciPage, { readonly type: 'edit' }>;

/** What a page meant by an edit: the report that it showed, and the document among its sources. */
interface Meant {
  readonly report: RaciReport;
  readonly source: number;
  readonly uri: Uri;
}

const REMEMBERED = 50;

/** Writes what is changed in the panel into its documents, one change after the other. */
export class RaciEdits {
  readonly #server: ServerLink;
  readonly #live: LiveReport;
  /** Steps from one version of a document to the next that were made here. */
  #steps: readonly { readonly uri: string; readonly from: number; readonly to: number }[] = [];

  constructor(server: ServerLink, live: LiveReport) {
    this.#server = server;
    this.#live = live;
  }

  /** Makes an edit in one step that can be undone. Returns why it was not made, in words; null when it was. */
  async make({ source, version, changes }: EditMessage): Promise<string | null> {
    const meant = this.#meantBy(source, version);
    if (meant === undefined) return movedOn();
    const document = await openText(meant.uri);
    const known = await this.#versionFor(meant, version, document.version, changes);
    if (known === undefined) return movedOn();
    const { textDocument } = this.#server.documentOf(meant.uri);
    const result = await this.#server.ask('throughline/raciEdit', {
      textDocument: { ...textDocument, version: known },
      changes,
    });
    if (result.kind === 'refused') return result.reason;
    if (result.kind === 'outdated' || (result.version ?? document.version) !== document.version)
      return movedOn();
    const before = document.version;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of result.edits) edit.replace(document.uri, rangeOf(range), newText);
    if (!(await workspace.applyEdit(edit))) return movedOn();
    this.#remember(meant.uri, before, document.version);
    return null;
  }

  #meantBy(source: number, version: number | null): Meant | undefined {
    const report = this.#live.recent.find(({ sources }) => sources[source]?.version === version);
    const uri = report?.sources[source]?.uri;
    return report && uri !== undefined ? { report, source, uri: Uri.parse(uri) } : undefined;
  }

  /**
   * The version to make an edit for. Whoever types fast is ahead of what the panel shows: where only edits of our own
   * came in between, and the edit names the same things as before, it holds for the newest version too.
   */
  async #versionFor(
    meant: Meant,
    version: number | null,
    newest: number,
    changes: EditMessage['changes'],
  ): Promise<number | null | undefined> {
    if (version === null || version === newest) return version;
    if (!this.#isOurs(meant.uri, version, newest)) return undefined;
    const report = await this.#live.refresh();
    const source = report?.sources.findIndex(({ uri }) => uri === meant.report.sources[meant.source]?.uri);
    if (report === undefined || source === undefined || source === -1) return undefined;
    const isSame = namesTheSame(changes, meant, { report, source });
    return isSame && report.sources[source]?.version === newest ? newest : undefined;
  }

  #remember(uri: Uri, from: number, to: number): void {
    // A larger step has somebody else’s change in it.
    if (to !== from + 1) return;
    this.#steps = [...this.#steps, { uri: uri.toString(), from, to }].slice(-REMEMBERED);
  }

  #isOurs(uri: Uri, from: number, to: number): boolean {
    let at = from;
    for (const step of this.#steps) if (step.uri === uri.toString() && step.from === at) at = step.to;
    return at === to;
  }
}

const movedOn = (): string =>
  l10n.t('The document has changed in the meantime, so this was left as it is. Look again, and repeat it.');
