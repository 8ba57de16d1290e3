import type { FrameLocator, Locator, Page } from 'playwright-core';

const ATTEMPTS = 6;

/** The VS Code workbench in a page, by what a person does in it. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the window is drawn; with a folder, until its files are listed. */
  async ready({ folder = true, timeout = 60_000 } = {}): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout });
    if (!folder) return;
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout });
  }

  /** Runs a command by its title in the palette, as in “Category: Title”. */
  async command(title: string): Promise<void> {
    await this.persist(`command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput().waitFor({ timeout: 3000 });
      await this.quickInput().fill(`>${title}`);
      await this.pick(exactly(title)).click({ timeout: 10_000 });
    });
  }

  /** Opens a file by name through the quick open box. */
  async openFile(name: string): Promise<void> {
    await this.persist(`open ${name}`, async () => {
      await this.page.keyboard.press('Control+P');
      await this.quickInput().fill(name, { timeout: 3000 });
      await this.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: name })
        .first()
        .waitFor({ timeout: 3000 });
      await this.page.keyboard.press('Enter');
      await this.tab(name).waitFor({ timeout: 5000 });
    });
  }

  async openFromExplorer(name: string): Promise<void> {
    const row = this.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ has: this.page.getByText(name, { exact: true }) });
    await row.dblclick();
    await this.tab(name).waitFor();
  }

  /** Puts the cursor at a line and column, both from 1, of the editor that has focus. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at the first place of a text within the document’s text. */
  async goToText(document: string, text: string): Promise<void> {
    const before = document.slice(0, document.indexOf(text)).split('\n');
    await this.editor().locator('.view-lines').click();
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  /** Shows the document in front with another editor. */
  async reopenWith(name: string): Promise<void> {
    await this.command('View: Reopen Editor With...');
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click();
  }

  /** A view of the side bar, by its heading. */
  view(title: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator('.pane-header', { hasText: title }) });
  }

  /** Opens the light bulb's menu at the cursor and takes an entry; the menu shuts while providers come and go. */
  async quickFix(title: string): Promise<void> {
    const entry = this.actions().filter({ hasText: title });
    await this.persist(`quick fix ${title}`, async () => {
      await this.page.keyboard.press('Control+.');
      await entry.first().waitFor({ timeout: 2500 });
      await entry.first().click({ timeout: 2500 });
      await entry.first().waitFor({ state: 'hidden', timeout: 2500 });
    });
  }

  tab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** The lines of the active editor that are on screen. */
  async text(): Promise<string> {
    return this.editor().evaluate((editor) =>
      [...editor.querySelectorAll<HTMLElement>('.view-line')]
        .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
        .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200c', ''))
        .join('\n'),
    );
  }

  /** Waits until what is on screen in the active editor holds a text. */
  async untilText(part: string | RegExp): Promise<string> {
    const holds = (text: string) => (typeof part === 'string' ? text.includes(part) : part.test(text));
    const end = Date.now() + 15_000;
    for (;;) {
      const text = await this.text();
      if (holds(text)) return text;
      if (Date.now() > end) throw new Error(`The editor does not show ${part}:\n${text}`);
      await this.page.waitForTimeout(100);
    }
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input').first();
  }

  /** A row of the quick pick that is open. */
  pick(text: string | RegExp): Locator {
    return this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: text }) })
      .first();
  }

  actions(): Locator {
    return this.page.locator('.action-widget .monaco-list-row');
  }

  problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  }

  squiggles(): Locator {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
  }

  toasts(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** The page inside a webview, which VS Code nests in two frames. */
  webview(which: 'first' | 'last' = 'first'): FrameLocator {
    return this.page
      .locator('iframe.webview.ready')
      [which]()
      .contentFrame()
      .locator('iframe#active-frame')
      .contentFrame();
  }

  /** Tries again what a busy workbench may swallow. */
  async persist(what: string, attempt: () => Promise<void>): Promise<void> {
    for (let count = 1; ; count += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (count === ATTEMPTS)
          throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        await this.page.keyboard.press('Escape');
        await this.page.waitForTimeout(300);
      }
    }
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
