import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORDINARY, WHO_DOES_WHAT } from './support/documents';
import { firstCommit, git } from './support/first-commit';
import { RaciPanelPage } from './support/raci-panel';
import {
  behavesAsAPanel,
  ENG,
  exportAs,
  type OpenDesk,
  PMM,
  panelBeside,
  saved,
} from './support/raci-panel-behaviour';
import { picturePath } from './support/session';
import { quietWindows } from './support/windows';

describe('the panel that shows who does what', () => {
  const opened = quietWindows();

  const open = async (...asked: Parameters<OpenDesk>) => {
    const { folder, bench } = await opened.on(...asked);
    return { folder, bench, read: (file: string) => readFile(join(folder, file), 'utf8') };
  };

  behavesAsAPanel(open, 'node');

  it('leaves the keyboard in the text the first time, and goes to the panel the second time', async () => {
    const { bench, panel } = await panelBeside(open);
    await bench.page.keyboard.press('Control+Home');
    await bench.page.keyboard.type('typed');
    await bench.untilText('typed---');
    await panel.toGrid();
    expect(await bench.page.locator('.tab', { hasText: 'RACI: raci.md' }).count()).toBe(1);
  });

  it('exports a picture of what it shows', async () => {
    const { folder, bench } = await open({ 'raci.md': WHO_DOES_WHAT }, 'raci.md');
    await exportAs('PNG', 'raci.png', bench, await RaciPanelPage.open(bench));
    expect((await readFile(join(folder, 'raci.png'))).subarray(1, 4).toString()).toBe('PNG');
  });

  it('takes a change back in a text that is out of sight', async () => {
    const desk = await open({ 'raci.md': WHO_DOES_WHAT, 'setup.md': ORDINARY }, 'raci.md');
    const { bench } = desk;
    const panel = await RaciPanelPage.open(bench);
    await panel.toText();
    await bench.openFile('setup.md');
    await panel.cell('Set the price', ENG).click();
    await bench.page.keyboard.press('Space');
    await expect.poll(() => panel.letters('Set the price', ENG)).not.toBe('');
    await bench.page.keyboard.press('Control+Z');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('');
    expect(await saved(desk)).toBe(WHO_DOES_WHAT);
  });

  it('writes into a new document that nobody has saved', async () => {
    const { bench } = await open({ 'setup.md': ORDINARY }, 'setup.md');
    await bench.command('File: New Untitled Text File');
    await bench.command('Change Language Mode');
    await bench.quickInput().fill('Markdown');
    await bench.page.keyboard.press('Enter');
    await bench.editor().locator('.view-lines').click();
    await bench.page.keyboard.insertText(WHO_DOES_WHAT);
    const panel = await RaciPanelPage.open(bench);
    await panel.cell('Set the price', ENG).click();
    await bench.page.keyboard.type('A');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('A');
  });

  it('works beside a document that is drawn as a page, and leads to its text', async () => {
    const desk = await open({ 'raci.md': WHO_DOES_WHAT }, 'raci.md');
    const { bench } = desk;
    await bench.squiggles().first().waitFor();
    await bench.reopenWith('Markdown Editor');
    await bench.squiggles().first().waitFor({ state: 'hidden' });
    await bench.command('Throughline: Open RACI preview');
    const panel = new RaciPanelPage(bench);
    await panel.cell('Set the price', ENG).click();
    await bench.page.keyboard.type('A');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('A');
    expect(await saved(desk)).toContain('| R   | C   | A   | C     |');
    await panel.cell('Train the sales team', PMM).click();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.active-line-number', { hasText: /^16$/ }).waitFor();
    await panel.grid().waitFor();
  });

  it('compares with the last commit, in which the file had another name', async () => {
    const { folder, bench } = await open({
      'who.md': WHO_DOES_WHAT.replace('| R   | C   |     | C     |', '| R   | A   |     | C     |'),
      '.vscode/settings.json': JSON.stringify({ 'git.enabled': true }),
    });
    firstCommit(folder);
    git(folder, 'mv', 'who.md', 'raci.md');
    await writeFile(join(folder, 'raci.md'), WHO_DOES_WHAT);
    await bench.openFile('raci.md');
    const panel = await RaciPanelPage.open(bench);
    await bench.persist('compare', async () => {
      await panel
        .page()
        .getByRole('button', { name: /^Compare/ })
        .click();
      await bench.pick('HEAD').click({ timeout: 5000 });
    });
    await panel.page().getByText('PMM lost A for “Set the price”').first().waitFor();
    await bench.page.screenshot({ path: picturePath('raci-compared') });
    await bench.command('Throughline: Open the RACI of all documents');
    await panel.page().getByText('Compare…').waitFor();
    await bench.persist('compare all', async () => {
      await panel
        .page()
        .getByRole('button', { name: /^Compare/ })
        .click();
      await bench.pick('HEAD').click({ timeout: 5000 });
    });
    await panel.page().getByText('PMM lost A for “Set the price”').first().waitFor();
    await bench.page.screenshot({ path: picturePath('raci-of-all-compared') });
  });

  it('leads from an activity into another document, which need not be open', async () => {
    const task = '| Train the sales team | Sales | 2026-03-09 |';
    const plan = `---\ntype: launch\n---\n\n# Kettle launch\n\n| Task | Owner | Due |\n|---|---|---|\n${task}\n`;
    const { bench } = await open({ 'raci.md': WHO_DOES_WHAT, 'launch.md': plan }, 'raci.md');
    const panel = await RaciPanelPage.open(bench);
    await panel.cell('Train the sales team', PMM).click();
    await panel.page().getByText('Sales owns this in “Kettle launch”').first().waitFor();
    await panel.page().getByRole('button', { name: 'Kettle launch', exact: true }).click();
    await bench.tab('launch.md').waitFor();
  });
});
