import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { packageExtension } from '../scripts/build/package-extension';
import { findChromium } from '../scripts/vscode/find-chromium';
import { installHost } from '../scripts/vscode/install-host';
import { startHost } from '../scripts/vscode/start-host';
import { Unavailable } from '../scripts/vscode/unavailable';

const TITLE = 'Developer: Startup Performance';
const PATIENCE_MS = 60_000;

/** Milliseconds. */
export interface Activation {
  /** To read and run the bundle, most of which is the client library. */
  readonly load: number;
  /** What `activate` takes, from its call until VS Code goes on. */
  readonly call: number;
}

/** What a real VS Code says of our activation in its own report, once for each start. Or why there is no VS Code here. */
export async function measureActivation(
  root: string,
  starts: number,
): Promise<readonly Activation[] | string> {
  const folder = join(root, '.build/bench/extension');
  mkdirSync(folder, { recursive: true });
  try {
    const host = installHost(console.error);
    const browser = await chromium.launch({
      executablePath: findChromium(console.error),
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    });
    const vsix = await packageExtension(folder);
    const times: Activation[] = [];
    for (let start = 0; start < starts; start += 1) {
      const vscode = await startHost(host);
      await vscode.installExtension(vsix);
      const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
      const document = vscode.uri(join(root, 'examples/first-draft/prd.md'));
      await page.goto(vscode.url({ folder: join(root, 'examples'), payload: [['openFile', document]] }));
      times.push(await activationIn(page));
      await page.close();
      await vscode.stop();
    }
    await browser.close();
    return times;
  } catch (error) {
    if (error instanceof Unavailable) return error.message;
    throw error;
  }
}

/** Reads VS Code’s own report, once the extension is active: its findings are there. */
async function activationIn(page: Page): Promise<Activation> {
  const finding = page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first();
  await finding.waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget .quick-input-box input').first().fill(`>${TITLE}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: TITLE }).first().click();
  const report = page.locator('.editor-group-container.active .view-line').filter({ hasText: 'System' });
  await report.first().waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const marks = marksIn(String(await page.evaluate('navigator.clipboard.readText()')));
  const between = (what: string) =>
    (marks.get(`did${what}`) ?? Number.NaN) - (marks.get(`will${what}`) ?? Number.NaN);
  return { load: between('LoadExtensionCode'), call: between('ActivateExtension') };
}

/** When VS Code began and ended to do something with our extension. */
const marksIn = (report: string): ReadonlyMap<string, number> =>
  new Map(
    [...report.matchAll(/^code\/extHost\/(\w+)\/throughline\.throughline\t(\d+)/gm)].map(
      ([, mark = '', time]): [string, number] => [mark, Number(time)],
    ),
  );
