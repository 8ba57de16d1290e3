import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT, RaciPage, type RaciPageOptions, THEME_NAMES } from './support/raci-page';
import { editorFor, launchBrowser, picturePath, provisioned } from './support/session';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const KETTLE = `---
type: raci
---

# Who does what for the kettle

| Role | Person |
|---|---|
| PM | Ana Vidal |
| PMM | Ben Okoro |
| Eng | Joan Abara |
| Sales | Ana Vidal |

## Plan

| Activity | PM | PMM | Eng | Sales | Legal |
|---|---|---|---|---|---|
| Write the PRD | A/R | C | C | I | |
| Set the price | A | A | C | R | |
| Choose the channels | A (tier 1) | R | W | | |

## Build

| Activity | PM | PMM | Eng | Sales | Legal |
|---|---|---|---|---|---|
| Build and test the kettle | A | I | R | | |
| Run the beta | R | C | C | I | |
| Check the claims on the box | A | R | C/I | | |
| Hand over what it can and cannot do | A/R | C | C | I | |
`;

const CHANGED = {
  type: 'compared',
  isAsked: true,
  base: 'main',
  comparison: {
    version: 1,
    compared: [
      {
        uri: DOCUMENT,
        title: 'Who does what for the kettle',
        grid: 0,
        changes: [
          {
            sentence: 'A for “Run the beta” was taken from PM',
            activity: 'Run the beta',
            roles: ['PM'],
          },
          { sentence: '“Set the price” is new', activity: 'Set the price', roles: [] },
        ],
        loads: [{ role: 'PM', code: 'A', before: 7, after: 6 }],
      },
    ],
  },
} as const;

const PARTS = ['Problems', 'Workload', 'Gaps', 'Role card', 'Changes'] as const;

let browser: Browser | undefined;

beforeAll(async () => {
  const editor = provisioned();
  if (editor) browser = await launchBrowser(editor);
});

afterAll(() => browser?.close());

beforeEach((test) => void editorFor(test));

async function opened(options: Partial<RaciPageOptions> = {}): Promise<RaciPage> {
  if (!browser) throw new Error('There is no browser.');
  const raci = await RaciPage.open(browser, { text: KETTLE, ...options });
  await raci.page.getByRole('heading', { level: 1 }).waitFor();
  return raci;
}

