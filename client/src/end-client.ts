import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Ends a language client, whatever it is doing: one that is starting refuses to stop until it has started. What fails on
 * the way the client writes to its log; nobody is left who could act on it.
 */
export async function endClient(
  client: Pick<BaseLanguageClient, 'needsStop' | 'isRunning' | 'start' | 'dispose'>,
): Promise<void> {
  try {
    if (client.needsStop() && !client.isRunning()) await client.start();
    await client.dispose();
  } catch {
    return;
  }
}
