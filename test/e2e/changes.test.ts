import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PARCEL_TRACKING as PRD, withSection } from '../support/parcel-tracking';
import { firstCommit, git } from './support/first-commit';
import { folderWith, picturePath } from './support/session';
import { windows } from './support/windows';
import type { Workbench } from './support/workbench';

const LATER = withSection(PRD, 'Metrics', '## Context\n\nCouriers carry [much](#weight).')
  .replace('30 %', '20 %')
  .replace('| A/R | C |', '| C | A/R |');

const WHAT_CHANGED = 'Throughline: What changed since…';

describe('the story of what changed', () => {
  const opened = windows();

  it('is told of a branch as it is in the editor, and leads to the lines', async () => {
    const folder = await folderWith({
      'docs/prd.md': PRD,
      'docs/old.md': '---\ntype: persona\n---\n\n# Ana, the courier\n\nTBD\n',
      'notes.md': '# Notes\n',
      '.vscode/settings.json': JSON.stringify({
        'git.enabled': true,
        'markdown.preview.openMarkdownLinks': 'inEditor',
      }),
    });
    firstCommit(folder);
    git(folder, 'checkout', '--quiet', '-b', 'tracking');
    await writeFile(join(folder, 'docs/prd.md'), LATER);
    await writeFile(join(folder, 'docs/fresh.md'), PRD.replace('30 %', '20 %'));
    await rm(join(folder, 'docs/old.md'));
    const shown = await opened.open(folder);
    await shown.openFile('prd.md');
    await shown.persist('compare', async () => {
      await shown.command(WHAT_CHANGED);
      await shown.pick('main').click({ timeout: 5000 });
    });
    const page = shown.webview('last');
    await page.getByRole('heading', { name: 'Throughline: 1 new finding, 1 mended' }).waitFor();
    await shown.page.screenshot({ path: picturePath('changes') });
    const told = (await page.locator('body').textContent()) ?? '';
    expect(told).toMatch(/Compared with [0-9a-f]{7} \(main\)\./);
    expect(told).toMatch(/docs\/fresh\.md\s+new: \d of 9/);
    expect(told).toMatch(/docs\/old\.md\s+deleted/);
    expect(told).toContain('A for “Set the price” moved from PM to PMM');
    expect(told).not.toContain('notes.md');
    await page.getByRole('link', { name: 'line 14' }).click();
    await shown.page.locator('.active-line-number', { hasText: /^14$/ }).waitFor();
    await shown.tab('prd.md').waitFor();
  });

  it('leads to documents in any folder of the window', async () => {
    const folder = await folderWith({ 'notes/notes.md': '# Notes\n', 'team/my docs/prd.md': PRD });
    const workspace = join(folder, 'both.code-workspace');
    const settings = { 'git.enabled': true, 'markdown.preview.openMarkdownLinks': 'inEditor' };
    const folders = [{ path: 'notes' }, { path: 'team' }];
    await writeFile(workspace, JSON.stringify({ folders, settings }));
    firstCommit(join(folder, 'team'));
    await writeFile(join(folder, 'team/my docs/prd.md'), LATER);
    const shown = await opened.open(folder, { workspace, file: 'team/my docs/prd.md' });
    await shown.squiggles().first().waitFor();
    await shown.persist('compare', async () => {
      await shown.command(WHAT_CHANGED);
      await shown.pick('HEAD').click({ timeout: 5000 });
    });
    await shown.webview('last').getByRole('link', { name: 'line 14' }).click();
    await shown.page.locator('.active-line-number', { hasText: /^14$/ }).waitFor();
    await shown.tab('prd.md').waitFor();
  });

  it('is told of what is not saved where there is no Git, anew each time', async () => {
    const shown = await opened.open(await folderWith({ 'prd.md': PRD }));
    await shown.openFile('prd.md');
    await shown.squiggles().first().waitFor();
    await shown.command(WHAT_CHANGED);
    const toast = shown.toasts().filter({ hasText: 'There is no earlier version' });
    await toast.waitFor();
    await shown.command('Notifications: Clear All Notifications');
    await shown.goToText(PRD, 'Two of five');
    await shown.page.keyboard.type('See [the plan](#nowhere). ');
    await shown.untilText('See [the plan](#nowhere)');
    const page = shown.webview('last');
    await changedSinceSaved(shown);
    await page.getByRole('heading', { name: 'Throughline: 1 new finding, in 1 document' }).waitFor();
    await shown.page.locator('.tab[data-resource-name="prd.md"]').click();
    await shown.goToText(PRD, '30 %');
    await shown.page.keyboard.press('Delete');
    await shown.page.keyboard.type('2');
    await shown.untilText('fall by 20 %');
    await changedSinceSaved(shown);
    await page.getByRole('heading', { name: 'Throughline: 1 new finding, 1 mended' }).waitFor();
    expect(await shown.page.locator('.tab', { hasText: 'What changed since' }).count()).toBe(1);
  });
});

/** Runs the command and picks the saved version. */
async function changedSinceSaved(bench: Workbench): Promise<void> {
  await bench.persist('compare', async () => {
    await bench.command(WHAT_CHANGED);
    await bench.pick('The saved version').click({ timeout: 5000 });
  });
}
