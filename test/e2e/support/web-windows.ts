import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import type { Editor } from './provision';
import { editorFor, folderWith, launchBrowser, picturePath } from './session';
import { startWebHost, type WebHost } from './web-host';
import { Workbench } from './workbench';

/**
 * The windows of the tests around the call in VS Code for the Web: one at a time, in one browser. A test that fails
 * leaves a picture, and none may make VS Code show a notification.
 */
export function quietWebWindows(): WebWindows {
  const own = new WebWindows();
  beforeEach((test) => {
    const editor = editorFor(test);
    test.onTestFailed(({ task }) => own.photograph(`failed-web-${task.name.replaceAll(/\W+/g, '-')}`));
    return own.start(editor);
  });
  afterEach(async () => expect(await own.toasts()).toEqual([]));
  afterAll(() => own.stop());
  return own;
}

const SETTINGS = {
  'workbench.editor.revealIfOpen': true,
  // What would show pictures is not there.
  'workbench.editorAssociations': { '*.png': 'default', '*.svg': 'default' },
};

interface Window {
  readonly folder: string;
  readonly host: WebHost;
  readonly context: BrowserContext;
  readonly bench: Workbench;
}

class WebWindows {
  #editor: Editor | undefined;
  #browser: Browser | undefined;
  #open: Window | undefined;

  async start(editor: Editor): Promise<void> {
    this.#editor = editor;
    this.#browser ??= await launchBrowser(editor);
  }

  async stop(): Promise<void> {
    await this.#close();
    await this.#browser?.close();
  }

  /** A window on a folder of its own with some files, and one of them in front, in place of the one before. */
  async on(files: Readonly<Record<string, string>>, file?: string): Promise<Workbench> {
    if (this.#editor === undefined || this.#browser === undefined) throw new Error('There is no VS Code.');
    await this.#close();
    const folder = await folderWith(files);
    const host = await startWebHost({
      host: this.#editor.host,
      extension: this.#editor.extension,
      workspace: folder,
      settings: SETTINGS,
    });
    const context = await this.#browser.newContext({
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const bench = new Workbench(page);
    this.#open = { folder, host, context, bench };
    await page.goto(host.url(file === undefined ? [] : [['openFile', `vscode-test-web://mount/${file}`]]));
    await bench.ready();
    return bench;
  }

  /** What is saved of a file, which has no place but the memory of the window: it is opened, and copied. */
  async read(file: string): Promise<string> {
    if (this.#open === undefined) throw new Error('There is no window.');
    const { bench } = this.#open;
    await bench.openFromExplorer(file);
    await bench.editor().locator('.view-lines').click();
    await bench.page.keyboard.press('Control+A');
    await bench.page.keyboard.press('Control+C');
    return bench.page.evaluate<string>('navigator.clipboard.readText()');
  }

  async photograph(name: string): Promise<void> {
    await this.#open?.bench.page.screenshot({ path: picturePath(name) });
  }

  async toasts(): Promise<readonly string[]> {
    return (await this.#open?.bench.toasts().allTextContents()) ?? [];
  }

  async #close(): Promise<void> {
    if (this.#open === undefined) return;
    const { context, host, folder } = this.#open;
    this.#open = undefined;
    await context.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
