import { expect, it } from 'vitest';
import { copyOfExamples, editorFor, picturePath, Session } from './support/session';

it('shows who does what in colour in the Markdown preview', async (test) => {
  const session = await Session.start(editorFor(test), {
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
  });
  try {
    const bench = await session.open(await copyOfExamples(), { file: 'raci.md' });
    await bench.command('Markdown: Open Preview');
    const table = bench.webview('last').locator('table.throughline-raci').first();
    await table.waitFor();
    const letter = table.locator('.throughline-raci-answers').first();
    await letter.scrollIntoViewIfNeeded();
    expect(await letter.textContent()).toBe('A');
    expect(await letter.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(253, 164, 175)',
    );
    await bench.page.screenshot({ path: picturePath('markdown-preview') });
  } finally {
    await session.stop();
  }
});
