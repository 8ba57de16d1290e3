import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GAPS } from './support/documents';
import { editorFor, folderWith, Session } from './support/session';

const FEATURES = 'feature-without-benefit';
const WITHOUT_FEATURES = `rules:\n  ${FEATURES}: off\n`;

it('judges each folder of a window by its own configuration', async (test) => {
  const session = await Session.start(editorFor(test));
  try {
    const folder = await folderWith({
      'mobile/prd.md': GAPS,
      'web/prd-web.md': GAPS,
      'web/throughline.config.yaml': WITHOUT_FEATURES,
      'web/nested/prd-nested.md': GAPS,
      'web/nested/throughline.config.yaml': 'rules: {}\n',
    });
    const workspace = join(folder, 'both.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: 'mobile' }, { path: 'web' }] }));
    const bench = await session.open(folder, { workspace, file: 'mobile/prd.md' });
    await bench.squiggles().first().waitFor();
    await bench.openFile('prd-web.md');
    await bench.squiggles().first().waitFor();
    await bench.openFile('prd-nested.md');
    await bench.squiggles().first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: FEATURES }).nth(1).waitFor();
    const rows = await bench.problems().allTextContents();
    expect(documentsWith(rows, FEATURES)).toEqual(['prd-nested.md', 'prd.md']);
  } finally {
    await session.stop();
  }
});

it('works in a folder that is not trusted, and reads no configuration that the folder names', async (test) => {
  const session = await Session.start(editorFor(test), { restricted: true });
  try {
    const folder = await folderWith({
      'prd.md': GAPS,
      'elsewhere/rules.yaml': WITHOUT_FEATURES,
      '.vscode/settings.json': JSON.stringify({ 'throughline.configPath': 'elsewhere/rules.yaml' }),
    });
    const bench = await session.open(folder, { file: 'prd.md' });
    await bench.page.getByText('Restricted Mode').first().waitFor();
    await bench.squiggles().first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: FEATURES }).waitFor();
    await bench.command('Throughline: Show what reviewers will ask');
    await bench.view('Reviewers Will Ask').getByRole('treeitem').first().waitFor();
  } finally {
    await session.stop();
  }
});

/** The documents in a list of problems that has a row for each document before the rows of its findings. */
function documentsWith(rows: readonly string[], rule: string): readonly string[] {
  let document = '';
  const found = new Set<string>();
  for (const row of rows) {
    document = /^[\w-]+\.md/.exec(row)?.[0] ?? document;
    if (row.includes(rule)) found.add(document);
  }
  return [...found].sort();
}
