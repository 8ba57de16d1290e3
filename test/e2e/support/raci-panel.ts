import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** More than there are things to go to before the grid. */
const MOST_TABS = 40;

/** The panel that shows who does what, by what a person sees and does in it. */
export class RaciPanelPage {
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Opens it by the palette and waits until it is drawn. */
  static async open(bench: Workbench): Promise<RaciPanelPage> {
    await bench.editor().locator('.view-lines').click();
    await bench.command('Throughline: Open RACI preview');
    const panel = new RaciPanelPage(bench);
    await panel.grid().waitFor();
    return panel;
  }

  page(): FrameLocator {
    return this.#bench.webview('last');
  }

  grid(): Locator {
    return this.page().getByRole('grid');
  }

  /** The row of an activity. */
  row(activity: string): Locator {
    return this.grid()
      .getByRole('row')
      .filter({ has: this.page().locator('.activity', { hasText: activity }) });
  }

  /** Where an activity meets a role, which is given by its place among the roles, from 0. */
  cell(activity: string, role: number): Locator {
    return this.row(activity).locator(`td[data-role="${role}"]`);
  }

  /** The letters in a cell, as they are drawn. */
  async letters(activity: string, role: number): Promise<string> {
    return (await this.cell(activity, role).locator('.letter').allTextContents()).join('');
  }

  /** Brings the keyboard to the panel, and there to the grid, without a pointer. */
  async toGrid(): Promise<void> {
    await this.#bench.command('Throughline: Open RACI preview');
    const { page } = this.#bench;
    await page.waitForFunction("document.activeElement?.matches('iframe.webview')");
    const focused = this.grid().locator(':focus');
    for (let count = 0; (await focused.count()) === 0; count += 1) {
      if (count === MOST_TABS) throw new Error('No Tab leads to the grid.');
      await page.keyboard.press('Tab');
    }
  }

  /** Brings the keyboard to the text beside the panel. */
  async toText(): Promise<void> {
    await this.#bench.page.locator('.monaco-editor .view-lines').first().click();
    await this.#bench.page.locator('.tab.active', { hasText: /^raci\.md/ }).waitFor();
    await this.#bench.editor().waitFor();
  }

  /** Keeps messages of a kind from the page, as if they were on their way for long. */
  async holdBack(type: string): Promise<void> {
    await this.grid().evaluate((_grid, held) => {
      const post: (message: unknown, origin: string) => void = window.postMessage.bind(window);
      // VS Code hands the page its messages through this.
      Object.assign(window, {
        postMessage: (message: { readonly type?: string }, origin: string) => {
          if (message.type !== held) post(message, origin);
        },
      });
    }, type);
  }

  /** Opens one of the buttons that hold several, and presses one of these. */
  async choose(button: string, entry: string): Promise<void> {
    await this.page().getByText(button, { exact: true }).click();
    await this.page()
      .getByRole('button', { name: new RegExp(`^${entry}`) })
      .click();
  }

  /** What was not done, and why. */
  notice(): Locator {
    return this.page().locator('.notice');
  }
}
