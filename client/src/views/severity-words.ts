import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ListedFinding } from '../../../protocol/src';

type Severity = ListedFinding['severity'];

/** What people read instead of “error” and “warning”. */
export function wordFor(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('Blocks review');
    case 'warning':
      return l10n.t('Reviewers will ask');
    case 'info':
      return l10n.t('Worth a look');
    case 'hint':
      return l10n.t('Idea');
  }
}

export function iconFor(severity: Severity): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'info':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new ThemeIcon('lightbulb');
  }
}
