import { expect, it } from 'vitest';
import { ORDINARY, WHO_DOES_WHAT } from './documents';
import { RaciPanelPage } from './raci-panel';
import { picturePath } from './session';
import type { Workbench } from './workbench';

/** The roles of the document, by their place in the grid. */
export const [PM, PMM, ENG, SALES] = [0, 1, 2, 3] as const;

/** A window to try the panel in. */
export interface Desk {
  readonly bench: Workbench;
  /** What is saved of a file. */
  read(file: string): Promise<string>;
}

/** Opens a window on a folder of its own with some files, and one of them in front. */
export type OpenDesk = (files: Readonly<Record<string, string>>, file?: string) => Promise<Desk>;

/** A window with the document and its panel beside it. */
export async function panelBeside(open: OpenDesk, text = WHO_DOES_WHAT) {
  const desk = await open({ 'raci.md': text }, 'raci.md');
  return { ...desk, panel: await RaciPanelPage.open(desk.bench) };
}

/** The document, once everything is saved. */
export async function saved({ bench, read }: Desk): Promise<string> {
  await bench.command('File: Save All Files');
  await bench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  return read('raci.md');
}

/** Writes a file of one of the formats of “Export” beside the document. */
export async function exportAs(
  format: string,
  file: string,
  bench: Workbench,
  panel: RaciPanelPage,
): Promise<void> {
  await panel.choose('Export', format);
  await expect.poll(() => bench.quickInput().inputValue()).toContain(file);
  await bench.page.keyboard.press('Enter');
  await bench.page.getByText(`Saved ${file}`).first().waitFor();
  await bench.page.locator('.explorer-folders-view').getByText(file, { exact: true }).waitFor();
}

