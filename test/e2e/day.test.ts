import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPLETE, GAPS, ORDINARY } from './support/documents';
import { picturePath } from './support/session';
import { quietWindows } from './support/windows';

/** One person’s day with the packaged extension, in the real workbench. */
describe('a day with Throughline', () => {
  const opened = quietWindows();

  it('lists what reviewers will ask, with a link to the page of each check', async () => {
    const { bench } = await opened.on({ 'prd.md': GAPS }, 'prd.md');
    await bench.squiggles().first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    const row = bench.problems().filter({ hasText: '3 features, and no word on what anyone gains' });
    await row.waitFor();
    await row.locator('a').filter({ hasText: 'feature-without-benefit' }).click();
    await bench.webview().getByRole('heading', { name: 'Why it matters' }).waitFor();
    await bench.page.screenshot({ path: picturePath('page-of-a-check') });
  });

  it('says nothing about ordinary Markdown, in no place', async () => {
    const { bench } = await opened.on({ 'setup.md': ORDINARY }, 'setup.md');
    await bench.command('Throughline: Show what reviewers will ask');
    await bench.view('Reviewers Will Ask').getByText('does not look like a product document').waitFor();
    expect(await bench.squiggles().count()).toBe(0);
  });

  it('mends a gap in two clicks and leaves the cursor where the words go', async () => {
    const { bench } = await opened.on({ 'prd.md': GAPS }, 'prd.md');
    await bench.squiggles().first().waitFor();
    await bench.goToText(GAPS, 'Features');
    await bench.quickFix('Turn the list into a table with benefits');
    await bench.untilText('| Shared list');
    // The first gap is selected: typing replaces it.
    await bench.page.keyboard.type('nobody buys milk twice');
    await bench.untilText(/\| Shared list \| (?:so that )?nobody buys milk twice/);
  });

  it('silences a finding with a reason, and the finding goes', async () => {
    const { bench } = await opened.on({ 'prd.md': GAPS }, 'prd.md');
    await bench.squiggles().first().waitFor();
    await bench.goToText(GAPS, 'Features');
    await bench.quickFix('Ignore here, with a reason');
    await bench.untilText('throughline-disable-next-line feature-without-benefit');
    await bench.page.keyboard.type('the pitch has them');
    await bench.untilText('the pitch has them');
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: 'metrics-missing' }).waitFor();
    await expect.poll(() => bench.problems().filter({ hasText: 'feature-without-benefit' }).count()).toBe(0);
  });

  it('shows findings by question beside the text, and leads to each place', async () => {
    const { bench } = await opened.on({ 'prd.md': GAPS }, 'prd.md');
    await bench.command('Throughline: Show what reviewers will ask');
    const entry = bench.view('Reviewers Will Ask').getByRole('treeitem', { name: /3 features, and no word/ });
    await entry.waitFor();
    await entry.click();
    await bench.page.getByText('Ln 15, Col', { exact: false }).first().waitFor();
    await bench.view('Ready For Review?').getByRole('treeitem').first().waitFor();
  });

  it('carries the whole job while the document is drawn as a page', async () => {
    const { bench, folder } = await opened.on({ 'prd.md': GAPS }, 'prd.md');
    await bench.squiggles().first().waitFor();
    await bench.command('Throughline: Show what reviewers will ask');
    await bench.reopenWith('Markdown Editor');
    await bench.squiggles().first().waitFor({ state: 'hidden' });
    const entry = bench.view('Reviewers Will Ask').getByRole('treeitem', { name: /3 bullets/ });
    await entry.waitFor();
    await entry.hover();
    await entry.getByRole('button', { name: 'Fix…' }).click();
    await bench.pick('Turn the bullets into a list').click();
    await entry.waitFor({ state: 'hidden' });
    await bench.command('File: Save');
    await expect.poll(() => readFile(join(folder, 'prd.md'), 'utf8')).toContain('- People buy milk twice.');
    await bench.page.screenshot({ path: picturePath('rendered-editor') });
  });

  it('starts a document from File > New File', async () => {
    const { bench } = await opened.on({ 'setup.md': ORDINARY }, 'setup.md');
    // VS Code learns of this menu a little after the rest of the window.
    await bench.persist('File > New File', async () => {
      await bench.command('Create: New File...');
      const entry = bench.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: 'Product document' });
      await entry.first().click({ timeout: 3000 });
    });
    await bench.pick('Product requirements document').click();
    await bench.untilText('type: prd');
    await bench.untilText('# PRD:');
  });

  it('inserts a section that readers look for', async () => {
    const { bench } = await opened.on({ 'prd.md': COMPLETE }, 'prd.md');
    await bench.editor().locator('.view-lines').click();
    await bench.command('Throughline: Insert section…');
    await bench.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'metrics' })
      .first()
      .click();
    await bench.untilText(/## .*metrics/i);
  });

  it('completes a snippet by a word that a person would try', async () => {
    const { bench } = await opened.on({ 'prd.md': COMPLETE }, 'prd.md');
    await bench.editor().locator('.view-lines').click();
    await bench.page.keyboard.press('Control+End');
    await bench.page.keyboard.type('\nrisk');
    await bench.persist('suggestion', async () => {
      await bench.page.keyboard.press('Control+Space');
      await bench.suggestions().filter({ hasText: /risk/i }).first().waitFor({ timeout: 3000 });
    });
    await bench.page.keyboard.press('Enter');
    await bench.untilText('what could go wrong');
  });

  it('completes a section behind the marks of its heading, once', async () => {
    const { bench } = await opened.on({ 'prd.md': COMPLETE }, 'prd.md');
    await bench.editor().locator('.view-lines').click();
    await bench.page.keyboard.press('Control+End');
    await bench.page.keyboard.type('\n## moore');
    await bench.persist('suggestion', async () => {
      await bench.page.keyboard.press('Control+Space');
      await bench.suggestions().filter({ hasText: /Moore/ }).first().waitFor({ timeout: 3000 });
    });
    await bench.page.keyboard.press('Enter');
    await bench.untilText('## Positioning statement');
    await bench.untilText('who it is for');
    expect(await bench.text()).not.toContain('## ##');
  });

  it('walks through the first steps: a sample, what is asked, and the fix', async () => {
    const { bench } = await opened.on({ 'setup.md': ORDINARY }, 'setup.md');
    await bench.command('Throughline: Show the first steps');
    const button = bench.page.getByRole('button', { name: 'Open the sample PRD' });
    await button.waitFor();
    // Not the name of VS Code’s own first steps, which it shows while it knows no others.
    await bench.page.getByRole('tab', { name: /^Welcome/ }).waitFor();
    await bench.page.screenshot({ path: picturePath('walkthrough') });
    await button.click();
    await bench.untilText('Shared shopping lists');
    await bench.squiggles().first().waitFor();
    await bench.command('Throughline: Fix all that needs no words of yours');
    await bench.untilText('- Half of what is bought twice');
  });

  it('helps with a configuration before any Markdown is open', async () => {
    const { bench } = await opened.on(
      { 'throughline.config.yaml': 'rules:\n  not-a-check: off\n' },
      'throughline.config.yaml',
    );
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: 'not-a-check' }).first().waitFor();
  });

  it('reads the configuration anew when it changes', async () => {
    const files = { 'prd.md': GAPS, 'throughline.config.yaml': 'rules:\n  metrics-missing: off\n' };
    const { bench } = await opened.on(files, 'prd.md');
    await bench.squiggles().first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: 'feature-without-benefit' }).waitFor();
    await bench.openFile('throughline.config.yaml');
    await bench.editor().locator('.view-lines').click();
    await bench.page.keyboard.press('Control+End');
    await bench.page.keyboard.type('  feature-without-benefit: off');
    await bench.page.keyboard.press('Control+S');
    const rows = bench.problems().filter({ hasText: 'feature-without-benefit' });
    await expect.poll(() => rows.count()).toBe(0);
    await bench.page.keyboard.type('\nnot-a-check: off');
    // A mistake in the configuration stands in the configuration.
    await bench.problems().filter({ hasText: 'not-a-check' }).first().waitFor();
  });
});
