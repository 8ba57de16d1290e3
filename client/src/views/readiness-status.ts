import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { DocumentReport, DocumentReports } from '../document-reports';

interface Status {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
  readonly command: { readonly command: string; readonly title: string };
}

/** “Ready: 7 of 9 questions answered” beside the language of the document, and nothing beside ordinary Markdown. */
export class ReadinessStatus implements Disposable {
  #item: LanguageStatusItem | undefined;
  readonly #subscription: Disposable;

  constructor(reports: DocumentReports) {
    this.#subscription = reports.onDidChange((report) => this.#show(statusOf(report)));
  }

  #show(status: Status | undefined): void {
    if (status === undefined) return this.#hide();
    this.#item ??= createItem();
    this.#item.text = status.text;
    this.#item.severity = status.severity;
    this.#item.command = status.command;
    this.#item.accessibilityInformation = { label: `Throughline. ${status.text}` };
  }

  #hide(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#hide();
  }
}

function createItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('throughline.status', { language: 'markdown' });
  item.name = 'Throughline';
  item.detail = 'Throughline';
  return item;
}

function statusOf({ situation, readiness }: DocumentReport): Status | undefined {
  switch (situation) {
    case 'judged':
    case 'clear':
      return {
        text: readiness?.summary || l10n.t('Nothing left to ask'),
        severity: LanguageStatusSeverity.Information,
        command: { command: 'throughline.showReadiness', title: l10n.t('Show questions') },
      };
    case 'likely':
      return {
        text: l10n.t('Looks like a product document'),
        severity: LanguageStatusSeverity.Information,
        command: { command: 'throughline.showFindings', title: l10n.t('Say what it is') },
      };
    case 'configuration-broken':
      return {
        text: l10n.t('The configuration has problems'),
        severity: LanguageStatusSeverity.Warning,
        command: { command: 'workbench.actions.view.problems', title: l10n.t('Show problems') },
      };
    case 'stopped':
      return {
        text: l10n.t('Throughline has stopped'),
        severity: LanguageStatusSeverity.Error,
        command: { command: 'throughline.restartServer', title: l10n.t('Restart') },
      };
    case 'starting':
    case 'no-document':
    case 'not-a-product-document':
    case 'ignored':
    case 'off':
    case 'unknown':
      return undefined;
  }
}
