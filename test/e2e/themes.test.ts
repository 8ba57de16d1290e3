import { expect, it } from 'vitest';
import { seriousIn } from './support/axe';
import { GAPS, ORDINARY, WHO_DOES_WHAT } from './support/documents';
import { RaciPanelPage } from './support/raci-panel';
import { editorFor, folderWith, picturePath, Session } from './support/session';
import type { Workbench } from './support/workbench';

const THEMES = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast-dark', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const;

const SIDE_BAR = '.part.sidebar .pane-body';

const BROKEN = 'profile: strickt\nrules:\n  metrics-missing: of\n  not-a-check: off\n';

it.for(THEMES)('is readable to all in the %s theme', async ([name, theme], test) => {
  const editor = editorFor(test);
  const session = await Session.start(editor, { settings: { 'workbench.colorTheme': theme } });
  try {
    const folder = await folderWith({
      'prd.md': GAPS,
      'setup.md': ORDINARY,
      'raci.md': WHO_DOES_WHAT,
      'later/throughline.config.yaml': BROKEN,
      'later/plan.md': '---\ntype: launch\n---\n\n# Launch plan\n',
    });
    const bench = await session.open(folder, { file: 'prd.md' });
    const look = new Look(bench, name);
    await look.atFindings();
    await look.atWhatIsOffered();
    await look.atPickers();
    await look.atPages();
    await look.atThePanel();
    await look.atEmptyStates();
  } finally {
    await session.stop();
  }
});

/** Looks at every place where the extension shows something, and leaves a picture of each. */
class Look {
  readonly #bench: Workbench;
  readonly #theme: string;

  constructor(bench: Workbench, theme: string) {
    this.#bench = bench;
    this.#theme = theme;
  }

  async atFindings(): Promise<void> {
    const bench = this.#bench;
    await bench.command('Throughline: Show what reviewers will ask');
    await bench.view('Ready For Review?').getByRole('treeitem').first().waitFor();
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().filter({ hasText: 'feature-without-benefit' }).waitFor();
    await this.#picture('findings');
    expect(await seriousIn(bench.page.locator('body'), SIDE_BAR)).toEqual([]);
    await bench.page.keyboard.press('Control+Shift+M');

    await bench
      .view('Reviewers Will Ask')
      .getByRole('treeitem', { name: /Features without/ })
      .hover();
    await bench.page.locator('.monaco-hover.workbench-hover').first().waitFor();
    await this.#picture('tooltip');
  }

  async atWhatIsOffered(): Promise<void> {
    const bench = this.#bench;
    await bench.goToText(GAPS, 'Features');
    await bench.persist('menu of fixes', async () => {
      await bench.page.keyboard.press('Control+.');
      await bench.actions().filter({ hasText: 'Ignore here' }).waitFor({ timeout: 3000 });
    });
    await this.#picture('fixes');
    await bench.page.keyboard.press('Escape');

    await bench.persist('help', async () => {
      await bench.command('Show or Focus Hover');
      await bench.page.locator('.monaco-hover-content').first().waitFor({ timeout: 3000 });
    });
    await this.#picture('help');
    await bench.page.keyboard.press('Escape');

    await bench.persist('completion', async () => {
      await bench.page.keyboard.press('Control+End');
      await bench.page.keyboard.type('\n## ');
      await bench.page.keyboard.press('Control+Space');
      await bench.suggestions().filter({ hasText: 'Non-goals' }).first().waitFor({ timeout: 3000 });
    });
    await this.#picture('completion');
    await bench.page.keyboard.press('Escape');

    await bench.page.locator('#status\\.languageStatus').first().hover();
    await bench.page.getByText('questions answered').first().waitFor();
    await this.#picture('status');
    await bench.command('File: Revert File');
  }

  async atPickers(): Promise<void> {
    const bench = this.#bench;
    await bench.command('Throughline: Insert section…');
    await bench.pick('Non-goals').click({ trial: true });
    await this.#picture('sections');
    await bench.page.keyboard.press('Escape');
    await bench.command('Throughline: New product document…');
    await bench.pick('PRD on one page').click({ trial: true });
    await this.#picture('documents');
    await bench.page.keyboard.press('Escape');
  }

  async atPages(): Promise<void> {
    const bench = this.#bench;
    await bench.page.keyboard.press('Control+Shift+M');
    await bench.problems().locator('a').filter({ hasText: 'feature-without-benefit' }).click();
    await bench.webview().getByRole('heading', { name: 'Why it matters' }).waitFor();
    await this.#picture('page');
    await bench.openFile('throughline.config.yaml');
    await bench.problems().filter({ hasText: 'not-a-check' }).first().waitFor();
    await this.#picture('configuration');
    await bench.command('View: Hide Panel');
    await bench.openFile('plan.md');
    await bench.view('Reviewers Will Ask').getByText('configuration file has problems').waitFor();
    await this.#picture('configuration-broken');
  }

  /** Who does what, beside the text and alone, with what stands beside it. */
  async atThePanel(): Promise<void> {
    const bench = this.#bench;
    await bench.openFile('raci.md');
    const panel = await RaciPanelPage.open(bench);
    await panel.cell('Choose the launch day', 1).click();
    await this.#picture('panel');
    expect(await seriousIn(panel.grid())).toEqual([]);
    await bench.command('View: Maximize Editor Group and Hide Side Bars');
    for (const part of ['Problems', 'Workload', 'Gaps', 'Role card']) {
      await panel
        .page()
        .getByRole('button', { name: new RegExp(`^${part}`) })
        .click();
      await this.#picture(`panel-${part.toLowerCase().replace(' ', '-')}`);
      expect(await seriousIn(panel.grid())).toEqual([]);
    }
    await bench.command('View: Close All Editors');
    await bench.command('View: Toggle Primary Side Bar Visibility');
  }

  async atEmptyStates(): Promise<void> {
    const bench = this.#bench;
    await bench.openFile('setup.md');
    await bench.view('Reviewers Will Ask').getByText('does not look like a product document').waitFor();
    await this.#picture('empty');
    expect(await seriousIn(bench.page.locator('body'), SIDE_BAR)).toEqual([]);
    await bench.command('Throughline: Show the first steps');
    await bench.page.getByRole('button', { name: 'Open the sample PRD' }).waitFor();
    await bench.webview('last').locator('svg').waitFor();
    await this.#picture('first-steps');
    await bench.command('View: Close All Editors');
    await bench.view('Reviewers Will Ask').getByRole('button', { name: 'Open a sample PRD' }).waitFor();
    await this.#picture('nothing-open');
  }

  async #picture(what: string): Promise<void> {
    await this.#bench.page.screenshot({ path: picturePath(`${what}-${this.#theme}`) });
  }
}
