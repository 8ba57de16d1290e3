import { expect, it } from 'vitest';
import { WHO_DOES_WHAT } from './support/documents';
import { RaciPanelPage } from './support/raci-panel';
import { editorFor, folderWith, launchBrowser, picturePath } from './support/session';
import { startWebHost } from './support/web-host';
import { Workbench } from './support/workbench';

const POLL = { timeout: 20_000 };

it('shows, changes and exports who does what in a browser without a server behind it', async (test) => {
  const editor = editorFor(test);
  const workspace = await folderWith({ 'raci.md': WHO_DOES_WHAT });
  const host = await startWebHost({ host: editor.host, extension: editor.extension, workspace });
  const browser = await launchBrowser(editor);
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(host.url());
    const bench = new Workbench(page);
    await bench.ready();
    await bench.openFromExplorer('raci.md');
    const panel = await RaciPanelPage.open(bench);

    await panel.cell('Set the price', 2).dblclick();
    await panel.grid().getByRole('textbox').fill('A');
    await panel.grid().getByRole('textbox').press('Enter');
    await expect.poll(() => panel.letters('Set the price', 2), POLL).toBe('A');
    await page.screenshot({ path: picturePath('raci-panel-web') });
    await panel.cell('Set the price', 3).click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => panel.letters('Set the price', 2), POLL).toBe('');

    await panel.choose('Export', 'CSV');
    await expect.poll(() => bench.quickInput().inputValue(), POLL).toContain('raci.csv');
    await page.keyboard.press('Enter');
    await bench.page.getByText('Saved raci.csv').first().waitFor();

    await panel.choose('Export', 'Copy as Markdown');
    await bench.page.getByText('Copied: who does what, as Markdown').first().waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('| Set the price');

    // There is no Git in a browser, and nothing is unsaved.
    await panel.page().getByRole('button', { name: 'Compare…' }).click();
    await panel.notice().filter({ hasText: 'no Git repository has it' }).waitFor();
    expect(await bench.toasts().allTextContents()).toEqual([]);
  } finally {
    await browser.close();
    await host.stop();
  }
});
