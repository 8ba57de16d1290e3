import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';

export const CHANGES_SCHEME = 'throughline-changes';

/** The stories of changes as documents that cannot be changed, one for each version that was compared with. */
export class ChangesPages implements TextDocumentContentProvider, Disposable {
  readonly #changes = new EventEmitter<Uri>();
  readonly #closed = workspace.onDidCloseTextDocument(({ uri }) => this.#stories.delete(uri.toString()));
  readonly #stories = new Map<string, string>();

  readonly onDidChange = this.#changes.event;

  /** Puts a story in its page. @param name What people call the earlier version. @param of What tells apart two of that name. */
  write(name: string, of: string, story: string): Uri {
    const title = l10n.t('What changed since {0}', name).replaceAll('/', '-');
    const page = Uri.from({ scheme: CHANGES_SCHEME, path: `/${title}.md`, query: of });
    this.#stories.set(page.toString(), story);
    this.#changes.fire(page);
    return page;
  }

  /** A page of an earlier session comes back without its story, which was of that time. */
  provideTextDocumentContent(page: Uri): string {
    return (
      this.#stories.get(page.toString()) ??
      l10n.t('Run “Throughline: What changed since…” to see what has changed by now.')
    );
  }

  dispose(): void {
    this.#closed.dispose();
    this.#changes.dispose();
  }
}
