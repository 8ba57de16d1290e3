import { mkdirSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inject, type TestContext } from 'vitest';
import { ROOT } from '../../../scripts/generate/output';
import {
  type HostOptions,
  type OpenOptions,
  type RunningHost,
  startHost,
} from '../../../scripts/vscode/start-host';
import type { Editor } from './provision';
import { Workbench } from './workbench';

/** The provisioned VS Code; where there is none, the test is skipped and says why. */
export function editorFor(test: Pick<TestContext, 'skip'>): Editor {
  const editor = inject('editor');
  if (typeof editor === 'string') return test.skip(editor);
  return editor;
}

/** Whether there is a VS Code to test in. */
export const provisioned = (): Editor | undefined => {
  const editor = inject('editor');
  return typeof editor === 'string' ? undefined : editor;
};

/** Debian’s browser, which may speak to this machine only. */
export function launchBrowser(editor: Editor): Promise<Browser> {
  return chromium.launch({
    executablePath: editor.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

/** A folder with files that a test may change. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-ws-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** A copy of the examples that a test may change. */
export async function copyOfExamples(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-ws-'));
  await cp(join(ROOT, 'examples'), folder, { recursive: true });
  return folder;
}

/** A running VS Code with the packaged extension installed, and the browser that looks at it. */
export class Session {
  readonly #browser: Browser;
  readonly #folders: string[] = [];
  readonly host: RunningHost;

  private constructor(host: RunningHost, browser: Browser) {
    this.host = host;
    this.#browser = browser;
  }

  static async start(editor: Editor, options?: HostOptions): Promise<Session> {
    const host = await startHost(editor.host, options);
    await host.installExtension(editor.vsix);
    return new Session(host, await launchBrowser(editor));
  }

  /** Opens a window on a copy of files, with one of them in front. */
  async open(
    folder: string | undefined,
    { file, ...options }: OpenOptions & { readonly file?: string } = {},
  ): Promise<Workbench> {
    if (folder !== undefined) this.#folders.push(folder);
    const context = await this.#browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    const path = file === undefined ? undefined : join(folder ?? '', file);
    const payload = [
      ...(options.payload ?? []),
      ...(path === undefined ? [] : [openFile(this.host.uri(path))]),
    ];
    const url = this.host.url({ ...(folder === undefined ? {} : { folder }), ...options, payload });
    const workbench = new Workbench(page);
    const load = async (timeout: number) => {
      await page.goto(url);
      await workbench.ready({ folder: folder !== undefined || options.workspace !== undefined, timeout });
    };
    try {
      await load(30_000);
    } catch {
      // VS Code at times takes a workspace for one without folders; loading it again is what a person would do.
      await page.screenshot({ path: picturePath('half-drawn') });
      await load(60_000);
    }
    return workbench;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.host.stop();
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }
}

const openFile = (uri: string): readonly [string, string] => ['openFile', uri];

/** Where pictures of a run go. */
export function picturePath(name: string): string {
  const folder = join(ROOT, '.build', 'e2e', 'pictures');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
