import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { AnswerState, ReadinessQuestion } from '../../../protocol/src';
import type { DocumentReport, DocumentReports } from '../document-reports';

/** A question that reviewers ask, with the document it is asked of. */
export interface QuestionNode {
  readonly uri: Uri;
  readonly question: ReadinessQuestion;
}

/** The questions that reviewers ask, and which of them the document in front answers. */
export class ReadinessView implements TreeDataProvider<QuestionNode>, Disposable {
  readonly #reports: DocumentReports;
  readonly #changes = new EventEmitter<void>();
  readonly #view: TreeView<QuestionNode>;
  readonly #subscription: Disposable;

  constructor(reports: DocumentReports) {
    this.#reports = reports;
    this.#view = window.createTreeView('throughline.readiness', { treeDataProvider: this });
    this.#subscription = reports.onDidChange((report) => this.#show(report));
  }

  readonly onDidChangeTreeData = this.#changes.event;

  getChildren(node?: QuestionNode): QuestionNode[] {
    const { uri, readiness } = this.#reports.current;
    if (node !== undefined || uri === undefined || readiness === undefined) return [];
    return readiness.questions.map((question) => ({ uri, question }));
  }

  getTreeItem(node: QuestionNode): TreeItem {
    const { id, question, state, note, range } = node.question;
    const item = new TreeItem(question);
    item.id = id;
    item.iconPath = iconFor(state);
    // Where an answer stands is found by going there; a side bar has room for what is missing at most.
    item.description = state === 'answered' ? '' : note;
    item.tooltip = note === '' ? question : `${question}\n\n${note}`;
    item.contextValue = `${state} ${range === null ? 'nowhere' : 'somewhere'}`;
    item.accessibilityInformation = { label: `${question} ${note} (${wordFor(state)})` };
    if (range !== null) {
      item.command = {
        command: 'throughline.goToFinding',
        title: l10n.t('Go to the place'),
        arguments: [node],
      };
    } else if (state !== 'answered') {
      item.command = { command: 'throughline.insertSection', title: l10n.t('Insert section…') };
    }
    return item;
  }

  #show({ readiness }: DocumentReport): void {
    const isJudged = readiness !== undefined && readiness.total > 0;
    this.#view.description = isJudged
      ? l10n.t('{0} of {1} answered', readiness.answered, readiness.total)
      : '';
    this.#changes.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changes.dispose();
  }
}

function iconFor(state: AnswerState): ThemeIcon {
  switch (state) {
    case 'answered':
      return new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));
    case 'partly':
      return new ThemeIcon('color-mode');
    case 'open':
      return new ThemeIcon('circle-large-outline');
  }
}

function wordFor(state: AnswerState): string {
  switch (state) {
    case 'answered':
      return l10n.t('Answered');
    case 'partly':
      return l10n.t('Partly answered');
    case 'open':
      return l10n.t('Open');
  }
}
