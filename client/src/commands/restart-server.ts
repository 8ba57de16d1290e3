import { l10n, window } from 'vscode';
import type { CommandContext } from './command-context';

/** Starts the language server anew. */
export async function restartServer({ server, log }: CommandContext): Promise<void> {
  try {
    await server.restart();
    window.setStatusBarMessage(l10n.t('Throughline has been restarted.'), 3000);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const show = l10n.t('Show log');
    const answer = await window.showErrorMessage(l10n.t('Throughline could not be restarted.'), show);
    if (answer === show) log.show();
  }
}
