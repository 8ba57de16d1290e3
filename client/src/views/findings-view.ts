import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { FindingGroup, ListedFinding, ReadinessReport } from '../../../protocol/src';
import { READ_ABOUT_CHECK } from '../client-options';
import type { DocumentReport, DocumentReports } from '../document-reports';
import { iconFor } from './severity-icon';

/** A finding in the list, with the document it is about. */
export interface FindingNode {
  readonly uri: Uri;
  readonly finding: ListedFinding;
}

interface QuestionNode {
  readonly uri: Uri;
  readonly group: FindingGroup;
}

/** What stands in the list when no check has found anything and questions are open all the same. */
interface OpenNode {
  readonly text: string;
}

type Node = QuestionNode | FindingNode | OpenNode;

/** What reviewers will ask about the document in front, by question. */
export class FindingsView implements TreeDataProvider<Node>, Disposable {
  readonly #reports: DocumentReports;
  readonly #changes = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #subscription: Disposable;

  constructor(reports: DocumentReports) {
    this.#reports = reports;
    this.#view = window.createTreeView('throughline.findings', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = reports.onDidChange((report) => this.#show(report));
  }

  readonly onDidChangeTreeData = this.#changes.event;

  getChildren(node?: Node): Node[] {
    if (node !== undefined) {
      return 'group' in node ? node.group.findings.map((finding) => ({ uri: node.uri, finding })) : [];
    }
    const { uri, findings, readiness } = this.#reports.current;
    if (uri === undefined || findings === undefined) return [];
    if (findings.groups.length === 0) return stillOpen(readiness);
    return findings.groups.map((group) => ({ uri, group }));
  }

  getTreeItem(node: Node): TreeItem {
    if ('group' in node) return questionItem(node);
    return 'finding' in node ? findingItem(node) : openItem(node);
  }

  #show({ uri, findings }: DocumentReport): void {
    this.#view.description = uri === undefined || findings === undefined ? '' : nameOf(uri);
    this.#changes.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changes.dispose();
  }
}

/** Empty where nothing is open, so that the view says so itself. */
function stillOpen(readiness: ReadinessReport | undefined): OpenNode[] {
  if (readiness === undefined) return [];
  const open = readiness.total - readiness.answered;
  if (open === 0) return [];
  if (readiness.isTemplate) {
    return [{ text: l10n.t('This is still a template: fill in what is in brackets') }];
  }
  return [
    {
      text:
        open === 1
          ? l10n.t('No findings; 1 question is still open')
          : l10n.t('No findings; {0} questions are still open', open),
    },
  ];
}

function openItem({ text }: OpenNode): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.id = 'still-open';
  item.iconPath = new ThemeIcon('circle-large-outline');
  item.tooltip = `${text}\n\n${l10n.t('Show the questions')}`;
  item.contextValue = 'open';
  item.command = { command: 'throughline.showReadiness', title: l10n.t('Show the questions') };
  return item;
}

function questionItem({ uri, group }: QuestionNode): TreeItem {
  const { id, title, findings } = group;
  const item = new TreeItem(`${title} (${findings.length})`, TreeItemCollapsibleState.Expanded);
  item.id = `${uri.toString()}#${id}`;
  item.contextValue = 'question';
  return item;
}

function findingItem(node: FindingNode): TreeItem {
  const { uri, finding } = node;
  const line = l10n.t('line {0}', finding.range.start.line + 1);
  const item = new TreeItem(finding.label, TreeItemCollapsibleState.None);
  item.id = `${uri.toString()}#${finding.fingerprint}#${finding.range.start.line}:${finding.range.start.character}`;
  item.description = finding.words === '' ? `(${line})` : `“${finding.words}”`;
  item.iconPath = iconFor(finding);
  item.tooltip = tooltip(finding, line);
  item.contextValue = finding.fixes.length > 0 ? 'finding fixable' : 'finding';
  item.command = { command: 'throughline.goToFinding', title: l10n.t('Go to the place'), arguments: [node] };
  // Begins with what is seen, for people who speak to their machine.
  item.accessibilityInformation = {
    label: `${finding.label} ${item.description}. ${finding.weight}: ${finding.message} ${line}`,
  };
  return item;
}

function tooltip({ weight, message, fixes, ruleUrl }: ListedFinding, line: string): MarkdownString {
  // Told beforehand, so that text which looks like an icon is shown as text.
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: [READ_ABOUT_CHECK] };
  text.appendMarkdown(`**${weight}**, ${line}\n\n${asWritten(message)}`);
  for (const fix of fixes) text.appendMarkdown(`\n\n$(lightbulb) ${asWritten(fix)}`);
  return text.appendMarkdown(`\n\n[${l10n.t('Read about this check')}](${ruleUrl})`);
}

/** Words shown as they are, icons and links included. `appendText` would leave them no blank at which lines break. */
const asWritten = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-!~|>]/g, '\\$&')
    .replace(/[<$]|&(?=[#\w])/g, (mark) => `&#${mark.codePointAt(0)};`);

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
