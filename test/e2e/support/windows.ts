import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { editorFor, folderWith, picturePath, provisioned, Session } from './session';
import type { Workbench } from './workbench';

/** The windows of the tests around the call: one at a time, on one VS Code. A test that fails leaves a picture. */
export function windows(): Windows {
  const own = new Windows();
  beforeAll(() => own.start());
  afterAll(() => own.stop());
  beforeEach((test) => {
    editorFor(test);
    test.onTestFailed(({ task }) => own.photograph(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
  });
  return own;
}

/** The same, where no test may make VS Code show a notification. */
export function quietWindows(): Windows {
  const own = windows();
  afterEach(async () => expect(await own.toasts()).toEqual([]));
  return own;
}

class Windows {
  #session: Session | undefined;
  #open: Workbench | undefined;

  async start(): Promise<void> {
    const editor = provisioned();
    if (editor !== undefined) this.#session = await Session.start(editor);
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  /** A window in place of the one before. */
  async open(folder: string, options: Parameters<Session['open']>[1] = {}): Promise<Workbench> {
    if (this.#session === undefined) throw new Error('There is no VS Code.');
    await this.#open?.page.context().close();
    this.#open = undefined;
    this.#open = await this.#session.open(folder, options);
    return this.#open;
  }

  /** A window on a folder of its own with some files, and one of them in front. */
  async on(
    files: Readonly<Record<string, string>>,
    file?: string,
  ): Promise<{ readonly folder: string; readonly bench: Workbench }> {
    const folder = await folderWith(files);
    return { folder, bench: await this.open(folder, file === undefined ? {} : { file }) };
  }

  async photograph(name: string): Promise<void> {
    await this.#open?.page.screenshot({ path: picturePath(name) });
  }

  async toasts(): Promise<readonly string[]> {
    return (await this.#open?.toasts().allTextContents()) ?? [];
  }
}