/** What the panel does wherever VS Code runs. @param host What its pictures are told apart by. */
export function behavesAsAPanel(open: OpenDesk, host: string): void {
  it('opens by a button on a document that says who does what, and on no other', async () => {
    const { bench } = await open({ 'raci.md': WHO_DOES_WHAT, 'setup.md': ORDINARY }, 'raci.md');
    const button = bench.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: 'Open RACI preview' });
    await button.click();
    const panel = new RaciPanelPage(bench);
    await panel.row('Set the price').waitFor();
    expect(await panel.letters('Write the PRD', PM)).toBe('AR');
    await bench.page.screenshot({ path: picturePath(`raci-panel-${host}`) });
    await bench.page.locator('.tab[data-resource-name="raci.md"]').click();
    await bench.openFromExplorer('setup.md');
    await button.waitFor({ state: 'hidden' });
  });

  it('shows what is typed in the text before it is saved', async () => {
    const { bench, panel } = await panelBeside(open);
    await bench.goToText(WHO_DOES_WHAT, 'Set the price');
    await bench.page.keyboard.type('Haggle and ');
    await panel.row('Haggle and Set the price').waitFor();
  });

  it('is changed by mouse: one change of the cell’s own letters, which one step takes back', async () => {
    const { panel, ...desk } = await panelBeside(open);
    const { bench } = desk;
    await panel.cell('Set the price', ENG).dblclick();
    await panel.grid().getByRole('textbox').fill('A');
    await panel.grid().getByRole('textbox').press('Enter');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('A');
    const changed = WHO_DOES_WHAT.replace('| R   | C   |     | C     |', '| R   | C   | A   | C     |');
    expect(await saved(desk)).toBe(changed);
    await panel.cell('Set the price', SALES).click();
    await bench.page.keyboard.press('Control+Z');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('');
    expect(await saved(desk)).toBe(WHO_DOES_WHAT);
    await panel.cell('Set the price', PM).click();
    await bench.page.keyboard.press('Control+Y');
    await expect.poll(() => panel.letters('Set the price', ENG)).toBe('A');
    expect(await saved(desk)).toBe(changed);
  });

  it('is changed by keyboard alone, as fast as one types', async () => {
    const { panel, ...desk } = await panelBeside(open);
    await panel.toGrid();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await desk.bench.page.keyboard.press(key);
    };
    await press('Control+Home', 'ArrowDown', 'ArrowDown');
    await press('a', 'ArrowRight', 'r', 'ArrowRight', 'c', 'ArrowRight', 'i', 'Enter');
    await expect.poll(() => panel.letters('Build the kettle', SALES)).toBe('I');
    expect(await saved(desk)).toBe(
      WHO_DOES_WHAT.replace('| C   | I   | A/R |       |', '| A   | R   | C   | I     |'),
    );
  });

  it('follows the cursor of the text, and leads it', async () => {
    const { bench, panel } = await panelBeside(open);
    await bench.goToText(WHO_DOES_WHAT, 'A/R |     | I');
    await panel.row('Train the sales team').locator('[data-cursor]').waitFor();
    await panel.cell('Build the kettle', ENG).click();
    await bench.page.locator('.active-line-number', { hasText: /^14$/ }).waitFor();
    await panel.cell('Choose the launch day', PMM).click();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.monaco-editor.focused').waitFor();
    await bench.page.keyboard.type('C');
    await expect.poll(() => panel.letters('Choose the launch day', PMM)).toBe('C');
  });

  it('writes nothing where the text has moved on, and says so', async () => {
    const { panel, ...desk } = await panelBeside(open);
    const { bench } = desk;
    await panel.cell('Write the PRD', ENG).click();
    await panel.holdBack('show');
    await panel.toText();
    await bench.goToText(WHO_DOES_WHAT, 'Set the price');
    await bench.page.keyboard.type('Haggle and ');
    await bench.untilText('Haggle and Set');
    await panel.cell('Write the PRD', ENG).press('Delete');
    await panel.notice().filter({ hasText: 'The document has changed in the meantime' }).waitFor();
    expect(await saved(desk)).toBe(WHO_DOES_WHAT.replace('Set the price', 'Haggle and Set the price'));
  });

  it('shows the rows that are searched for, and keeps that over a reload', async () => {
    // A window that is told which file to open opens that one only.
    const { bench } = await open({ 'raci.md': WHO_DOES_WHAT });
    await bench.openFromExplorer('raci.md');
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
    const { bench } = await open({ 'raci.md': text }, 'raci.md');
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

  it('exports what it shows beside the document', async () => {
    const { panel, ...desk } = await panelBeside(open);
    const files = [
      ['CSV', 'raci.csv', 'Set the price,R,C,,C'],
      ['SVG', 'raci.svg', '<svg '],
      ['HTML', 'raci.html', '<!doctype html>'],
      ['Markdown', 'raci-table.md', '| Set the price'],
    ] as const;
    for (const [format, file] of files) await exportAs(format, file, desk.bench, panel);
    for (const [, file, part] of files) expect(await desk.read(file)).toContain(part);
  });

  it('shows the RACI of all documents, and leads into each', async () => {
    const other = WHO_DOES_WHAT.replace('# Kettle', '# Toaster').replace(
      'Build the kettle',
      'Build the toaster',
    );
    const { bench } = await open({ 'raci.md': WHO_DOES_WHAT, 'plans/toaster.md': other }, 'raci.md');
    await bench.squiggles().first().waitFor();
    await bench.command('Throughline: Open the RACI of all documents');
    const panel = new RaciPanelPage(bench);
    await panel.row('Build the toaster').waitFor();
    await panel.row('Build the kettle').waitFor();
    await bench.page.screenshot({ path: picturePath(`raci-of-all-${host}`) });
    for (const [activity, file] of [
      ['Build the toaster', 'toaster.md'],
      ['Build the kettle', 'raci.md'],
    ] as const) {
      await panel.cell(activity, ENG).click();
      await bench.page.keyboard.press('Enter');
      await bench.tab(file).waitFor();
    }
    await panel.row('Build the toaster').waitFor();
  });
}
