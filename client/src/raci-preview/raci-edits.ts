import { l10n, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { FromRaciPage, RaciReport, RaciSource } from '../../../protocol/src';
import { rangeOf } from '../commands/go-to-finding';
import { openText } from '../open-text';
import type { ServerLink } from '../server-link';
import type { LiveReport } from './live-report';
import { namesTheSame } from './same-things';

type EditMessage = Extract<FromRaciPage, { readonly type: 'edit' }>;

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
  async make(message: EditMessage): Promise<string | null> {
    const { uri, version, changes } = message;
    const meant = this.#live.recent.find((report) => sourceIn(report, uri)?.version === version);
    if (meant === undefined) return movedOn();
    const document = await openText(Uri.parse(uri));
    const known = await this.#versionFor(message, meant, document);
    if (known === undefined) return movedOn();
    const { textDocument } = this.#server.documentOf(document.uri);
    const result = await this.#server.ask('throughline/raciEdit', {
      textDocument: { ...textDocument, version: known },
      changes,
    });
    if (result.kind === 'refused') return result.reason;
    if (result.kind === 'outdated' || (result.version ?? document.version) !== document.version)
      return movedOn();
    // No newer version would ever come of it, which the page waits for.
    if (result.edits.length === 0) return l10n.t('That is what stands there already.');
    const before = document.version;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of result.edits) edit.replace(document.uri, rangeOf(range), newText);
    if (!(await workspace.applyEdit(edit))) return movedOn();
    this.#remember(uri, before, document.version);
    return null;
  }

  /**
   * The version to make an edit for. Whoever types fast is ahead of what the panel shows: where only edits of our own
   * came in between, and the edit names the same things as before, it holds for the newest version too. So it does for
   * a document that was not open when it was shown, which may have been written anew on disk since.
   */
  async #versionFor(
    { uri, version, changes }: EditMessage,
    meant: RaciReport,
    { version: newest, isDirty }: TextDocument,
  ): Promise<number | undefined> {
    if (version === newest) return version;
    if (version === null ? isDirty : !this.#isOurs(uri, version, newest)) return undefined;
    const report = await this.#live.refresh();
    if (report === undefined || sourceIn(report, uri)?.version !== newest) return undefined;
    return namesTheSame(changes, uri, meant, report) ? newest : undefined;
  }

  #remember(uri: string, from: number, to: number): void {
    // A larger step has somebody else’s change in it.
    if (to !== from + 1) return;
    this.#steps = [...this.#steps, { uri, from, to }].slice(-REMEMBERED);
  }

  #isOurs(uri: string, from: number, to: number): boolean {
    let at = from;
    for (const step of this.#steps) if (step.uri === uri && step.from === at) at = step.to;
    return at === to;
  }
}

const sourceIn = ({ sources }: RaciReport, uri: string): RaciSource | undefined =>
  sources.find((source) => source.uri === uri);

const movedOn = (): string =>
  l10n.t('The document has changed in the meantime, so this was left as it is. Look again, and repeat it.');
