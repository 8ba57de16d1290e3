import { expect, it } from 'vitest';
import { failures, type Outcome, runInPage } from './support/run-in-host';
import { copyOfExamples, editorFor, launchBrowser } from './support/session';
import { startWebHost } from './support/web-host';

const OUTCOME = /outcome: (\{.*\})/;

it('does its work in a browser without a server behind it', async (test) => {
  const editor = editorFor(test);
  const host = await startWebHost({
    host: editor.host,
    extension: editor.extension,
    suite: 'suite/web',
    workspace: await copyOfExamples(),
  });
  const browser = await launchBrowser(editor);
  try {
    const { code, lines } = await runInPage(await browser.newPage(), host.url());
    const outcomes = lines.flatMap((line): Outcome[] => {
      const found = OUTCOME.exec(line)?.[1];
      return found === undefined ? [] : [JSON.parse(found)];
    });
    expect(failures(outcomes)).toEqual([]);
    expect({ code, ran: outcomes.length > 0 }).toEqual({ code: 0, ran: true });
  } finally {
    await browser.close();
    await host.stop();
  }
});
