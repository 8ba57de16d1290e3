import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { GAPS, ORDINARY } from './support/documents';
import { editorFor, folderWith, picturePath, Session } from './support/session';
import type { Workbench } from './support/workbench';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast-dark', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const;

it.for(THEMES)('is readable to all in the %s theme', async ([name, theme], test) => {
  const editor = editorFor(test);
  const session = await Session.start(editor, { settings: { 'workbench.colorTheme': theme } });
  const picture = (bench: Workbench, what: string) =>
    bench.page.screenshot({ path: picturePath(`${what}-${name}`) });
  try {
    const folder = await folderWith({ 'prd.md': GAPS, 'setup.md': ORDINARY });
    const bench = await session.open(folder, { file: 'prd.md' });
    await bench.command('Throughline: Show what reviewers will ask');
    await bench.view('Ready For Review?').getByRole('treeitem').first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: 'feature-without-benefit' }).waitFor();
    await picture(bench, 'findings');
    expect(await seriousIn(bench)).toEqual([]);

    await bench.page.keyboard.press('Control+Shift+M');
    await bench.goToText(GAPS, 'Features');
    await bench.persist('menu of fixes', async () => {
      await bench.page.keyboard.press('Control+.');
      await bench.actions().filter({ hasText: 'Ignore here' }).waitFor({ timeout: 3000 });
    });
    await picture(bench, 'fixes');
    await bench.page.keyboard.press('Escape');

    await bench.persist('help', async () => {
      await bench.command('Show or Focus Hover');
      await bench.page.locator('.monaco-hover-content').first().waitFor({ timeout: 3000 });
    });
    await picture(bench, 'help');

    await bench.openFile('setup.md');
    await bench.view('Reviewers Will Ask').getByText('does not look like a product document').waitFor();
    await picture(bench, 'empty');
    expect(await seriousIn(bench)).toEqual([]);

    await bench.command('Throughline: Show the first steps');
    await bench.page.getByRole('button', { name: 'Open the sample PRD' }).waitFor();
    await picture(bench, 'first-steps');
  } finally {
    await session.stop();
  }
});

/** What axe finds serious in the views of the extension. */
async function seriousIn({ page }: Workbench): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ include: ['.part.sidebar .pane-body'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
