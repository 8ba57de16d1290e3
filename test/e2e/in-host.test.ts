import { expect, it } from 'vitest';
import { startHost } from '../../scripts/vscode/start-host';
import { failures, OutcomeFile, runInPage } from './support/run-in-host';
import { copyOfExamples, editorFor, launchBrowser } from './support/session';

it('does its work inside VS Code’s extension host', async (test) => {
  const editor = editorFor(test);
  const file = new OutcomeFile();
  const host = await startHost(editor.host, { driver: true, env: file.env });
  const browser = await launchBrowser(editor);
  try {
    const url = host.url({
      folder: await copyOfExamples(),
      payload: [
        ['extensionDevelopmentPath', host.uri(editor.extension)],
        ['extensionTestsPath', host.uri(editor.suites.node)],
        ['skipWelcome', 'true'],
      ],
    });
    const { code } = await runInPage(await browser.newPage(), url);
    const outcomes = await file.read();
    expect(failures(outcomes)).toEqual([]);
    expect({ code, ran: outcomes.length > 0 }).toEqual({ code: 0, ran: true });
  } finally {
    await browser.close();
    await host.stop();
  }
});
