import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORDINARY, WHO_DOES_WHAT } from './support/documents';
import { RaciPanelPage } from './support/raci-panel';
import { picturePath } from './support/session';
import { quietWindows } from './support/windows';
import type { Workbench } from './support/workbench';

const POLL = { timeout: 20_000 };
const OPEN = { name: 'Open RACI preview' };

/** The roles of the document, by their place in the grid. */
const [PM, PMM, ENG, SALES] = [0, 1, 2, 3];

describe('the panel that shows who does what', () => {
  const opened = quietWindows();

  /** A window with the document and its panel beside it. */
  async function panelOn(text = WHO_DOES_WHAT) {
    const { folder, bench } = await opened.on({ 'raci.md': text }, 'raci.md');
    return { folder, bench, panel: await RaciPanelPage.open(bench) };
  }

  /** The document as it is saved now. */
  async function saved(bench: Workbench, folder: string): Promise<string> {
    await bench.command('File: Save All Files');
    await bench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    return readFile(join(folder, 'raci.md'), 'utf8');
  }

  it('opens by a button on a document that says who does what, and on no other', async () => {
    const { bench } = await opened.on({ 'raci.md': WHO_DOES_WHAT, 'setup.md': ORDINARY }, 'raci.md');
    const button = bench.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', OPEN);
    await button.click();
    const panel = new RaciPanelPage(bench);
    await panel.row('Set the price').waitFor();
    expect(await panel.letters('Write the PRD', PM)).toBe('AR');
    await bench.page.screenshot({ path: picturePath('raci-panel') });
    await bench.page.locator('.tab[data-resource-name="raci.md"]').click();
    await bench.openFile('setup.md');
    await button.waitFor({ state: 'hidden' });
  });

  it('leaves the keyboard in the text the first time, and goes to the panel the second time', async () => {
    const { bench, panel } = await panelOn();
    await bench.page.keyboard.press('Control+Home');
    await bench.page.keyboard.type('typed');
    await bench.untilText('typed---');
    await panel.toGrid();
    expect(await bench.page.locator('.tab', { hasText: 'RACI: raci.md' }).count()).toBe(1);
  });

  it('shows what is typed in the text before it is saved', async () => {
    const { bench, panel } = await panelOn();
    await bench.goToText(WHO_DOES_WHAT, 'Set the price');
    await bench.page.keyboard.type('Haggle and ');
    await panel.row('Haggle and Set the price').waitFor();
  });

  it('is changed by mouse: one change of the cell’s own letters, which one step takes back', async () => {
    const { bench, panel, folder } = await panelOn();
    await panel.cell('Set the price', ENG).dblclick();
    await panel.grid().getByRole('textbox').fill('A');
    await panel.grid().getByRole('textbox').press('Enter');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('A');
    const changed = WHO_DOES_WHAT.replace('| R   | C   |     | C     |', '| R   | C   | A   | C     |');
    expect(await saved(bench, folder)).toBe(changed);
    await panel.cell('Set the price', SALES).click();
    await bench.page.keyboard.press('Control+Z');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('');
    expect(await saved(bench, folder)).toBe(WHO_DOES_WHAT);
    await panel.cell('Set the price', PM).click();
    await bench.page.keyboard.press('Control+Y');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('A');
    expect(await saved(bench, folder)).toBe(changed);
  });

  it('is changed by keyboard alone, as fast as one types', async () => {
    const { bench, panel, folder } = await panelOn();
    await panel.toGrid();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await bench.page.keyboard.press(key);
    };
    await press('Control+Home', 'ArrowDown', 'ArrowDown');
    await press('a', 'ArrowRight', 'r', 'ArrowRight', 'c', 'ArrowRight', 'i', 'Enter');
    await expect.poll(() => panel.letters('Build the kettle', SALES), POLL).toBe('I');
    expect(await saved(bench, folder)).toBe(
      WHO_DOES_WHAT.replace('| C   | I   | A/R |       |', '| A   | R   | C   | I     |'),
    );
  });

  it('follows the cursor of the text, and leads it', async () => {
    const { bench, panel } = await panelOn();
    await bench.goToText(WHO_DOES_WHAT, 'A/R |     | I');
    await panel.row('Train the sales team').locator('[data-cursor]').waitFor();
    await panel.cell('Build the kettle', ENG).click();
    await bench.page.locator('.active-line-number', { hasText: /^14$/ }).waitFor();
    await panel.cell('Choose the launch day', PMM).click();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.monaco-editor.focused').waitFor();
    await bench.page.keyboard.type('C');
    await expect.poll(() => panel.letters('Choose the launch day', PMM), POLL).toBe('C');
  });

  it('writes nothing where the text has moved on, and says so', async () => {
    const { bench, panel, folder } = await panelOn();
    await panel.cell('Write the PRD', ENG).click();
    await panel.holdBack('show');
    await panel.toText();
    await bench.goToText(WHO_DOES_WHAT, 'Set the price');
    await bench.page.keyboard.type('Haggle and ');
    await bench.untilText('Haggle and Set');
    await panel.cell('Write the PRD', ENG).press('Delete');
    await panel.notice().filter({ hasText: 'The document has changed in the meantime' }).waitFor();
    expect(await saved(bench, folder)).toBe(
      WHO_DOES_WHAT.replace('Set the price', 'Haggle and Set the price'),
    );
  });

  it('shows the rows that are searched for, and keeps that over a reload', async () => {
    // A window that is told which file to open opens that one only.
    const { bench } = await opened.on({ 'raci.md': WHO_DOES_WHAT });
    await bench.openFile('raci.md');
    const panel = await RaciPanelPage.open(bench);
    await panel.page().getByRole('searchbox').fill('sales');
    await panel.row('Write the PRD').waitFor({ state: 'detached' });
    await panel.row('Train the sales team').waitFor();
    await bench.command('Developer: Reload Window');
    await panel.row('Train the sales team').waitFor({ state: 'detached' });
    await panel.row('Train the sales team').waitFor({ timeout: 60_000 });
    expect(await panel.page().getByRole('searchbox').inputValue()).toBe('sales');
    expect(await panel.row('Write the PRD').count()).toBe(0);
    expect(await bench.page.locator('.tab', { hasText: 'RACI: raci.md' }).count()).toBe(1);
  });

  it('runs nothing that a document brings, and reaches no network', async () => {
    const evil =
      '<img src=x onerror="document.body.dataset.ran=1"><script>document.body.dataset.ran=1</script>';
    const text = WHO_DOES_WHAT.replaceAll('Write the PRD', `\`${evil}\``).replace('Build the kettle', evil);
    const { bench } = await opened.on({ 'raci.md': text }, 'raci.md');
    const asked: string[] = [];
    bench.page.on('request', (request) => {
      if (request.frame().url().includes('fake.html')) asked.push(request.url());
    });
    const panel = await RaciPanelPage.open(bench);
    await panel.row('document.body.dataset.ran=1').first().waitFor();
    const found = await panel.grid().evaluate((grid) => ({
      ran: document.body.dataset.ran,
      made: grid.querySelectorAll('img, script').length,
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    }));
    expect(found).toEqual({
      ran: undefined,
      made: 0,
      policy: expect.stringMatching(
        /^default-src 'none'; style-src (\S+( \S+)*) 'nonce-[0-9a-f]{32}'; script-src 'nonce-[0-9a-f]{32}'; img-src \1 data:; font-src \1$/,
      ),
    });
    expect(asked.map((url) => url.replace(/^.*\//, ''))).toEqual(['raci.css', 'raci.js']);
    const reached = await panel.grid().evaluate(async () => {
      const tries = ['http://127.0.0.1:1/', 'https://example.com/', location.href].map((url) => fetch(url));
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    });
    expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('exports what it shows beside the document, as text and as a picture', async () => {
    const { bench, panel, folder } = await panelOn();
    const bytesOf = async (format: string, file: string) => {
      await panel.choose('Export', format);
      await expect.poll(() => bench.quickInput().inputValue(), POLL).toContain(file);
      await bench.page.keyboard.press('Enter');
      const read = () => readFile(join(folder, file)).catch(() => Buffer.alloc(0));
      await expect.poll(async () => (await read()).length, POLL).toBeGreaterThan(0);
      return read();
    };
    expect((await bytesOf('CSV', 'raci.csv')).toString()).toContain('Set the price,R,C,,C');
    expect((await bytesOf('SVG', 'raci.svg')).toString()).toMatch(/^<svg /);
    expect((await bytesOf('PNG', 'raci.png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await bytesOf('HTML', 'raci.html')).toString()).toMatch(/^<!doctype html>/i);
    expect((await bytesOf('Markdown', 'raci-table.md')).toString()).toContain('| Set the price');
  });

  it('takes a change back in a text that is out of sight', async () => {
    const { folder, bench } = await opened.on({ 'raci.md': WHO_DOES_WHAT, 'setup.md': ORDINARY }, 'raci.md');
    const panel = await RaciPanelPage.open(bench);
    await panel.toText();
    await bench.openFile('setup.md');
    await panel.cell('Set the price', ENG).click();
    await bench.page.keyboard.press('Space');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).not.toBe('');
    await bench.page.keyboard.press('Control+Z');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('');
    expect(await saved(bench, folder)).toBe(WHO_DOES_WHAT);
  });

  it('writes into a new document that nobody has saved', async () => {
    const { bench } = await opened.on({ 'setup.md': ORDINARY }, 'setup.md');
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
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('A');
  });

  it('works beside a document that is drawn as a page, and leads to its text', async () => {
    const { bench, folder } = await opened.on({ 'raci.md': WHO_DOES_WHAT }, 'raci.md');
    await bench.squiggles().first().waitFor();
    await bench.reopenWith('Markdown Editor');
    await bench.squiggles().first().waitFor({ state: 'hidden' });
    await bench.command('Throughline: Open RACI preview');
    const panel = new RaciPanelPage(bench);
    await panel.cell('Set the price', ENG).click();
    await bench.page.keyboard.type('A');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => panel.letters('Set the price', ENG), POLL).toBe('A');
    expect(await saved(bench, folder)).toContain('| R   | C   | A   | C     |');
    await panel.cell('Train the sales team', PMM).click();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.active-line-number', { hasText: /^16$/ }).waitFor();
    await panel.grid().waitFor();
  });

  it('shows the RACI of all documents, and leads into each', async () => {
    const other = WHO_DOES_WHAT.replace('# Kettle', '# Toaster').replace(
      'Build the kettle',
      'Build the toaster',
    );
    const { bench } = await opened.on({ 'raci.md': WHO_DOES_WHAT, 'plans/toaster.md': other }, 'raci.md');
    await bench.squiggles().first().waitFor();
    await bench.command('Throughline: Open the RACI of all documents');
    const panel = new RaciPanelPage(bench);
    await panel.row('Build the toaster').waitFor();
    await panel.row('Build the kettle').waitFor();
    await bench.page.screenshot({ path: picturePath('raci-of-all') });
    await panel.cell('Build the toaster', ENG).click();
    await bench.page.keyboard.press('Enter');
    await bench.tab('toaster.md').waitFor();
    await panel.row('Build the toaster').waitFor();
  });

  it('compares with the last commit and with what is saved', async () => {
    const { folder, bench } = await opened.on({
      'raci.md': WHO_DOES_WHAT.replace('| R   | C   |     | C     |', '| R   | A   |     | C     |'),
      '.vscode/settings.json': JSON.stringify({ 'git.enabled': true }),
    });
    commit(folder);
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
  });
});

/** Makes a repository of a folder, with all its files in the first commit. */
function commit(folder: string): void {
  const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Ines', '-c', 'user.email=ines@kettle.example', 'commit', '--quiet', '--message=First');
}
