import {
  type Disposable,
  EventEmitter,
  type Tab,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { SCHEMES } from './client-options';

/**
 * The Markdown document the reader is looking at, however it is shown: as text, as a comparison, or in an editor that
 * draws it as a page, for which there is no active text editor.
 */
export class FollowedDocument implements Disposable {
  readonly #changes = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: readonly Disposable[];
  #uri: Uri | undefined;

  constructor() {
    this.#uri = markdownIn(activeTab());
    this.#subscriptions = [
      window.tabGroups.onDidChangeTabs(() => this.#follow()),
      window.tabGroups.onDidChangeTabGroups(() => this.#follow()),
      workspace.onDidOpenTextDocument(() => this.#follow()),
      workspace.onDidCloseTextDocument(() => this.#follow()),
    ];
  }

  readonly onDidChange = this.#changes.event;

  get uri(): Uri | undefined {
    return this.#uri;
  }

  #follow(): void {
    const next = this.#next();
    if (next?.toString() === this.#uri?.toString()) return;
    this.#uri = next;
    this.#changes.fire(next);
  }

  /** Pages without a document of their own (previews, settings, the walkthrough) leave the last one in place. */
  #next(): Uri | undefined {
    const tab = activeTab();
    if (resourceOf(tab) !== undefined) return markdownIn(tab);
    const last = this.#uri?.toString();
    const isOpen = window.tabGroups.all.some(({ tabs }) =>
      tabs.some((tab) => resourceOf(tab)?.toString() === last),
    );
    return isOpen ? this.#uri : undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}

const activeTab = (): Tab | undefined => window.tabGroups.activeTabGroup.activeTab;

function resourceOf(tab: Tab | undefined): Uri | undefined {
  const input = tab?.input;
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}

function markdownIn(tab: Tab | undefined): Uri | undefined {
  const uri = resourceOf(tab);
  return uri !== undefined && SCHEMES.includes(uri.scheme) && isMarkdown(uri) ? uri : undefined;
}

/** The editor’s own word for it where the document is open, else the name. */
function isMarkdown(uri: Uri): boolean {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open === undefined ? /\.(?:md|markdown)$/i.test(uri.path) : open.languageId === 'markdown';
}