const activities = ({ page }: RaciPage): Promise<string[]> => page.locator('tbody .activity').allInnerTexts();
const choose = ({ page }: RaciPage, label: string, value: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
const press = ({ page }: RaciPage, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens a part beside the grid. */
async function part(raci: RaciPage, name: string): Promise<Locator> {
  await raci.page.getByRole('group', { name: 'Beside the matrix' }).getByRole('button', { name }).click();
  return raci.page.getByRole('complementary', { name });
}

describe('the filters', () => {
  it('leave what is asked for, say how much that is, and lead back to all', async () => {
    const raci = await opened();
    await choose(raci, 'Role', 'PMM');
    await choose(raci, 'Letter', 'R');
    expect(await activities(raci)).toEqual(['Choose the channels', 'Check the claims on the box']);
    await choose(raci, 'Phase', 'Build');
    expect(await activities(raci)).toEqual(['Check the claims on the box']);
    await raci.page.getByText('1 of 7 activities', { exact: true }).waitFor();
    await press(raci, 'Clear filters');
    expect(await activities(raci)).toHaveLength(7);
    await raci.page.getByText('7 activities', { exact: true }).waitFor();
  });

  it('find people, words, problems and who answers', async () => {
    const raci = await opened();
    await choose(raci, 'Person', 'Joan Abara');
    await raci.page.getByLabel('Search activities').fill('KETTLE');
    expect(await activities(raci)).toEqual(['Build and test the kettle']);
    await press(raci, 'Clear filters');
    await raci.page.getByLabel('Only problems').check();
    expect(await activities(raci)).toEqual([
      'Set the price',
      'Choose the channels',
      'Run the beta',
      'Check the claims on the box',
    ]);
    await choose(raci, 'Order', 'By who answers');
    expect((await activities(raci))[0]).toBe('Run the beta');
  });

  it('fold columns away, all but one', async () => {
    const raci = await opened();
    await raci.page.locator('summary').filter({ hasText: 'All columns' }).click();
    for (const name of ['PM', 'Eng', 'Sales', 'Legal']) {
      await raci.page.getByRole('checkbox', { name, exact: true }).uncheck();
    }
    expect(await raci.page.getByRole('checkbox', { name: 'PMM', exact: true }).isDisabled()).toBe(true);
    await raci.page.keyboard.press('Escape');
    expect(await raci.page.locator('thead .role-name').allInnerTexts()).toEqual(['PMM']);
    await raci.page.getByText('1 of 5 columns').waitFor();
  });
});

describe('the problems', () => {
  it('are led through by F8, forth and back, and told where they stand', async () => {
    const raci = await opened();
    const { page } = raci;
    await page.getByRole('searchbox').focus();
    const place = page.getByRole('group', { name: 'Problems' }).getByRole('status');
    const told: (string | null)[] = [];
    const all = raci.report.grids[0]?.findings.length ?? 0;
    for (let at = 1; at <= all; at += 1) {
      await page.keyboard.press('F8');
      await place.filter({ hasText: `${at} of ${all}` }).waitFor();
      told.push(await page.locator('.detail').textContent());
    }
    expect(told.find((text) => text?.includes('both have A'))).toContain('Set the price · PMM');
    expect(told.find((text) => text?.includes('Nobody has A'))).toContain('Run the beta');
    await page.keyboard.press('Shift+F8');
    await place.filter({ hasText: `${all - 1} of ${all}` }).waitFor();
  });

  it('are listed in their own words, with what can be done', async () => {
    const raci = await opened();
    const list = await part(raci, 'Problems');
    const item = list.getByRole('listitem').filter({ hasText: 'PM and PMM both have A for “Set the price”' });
    await item.getByText('Blocks review').waitFor();
    await item.getByRole('button', { name: 'Set the price, PMM' }).click();
    await expect.poll(() => raci.focused()).toContain('Set the price, PMM');
    for (const name of ['Fix…', 'Why', 'Show in the text']) await item.getByRole('button', { name }).click();
    const span = raci.report.grids[0]?.findings.find(
      ({ ruleId }) => ruleId === 'raci-multiple-accountable',
    )?.span;
    expect(raci.sentOf('fix')).toEqual([
      { type: 'fix', uri: DOCUMENT, span, ruleId: 'raci-multiple-accountable' },
    ]);
    expect(raci.sentOf('explain')).toEqual([{ type: 'explain', ruleId: 'raci-multiple-accountable' }]);
    expect(raci.sentOf('reveal').at(-1)).toEqual({ type: 'reveal', uri: DOCUMENT, span, focus: true });
  });

  it('are counted by sort, each of which can be looked at alone', async () => {
    const raci = await opened();
    const list = await part(raci, 'Problems');
    const sorts = list.getByRole('list', { name: 'Problems by sort' });
    const two = sorts.getByRole('button', { name: 'More than one accountable 1' });
    expect(await sorts.getByRole('button').first().textContent()).toBe(await two.textContent());
    await two.click();
    expect(await two.getAttribute('aria-pressed')).toBe('true');
    const items = list.locator('.findings > li');
    expect(await items.count()).toBe(1);
    await two.click();
    expect(await items.count()).toBeGreaterThan(1);
  });

  it('that filters leave out are counted and can be had back', async () => {
    const raci = await opened();
    await choose(raci, 'Phase', 'Plan');
    const list = await part(raci, 'Problems');
    await list.getByText('2 more in rows that the filters leave out.').waitFor();
    await list.getByRole('button', { name: 'Clear filters' }).click();
    expect(await activities(raci)).toHaveLength(7);
  });
});

describe('the workload', () => {
  it('is shown of roles and of people, with what is too much in the words of the problem', async () => {
    const raci = await opened();
    const load = await part(raci, 'Workload');
    const row = (name: string) =>
      load.getByRole('row').filter({ has: raci.page.getByRole('rowheader', { name, exact: true }) });
    expect(await row('PM').locator('.bar-of').allInnerTexts()).toEqual(['A 6', 'R 3']);
    expect(await row('PM').textContent()).toContain('PM answers for 6 of 7 activities');
    expect(await row('PMM').textContent()).not.toContain('answers for');
    expect(await row('Legal').textContent()).toContain('no part');
    expect(await row('All').textContent()).toMatch(/A\s*7\s*R\s*7/);
    await load.getByLabel('People').check();
    expect(await row('Ana Vidal').locator('.bar-of').first().textContent()).toBe('A 6');
    await load.getByRole('button', { name: 'Ben Okoro' }).click();
    await raci.page.getByRole('complementary', { name: 'Role card' }).waitFor();
    expect(await raci.page.getByRole('combobox', { name: 'Card of' }).inputValue()).toBe('person Ben Okoro');
  });
});

describe('the gaps', () => {
  it('are told, and filled by a row with the usual letters', async () => {
    const raci = await opened();
    const gaps = await part(raci, 'Gaps');
    await gaps.getByRole('button', { name: 'Run the beta' }).click();
    await expect.poll(() => raci.focused()).toContain('Run the beta');
    expect(await gaps.textContent()).toMatch(/Roles without a part\s*Legal/);
    await gaps.getByRole('button', { name: /^Insert row “Plan go-to-market/ }).click();
    await expect.poll(() => raci.text).toMatch(/\| Plan go-to-market[^|]*\| C \| A\/R \| I \| C \|\s*\|\n$/);
    await gaps.getByText('Plan go-to-market').waitFor({ state: 'detached' });
    expect(await activities(raci)).toHaveLength(8);
  });

  it('cannot be filled where the matrix can only be read', async () => {
    const raci = await opened({
      text: '---\ntype: raci\n---\n\n# RACI\n\n- Price — A: PM, R: PMM\n- Name — A: PMM, R: PM\n',
    });
    const gaps = await part(raci, 'Gaps');
    expect(
      await gaps
        .getByRole('button', { name: /^Insert row/ })
        .first()
        .isDisabled(),
    ).toBe(true);
    await raci.page.getByText('written as a list').waitFor();
  });
});

describe('a role card', () => {
  it('says in sentences what somebody has to do, and is copied as Markdown', async () => {
    const raci = await opened();
    const card = await part(raci, 'Role card');
    await card.getByRole('combobox').selectOption('Eng');
    expect(
      (await card.getByRole('heading', { level: 3 }).allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' '),
      ),
    ).toEqual(['R You are responsible for', 'C You will be asked about']);
    await card.getByRole('button', { name: 'Copy as Markdown' }).click();
    const [copied] = raci.sentOf('copy');
    expect(copied?.what).toBe('The card of Eng');
    expect(copied?.text).toContain('- Build and test the kettle (PM answers for it)\n');
  });

  it('leads to a row that the filters leave out', async () => {
    const raci = await opened();
    const card = await part(raci, 'Role card');
    await raci.page.getByLabel('Search activities').fill('price');
    expect(await activities(raci)).toEqual(['Set the price']);
    await card.getByRole('button', { name: 'Run the beta' }).click();
    await expect.poll(() => raci.focused()).toContain('Run the beta, PM');
  });
});

describe('the changes', () => {
  it('are shown as soon as something is compared, until it no longer is', async () => {
    const raci = await opened();
    await press(raci, 'Compare…');
    await raci.tell(CHANGED);
    const changes = raci.page.getByRole('complementary', { name: 'Changes' });
    await changes.getByText('PM has A 6 times, 1 fewer than before').waitFor();
    await changes.getByRole('button', { name: 'A for “Run the beta” was taken from PM' }).click();
    await expect.poll(() => raci.focused()).toContain('Run the beta, PM');
    await changes.getByRole('button', { name: 'Copy as Markdown' }).click();
    expect(raci.sentOf('copy')[0]?.text).toContain('- “Set the price” is new\n');
    await changes.getByRole('button', { name: 'Stop comparing' }).click();
    await raci.tell({ type: 'compared', base: 'main', comparison: null, isAsked: true });
    expect(await changes.count()).toBe(0);
    expect(raci.sent.map(({ type }) => type)).toEqual(['ready', 'compare', 'copy', 'stop-comparing']);
  });

  it('of all documents name theirs, and are marked in its rows alone', async () => {
    const raci = await opened();
    const [grid] = raci.report.grids;
    const [source] = raci.report.sources;
    if (!grid || !source) throw new Error('There is no matrix.');
    const rows = [0, 1].flatMap((at) => grid.rows.map((row) => ({ ...row, source: at })));
    const sources = [{ ...source, uri: 'file:///other.md', title: 'Other' }, source];
    await raci.tell({
      type: 'show',
      report: { ...raci.report, grids: [{ ...grid, rows }], sources },
      scope: 'workspace',
    });
    await press(raci, 'Compare…');
    await raci.tell(CHANGED);
    const changes = raci.page.getByRole('complementary', { name: 'Changes' });
    await changes.getByRole('heading', { name: 'Who does what for the kettle' }).waitFor();
    expect(await raci.page.locator('tr.changed .activity').allInnerTexts()).toEqual(['Set the price']);
    expect(await raci.page.locator('tr.changed th').getAttribute('data-row')).toBe('8');
    await raci.page.screenshot({ path: picturePath('raci-page-changes-of-all') });
  });

  it('lead to the first of them that is still there, and say it', async () => {
    const raci = await opened({ height: 420 });
    await raci.page.getByLabel('Search activities').fill('price');
    await raci.tell(CHANGED);
    await expect.poll(() => activities(raci)).toHaveLength(7);
    expect(await raci.cell(4, 0).getAttribute('tabindex')).toBe('0');
    const said = raci.page.getByText('2 changes since main: A for “Run the beta” was taken from PM');
    await said.waitFor({ state: 'attached' });
    const isSeen = raci.cell(4, 0).evaluate((cell) => {
      const { left, top } = cell.getBoundingClientRect();
      return cell.contains(document.elementFromPoint(left + 4, top + 4));
    });
    expect(await isSeen).toBe(true);
  });

  it('are said to be none where nothing has changed', async () => {
    const raci = await opened();
    await raci.tell({ ...CHANGED, comparison: { version: 1, compared: [] } });
    const changes = raci.page.getByRole('complementary', { name: 'Changes' });
    await changes.getByText('Nothing changed').waitFor();
    await raci.page.getByText('Nothing changed since main').waitFor({ state: 'attached' });
  });
});

describe('an export', () => {
  it('is offered for all of a workspace too', async () => {
    const raci = await opened();
    await raci.tell({ type: 'show', report: raci.report, scope: 'workspace' });
    expect(await raci.page.getByText('Export').count()).toBe(1);
  });

  it('is asked for by its format, with the keyboard alone', async () => {
    const raci = await opened();
    const button = raci.page.locator('summary').filter({ hasText: 'Export' });
    const names = ['PNG', 'SVG', 'HTML', 'CSV', 'Markdown', 'Copy as Markdown'];
    for (const [index] of names.entries()) {
      await button.press('Enter');
      for (let step = 0; step <= index; step += 1) await raci.page.keyboard.press('Tab');
      await raci.page.keyboard.press('Enter');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(raci.sentOf('export').map(({ format }) => format)).toEqual(['png', 'svg', 'html', 'csv', 'table']);
    expect(raci.sentOf('copy-table')).toHaveLength(1);
  });

  it('closes by Escape, and when the reader turns to something else', async () => {
    const raci = await opened();
    const button = raci.page.locator('summary').filter({ hasText: 'Export' });
    const choice = raci.page.getByRole('button', { name: /^SVG/ });
    await button.press('Enter');
    await choice.focus();
    await raci.page.keyboard.press('Escape');
    expect(await choice.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.press('Enter');
    await raci.page.getByRole('searchbox').click();
    expect(await choice.isVisible()).toBe(false);
  });

  it('as PNG is drawn by the page, at twice the size, or said not to be', async () => {
    const raci = await opened();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>';
    await raci.tell({ type: 'draw-png', svg });
    await expect.poll(() => raci.sentOf('png')).toHaveLength(1);
    const bytes = Buffer.from(raci.sentOf('png')[0]?.data ?? '', 'base64');
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([60, 40]);
    await raci.tell({ type: 'draw-png', svg: '<svg' });
    await expect.poll(() => raci.sentOf('png')[1]).toEqual({ type: 'png', data: null });
  });
});

describe('the look', () => {
  it.for(THEME_NAMES)('is readable to all in the %s theme', async (theme) => {
    const raci = await opened({ theme });
    await raci.tell(CHANGED);
    for (const name of PARTS) {
      const beside = raci.page.getByRole('complementary', { name });
      if (!(await beside.isVisible())) await part(raci, name);
      await raci.page.screenshot({ path: picturePath(`raci-${theme}-${name}`) });
      expect(await violations(raci), name).toEqual([]);
    }
    await raci.page.locator('summary').filter({ hasText: 'Export' }).click();
    await raci.page.screenshot({ path: picturePath(`raci-${theme}-export`) });
    expect(await violations(raci)).toEqual([]);
    expect([raci.foreign, raci.complaints]).toEqual([[], []]);
  });

  it('stays readable where the matrix cannot be read any more, or an edit was refused', async () => {
    const raci = await opened();
    await raci.show({ ...raci.report, grids: [], problem: 'The table has no header.' });
    await raci.tell({ type: 'refused', reason: 'The document has moved on.' });
    await raci.page.getByText('The table has no header. This is how it was before.').waitFor();
    await raci.page.screenshot({ path: picturePath('raci-frozen') });
    expect(await violations(raci)).toEqual([]);
    await press(raci, 'Close');
    expect(await raci.page.getByRole('region', { name: 'Notice' }).count()).toBe(0);
  });

  it('is white on paper, without what can only be pressed', async () => {
    const raci = await opened({ theme: 'dark' });
    await raci.page.emulateMedia({ media: 'print' });
    const colour = raci.cell(0, 0).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await colour).toBe('rgb(255, 255, 255)');
    expect(await raci.page.getByRole('button').count()).toBe(0);
  });

  it.for([
    ['320 pixels wide', 320, 640],
    ['at twice the size', 600, 400],
  ] as const)('fits %s, with what is beside below', async ([name, width, height]) => {
    const raci = await opened({ width, height });
    await raci.tell(CHANGED);
    for (const each of PARTS) {
      const beside = raci.page.getByRole('complementary', { name: each });
      if (!(await beside.isVisible())) await part(raci, each);
      const size = await raci.page.evaluate(() => document.documentElement.scrollWidth);
      expect(size, each).toBe(width);
      const [grid, other] = [await raci.page.locator('.matrix').boundingBox(), await beside.boundingBox()];
      expect(other?.y, each).toBeGreaterThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0) - 1);
      await raci.page.screenshot({ path: picturePath(`raci-${name}-${each}`), fullPage: true });
    }
    await press(raci, 'Filters');
    expect(await raci.page.getByRole('combobox', { name: 'Phase' }).isVisible()).toBe(true);
    expect(await raci.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(raci)).toEqual([]);
  });
});

/** What axe finds, of any weight. */
async function violations({ page }: RaciPage): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // A cell is called by what its letters mean, which is more than the letters.
    return (await axe.run({ rules: { 'label-content-name-mismatch': { enabled: false } } })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
