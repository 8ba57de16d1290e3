import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BESIDE, DOCUMENT, RaciPage, type RaciPageOptions, THEME_NAMES } from './support/raci-page';
import { launchBrowser, picturePath, provisioned } from './support/session';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ROWS = [
  '| **Plan** | | | | |',
  '| Write the PRD | A/R | C | C | I |',
  '| Set the price | C | A/R |  | A |',
  '| **Launch** | | | | |',
  '| Write the announcement | C | A/R |  | I |',
  '| Tell the field | I | A | W | R |',
];

const KETTLE = `---
type: raci
---

# RACI: Kettle

- **PM**: Ana Vidal
- **PMM**: Ben Okoro

| Activity | PM | PMM | Eng | Sales and customer success |
|---|---|---|---|---|
${ROWS.join('\n')}
`;

const LAUNCH = `---
type: launch
---

# Launch plan

## Tasks

| Task | Owner | Due |
|---|---|---|
| Set the price | Ben Okoro | 2026-03-09 |
| Write the announcement | Ana Vidal | 2026-03-12 |
`;

const LIST = '# RACI\n\n- Set the price: A = PM, R = PMM\n- Tell the field: A = PMM, R = PM\n';

const [PM, PMM, ENG] = [0, 1, 2];
const HEADER = -1;

const editor = provisioned();

describe.runIf(editor)('the page of the RACI panel', () => {
  let browser: Browser;
  let page: RaciPage;

  beforeAll(async () => {
    if (editor) browser = await launchBrowser(editor);
  });
  afterAll(() => browser.close());

  const open = async (options: Partial<RaciPageOptions> = {}) => {
    page = await RaciPage.open(browser, { text: KETTLE, ...options });
    await page.page.getByRole('grid').waitFor();
    return page;
  };

  afterEach(async () => {
    expect(page.foreign).toEqual([]);
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.page.keyboard.press(key);
  };

  const rowOf = (activity: string) => page.text.split('\n').find((line) => line.includes(activity));

  /** Puts the keyboard into the grid as Tab does. */
  const enterGrid = () => page.page.locator('table [tabindex="0"]').focus();

  describe('with the keyboard alone', () => {
    it('is one stop of the Tab key, and is gone through with the arrows', async () => {
      await open();
      await page.page.getByRole('searchbox').focus();
      for (let stops = 0; !(await isInGrid()) && stops < 30; stops++) await press('Tab');
      expect(await page.focused()).toBe('Write the PRD, PM: accountable and responsible');
      await press('ArrowRight', 'ArrowDown');
      expect(await page.focused()).toBe('Set the price, PMM: accountable and responsible');
      await press('Home');
      expect(await page.focused()).toBe('Set the price');
      await press('Control+End');
      expect(await page.focused()).toBe('Tell the field, Sales and customer success: responsible');
      await press('Control+Home', 'ArrowUp');
      expect(await page.focused()).toBe('PM (Ana Vidal)');
      await press('Tab');
      expect(await isInGrid()).toBe(false);
    });

    const isInGrid = () => page.page.evaluate(() => document.activeElement?.closest('table') != null);

    it('writes letters over a cell, and stays there', async () => {
      await open();
      await enterGrid();
      await press('ArrowDown', 'r', 'c', 'Enter');
      await expect.poll(() => rowOf('Set the price')).toBe('| Set the price | R/C | A/R |  | A |');
      await expect.poll(() => page.focused()).toMatch(/^Set the price, PM: responsible and consulted/);
      expect(page.sentOf('edit')).toHaveLength(1);
    });

    it('goes on to the next cell with an arrow, and leaves a cell as it was with Escape', async () => {
      await open();
      await enterGrid();
      await press('ArrowRight', 'i', 'ArrowDown');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | I | C | I |');
      await expect.poll(() => page.focused()).toMatch(/^Set the price, PMM/);
      await press('F2', 'x', 'Escape');
      expect(await page.focused()).toMatch(/^Set the price, PMM/);
      expect(page.sentOf('edit')).toHaveLength(1);
    });

    it('begins with what is written in a cell, and keeps the marks around its letters', async () => {
      const noted = KETTLE.replace('| A/R | C | C | I |', '| **A**[^1] | C | C | I |');
      await open({ text: `${noted}\n[^1]: With finance.\n` });
      await enterGrid();
      await press('F2');
      const field = page.page.getByRole('textbox', { name: /^Write the PRD, PM:/ });
      await expect.poll(() => field.inputValue()).toBe('**A**[^1]');
      await field.fill('**R**[^1]');
      await press('Enter');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | **R**[^1] | C | C | I |');
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Space');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | **A**[^1] | C | C | I |');
    });

    it('goes from a role to its name in the text, and follows the cursor back', async () => {
      await open();
      await enterGrid();
      await press('ArrowUp', 'ArrowRight', 'Enter');
      const start = KETTLE.indexOf('PMM | Eng');
      await expect
        .poll(() => page.sentOf('reveal').at(-1))
        .toMatchObject({ span: { start, end: start + 3 }, focus: true });
      await page.tell({ type: 'cursor', uri: DOCUMENT, offset: KETTLE.indexOf('Eng | Sales') });
      expect(await page.cell(HEADER, ENG).getAttribute('data-cursor')).toBe('');
    });

    it('gives a cell the next letter, several letters, or none', async () => {
      await open();
      await enterGrid();
      await press('ArrowRight', 'ArrowRight', 'Space');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | C | I | I |');
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Shift+Space');
      await page.page.getByRole('dialog', { name: 'Letters for Write the PRD, Eng' }).waitFor();
      await press('r', 'Space', 'Space', 'ArrowDown', 'ArrowDown', 'Space', 'Enter');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | C | R/C/I | I |');
      await expect.poll(() => page.focused()).toMatch(/^Write the PRD, Eng: responsible, consulted and/);
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Delete');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | C |  | I |');
    });

    it('undoes and does again', async () => {
      await open();
      await enterGrid();
      await press('Delete');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD |  | C | C | I |');
      await press('Control+z');
      await expect.poll(() => page.text).toBe(KETTLE);
      await press('Control+Shift+z');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD |  | C | C | I |');
    });

    it('moves, adds, renames and deletes an activity, and stays with it', async () => {
      await open();
      await enterGrid();
      await press('Home', 'Alt+ArrowDown');
      await expect.poll(() => page.focused()).toBe('Write the PRD');
      await expect
        .poll(() => activitiesOf(page.text))
        .toEqual(['Set the price', 'Write the PRD', 'Write the announcement', 'Tell the field']);
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Insert');
      await page.page.getByRole('dialog', { name: 'New activity below “Write the PRD”' }).waitFor();
      await page.page.keyboard.type('Name the kettle');
      await press('Enter');
      await expect.poll(() => page.focused()).toMatch(/^Name the kettle/);
      await press('F2');
      await page.page.keyboard.type('Find a name');
      await press('Enter');
      await expect.poll(() => page.focused()).toMatch(/^Find a name/);
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Control+Delete');
      await expect.poll(() => page.text.includes('Find a name')).toBe(false);
      expect(await page.focused()).not.toBeNull();
    });

    it('adds, renames, moves and deletes a role', async () => {
      await open();
      await enterGrid();
      await press('ArrowUp', 'Insert');
      await page.page.getByRole('dialog', { name: 'New role behind “PM”' }).waitFor();
      await page.page.keyboard.type('Legal');
      await press('Enter');
      await expect.poll(() => page.focused()).toBe('Legal');
      await press('F2');
      await page.page.keyboard.type('Counsel');
      await press('Enter');
      await expect.poll(() => page.focused()).toBe('Counsel');
      await page.page.locator('[aria-busy="false"]').waitFor();
      await press('Alt+ArrowRight');
      await expect.poll(() => rowOf('Activity')).toMatch(/\| PM \| PMM \| Counsel \| Eng \|/);
      await page.page.locator('[aria-busy="false"]').waitFor();
      expect(await page.focused()).toBe('Counsel');
      await press('Control+Delete');
      await expect.poll(() => page.text).toBe(KETTLE);
    });

    it('undoes in a document of the grid, wherever it stands among all documents', async () => {
      page = await RaciPage.open(browser, { text: KETTLE, isOfAll: true, isDeaf: true });
      const other = { uri: 'file:///other.md', version: 1, title: 'Other' };
      const { grids, sources } = page.report;
      const inSecond = <Part extends object>(part: Part) => ({ ...part, source: 1 });
      const moved = grids.map((grid) => ({
        ...grid,
        matrices: grid.matrices.map(inSecond),
        rows: grid.rows.map(inSecond),
        roles: grid.roles.map((role) => ({ ...role, places: role.places.map(inSecond) })),
      }));
      await page.show({ ...page.report, grids: moved, sources: [other, ...sources] });
      await enterGrid();
      await press('Control+z', 'ArrowUp', 'Control+z', 'ArrowLeft', 'Control+z');
      expect(page.sentOf('undo').map(({ uri }) => uri)).toEqual([DOCUMENT, DOCUMENT, DOCUMENT]);
    });

    it('offers all of this in a menu', async () => {
      await open();
      await enterGrid();
      await press('Shift+F10');
      await page.page.getByRole('menu', { name: 'Write the PRD, PM' }).waitFor();
      await press('c', 'Enter');
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD |  | C | C | I |');
      await press('Shift+F10', 'Escape');
      expect(await page.focused()).toMatch(/^Write the PRD, PM/);
    });

    it('shows the place in the text, and goes back to it', async () => {
      await open();
      await enterGrid();
      await press('Enter');
      const start = KETTLE.indexOf('A/R');
      const place = { uri: DOCUMENT, span: { start, end: start + 3 } };
      expect(page.sentOf('reveal')).toEqual([{ type: 'reveal', ...place, focus: true }]);
    });

    it('copies cells, and pastes a block as one edit', async () => {
      await open();
      await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await enterGrid();
      await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
      expect(await page.page.evaluate(() => navigator.clipboard.readText())).toBe('A/R\tC\nC\tA/R');
      await press('Escape', 'ArrowDown', 'ArrowLeft', 'Control+v');
      await expect.poll(() => rowOf('Tell the field')).toBe('| Tell the field | C | A/R | W | R |');
      expect(rowOf('Write the announcement')).toBe('| Write the announcement | A/R | C |  | I |');
      expect(page.sentOf('edit')).toHaveLength(1);
    });
  });

  describe('with a pointer', () => {
    it('selects a cell and shows it in the text; once more gives it the next letter', async () => {
      await open();
      await page.cell(0, ENG).click();
      expect(page.sentOf('reveal')).toMatchObject([{ focus: false }]);
      expect(page.sentOf('edit')).toEqual([]);
      await page.cell(0, ENG).click({ delay: 20 });
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | C | I | I |');
    });

    it('writes in a cell after a double click', async () => {
      await open();
      await page.cell(0, ENG).dblclick();
      await page.cell(0, ENG).getByRole('textbox').fill('A');
      await page.page.getByText('Kettle').first().click();
      await expect.poll(() => rowOf('Write the PRD')).toBe('| Write the PRD | A/R | C | A | I |');
      expect(page.sentOf('edit')).toHaveLength(1);
    });

    it('drags a row to the place of another', async () => {
      await open();
      await page.cell(0, HEADER).hover();
      await page.cell(0, HEADER).locator('[data-grip]').hover();
      await page.page.mouse.down();
      await page.cell(1, HEADER).hover();
      await page.page.mouse.up();
      await expect
        .poll(() => activitiesOf(page.text).slice(0, 2))
        .toEqual(['Set the price', 'Write the PRD']);
    });

    it('opens the menu of a role, which adds one', async () => {
      await open();
      await page.cell(HEADER, PMM).hover();
      await page.page.getByRole('button', { name: 'What to do with PMM' }).click();
      await page.page.getByRole('menuitem', { name: 'Add a role behind…' }).click();
      await page.page.getByRole('textbox', { name: 'New role behind “PMM”' }).fill('Legal');
      await page.page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect.poll(() => rowOf('Activity')).toContain('| PMM | Legal |');
    });

    it('tells of a cell what it means and what is found there', async () => {
      await open();
      await page.cell(3, ENG).hover();
      await expect
        .poll(() => page.page.getByRole('tooltip').textContent())
        .toContain('“W” is no letter of RACI');
    });
  });

  describe('while the document changes', () => {
    it('keeps the keyboard, the scroll and what is being written with the activity', async () => {
      await open({ height: 420 });
      await page.cell(2, PMM).click();
      await press('F2');
      await page.page.keyboard.type('R');
      await page.write(KETTLE.replace(ROWS[1] ?? '', `| Look around | A/R |  |  |  |\n${ROWS[1]}`));
      await page.cell(4, HEADER).waitFor({ state: 'attached' });
      await press('Enter');
      await expect
        .poll(() => rowOf('Write the announcement'))
        .toBe('| Write the announcement | C | R |  | I |');
      expect(await page.focused()).toMatch(/^Write the announcement, PMM/);
    });

    it('touches only the row whose letters have changed', async () => {
      await open();
      // The phases are put below the headers once these have been measured.
      const isMeasured = () => page.page.locator('.band[style*="--head"]').count();
      await expect.poll(isMeasured).toBeGreaterThan(0);
      await page.page.evaluate(() => {
        const touched = new Set<string>();
        const seen = new MutationObserver((records) => {
          for (const { target } of records) {
            const row =
              target instanceof Element ? target.closest('tr') : target.parentElement?.closest('tr');
            touched.add(row?.querySelector('.activity')?.textContent ?? 'no row');
          }
          document.body.dataset.touched = [...touched].join(', ');
        });
        const options = { attributes: true, characterData: true, childList: true, subtree: true };
        for (const body of document.querySelectorAll('tbody')) seen.observe(body, options);
      });
      await page.write(KETTLE.replace('| Set the price | C |', '| Set the price | C/I |'));
      await expect.poll(() => page.page.evaluate(() => document.body.dataset.touched)).toBe('Set the price');
    });

    it('marks the cell in which the cursor of the text is, and brings it into sight', async () => {
      await open({ height: 380 });
      await page.tell({ type: 'cursor', uri: DOCUMENT, offset: KETTLE.indexOf('W | R') });
      await expect.poll(() => page.cell(3, ENG).getAttribute('data-cursor')).toBe('');
      expect(await isInSight(3, ENG)).toBe(true);
    });

    const isInSight = (row: number, role: number) =>
      page.cell(row, role).evaluate((cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return cell.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });

    it('keeps the last good grid while the table cannot be read, and edits nothing', async () => {
      await open();
      await page.show({ ...page.report, grids: [], problem: 'The header has no roles.' });
      await page.page.getByText('The header has no roles.').first().waitFor();
      await page.cell(0, PM).click();
      await press('Delete');
      await page.page.getByText('as soon as it can be read again').first().waitFor();
      expect(page.sentOf('edit')).toEqual([]);
    });

    it('says why an edit was refused', async () => {
      await open();
      await page.cell(HEADER, PM).click();
      await press('F2');
      await page.page.keyboard.type('PMM');
      await press('Enter');
      await page.page.getByText('There is a role called “PMM” already.').first().waitFor();
      expect(page.text).toBe(KETTLE);
    });
  });

  it('says why a matrix can only be read, once, and offers nothing that would change it', async () => {
    const table = '<tr><th>Activity</th><th>PM</th><th>PMM</th></tr>';
    const row = '<tr><td>Set the price</td><td>C</td><td>A/R</td></tr>';
    const text = `# RACI\n\n<table>\n${table}\n${row}\n${row.replace('Set', 'Tell')}\n</table>\n`;
    await open({ text });
    const reason = page.report.grids[0]?.rows[0]?.readOnly ?? '';
    await page.cell(0, PM).click();
    await press('F2', 'Delete');
    await page.page.getByRole('status').filter({ hasText: reason }).waitFor({ state: 'attached' });
    const seen = await page.page.locator('.page > :not(.out-of-sight)').allInnerTexts();
    expect(seen.join('\n').split(reason)).toHaveLength(2);
    expect(await page.page.getByRole('button', { name: /^Add |^Turn into/ }).count()).toBe(0);
    await page.cell(0, HEADER).hover();
    expect(await page.cell(0, HEADER).locator('[data-grip]').isVisible()).toBe(false);
    await page.cell(0, PM).click({ button: 'right' });
    expect(await page.page.getByRole('menuitem').allInnerTexts()).toEqual([
      'Copy as a Markdown table',
      expect.stringMatching(/^Show in the text/),
    ]);
    expect(page.sentOf('edit')).toEqual([]);
  });

  it('turns a list into a table, which can be edited and undone', async () => {
    await open({ text: LIST });
    await page.page.getByText('written as a list').waitFor();
    await page.page.getByRole('button', { name: 'Turn into a table' }).click();
    await expect.poll(() => rowOf('Set the price')).toBe('| Set the price  | A   | R   |');
    await page.page.getByText('written as a list').waitFor({ state: 'detached' });
    expect(page.sentOf('edit')).toHaveLength(1);
    await expect.poll(() => page.focused()).toBe('Set the price');
    await press('Control+z');
    await expect.poll(() => page.text).toBe(LIST);
    await page.page.getByRole('button', { name: 'Turn into a table' }).waitFor();
  });

  it('says what keeps a list from becoming a table', async () => {
    const text = `${LIST}- Agreed in May\n`;
    await open({ text });
    await page.page.getByRole('button', { name: 'Turn into a table' }).click();
    await page.page.getByRole('region', { name: 'Notice' }).getByText('“Agreed” has no place').waitFor();
    expect(page.text).toBe(text);
  });

  it('says that it reads the documents, until it has', async () => {
    page = await RaciPage.open(browser, { text: KETTLE, isOfAll: true });
    await page.page.getByText('Reading the documents…').waitFor();
    await page.show();
    await page.page.getByRole('grid').waitFor();
    expect(await page.page.getByText('Reading the documents…').count()).toBe(0);
  });

  it('offers the template where there is no matrix', async () => {
    page = await RaciPage.open(browser, { text: '# Notes\n\nNothing yet.\n' });
    await page.page.getByRole('button', { name: 'Insert the RACI template' }).click();
    expect(page.sentOf('insert-template')).toHaveLength(1);
  });

  it('runs nothing that stands in the document', async () => {
    const hostile = '<img src=x onerror="document.title=1">`<script>document.title=1</script>`';
    await open({ text: KETTLE.replaceAll('Set the price', hostile).replace('Ana Vidal', hostile) });
    await page.cell(1, PMM).hover();
    await page.cell(1, PMM).click();
    await page.cell(1, HEADER).click({ button: 'right' });
    expect(await page.page.title()).toBe('RACI');
    expect(await page.page.locator('img, #root script').count()).toBe(0);
    expect(await page.cell(1, HEADER).textContent()).toContain('<script>');
  });

  it('has a tab for each of several matrices, and begins at the first cell of each', async () => {
    const other =
      '# Roof\n\n| Activity | Ann | Ben |\n|---|---|---|\n| Lay it | A | R |\n| Tar it | R | A |\n';
    await open({ text: `${KETTLE}\n${other}` });
    await page.cell(3, ENG).click();
    await page.page.getByRole('button', { name: 'Roof' }).click();
    await page.page.getByRole('rowheader', { name: 'Lay it' }).waitFor();
    await enterGrid();
    expect(await page.focused()).toBe('Lay it, Ann: accountable');
  });

  it('is begun from a header alone', async () => {
    await open({ text: '# RACI\n\n| Activity | PM | PMM |\n|---|---|---|\n' });
    await page.page.getByText('No activities yet').waitFor();
    await page.page.getByRole('button', { name: 'Add activity' }).click();
    await page.page.getByRole('dialog', { name: 'New activity at the top' }).waitFor();
    await page.page.keyboard.type('Set the price');
    await press('Enter');
    await expect.poll(() => rowOf('Set the price')).toBe('| Set the price | - | - |');
    await page.page.locator('[aria-busy="false"]').waitFor();
    await page.cell(0, PM).click();
    await press('a');
    await press('Enter');
    await expect.poll(() => rowOf('Set the price')).toBe('| Set the price | A | - |');
  });

  it('leads to where else the document is about an activity', async () => {
    const text = `${KETTLE}\n## Pricing\n\n### Set the price\n\nNinety euros.\n`;
    await open({ text });
    await page.cell(1, PM).click();
    await page.page.getByRole('button', { name: 'Pricing › Set the price' }).click();
    const start = text.lastIndexOf('Set the price');
    await expect
      .poll(() => page.sentOf('reveal').at(-1))
      .toMatchObject({ uri: DOCUMENT, focus: true, span: { start, end: start + 'Set the price'.length } });
  });

  it('leads to another document, and says where that has another owner', async () => {
    await open({ beside: LAUNCH });
    await page.cell(2, PMM).click();
    const detail = page.page.getByLabel('What stands here');
    await detail.getByText('Ana Vidal owns this in “Launch plan” under “Tasks”').waitFor();
    await detail.getByRole('button', { name: 'Launch plan › Tasks' }).click();
    await detail.getByRole('button', { name: 'Show the other place' }).click();
    const start = LAUNCH.indexOf('Write the announcement');
    const place = { uri: BESIDE, focus: true, span: { start, end: start + 'Write the announcement'.length } };
    await expect.poll(() => page.sentOf('reveal').slice(-2)).toMatchObject([place, place]);
    await page.cell(2, PMM).click({ button: 'right' });
    await page.page.getByRole('menuitem', { name: 'Show the other place' }).waitFor();
  });

  it('can be read as a small team would have it', async () => {
    const text = KETTLE.replaceAll('Sales and customer success', 'Design');
    await open({ text });
    await page.page.getByLabel('As a small team').check();
    await page.page.getByRole('columnheader', { name: 'Eng + Design' }).waitFor();
    await page.cell(0, PM).click();
    await press('Space');
    await page.page.getByRole('region', { name: 'Notice' }).getByText('Show all roles').waitFor();
    expect(page.sentOf('edit')).toEqual([]);
    await page.page.getByRole('button', { name: 'Show all roles' }).click();
    await page.page.getByRole('columnheader', { name: 'Design', exact: true }).waitFor();
  });

  it('shows what stands beside the letters, to be read', async () => {
    const notes = ['Notes', '---', '', 'two drafts, <b>then</b> a review', ...ROWS.slice(2).map(() => '')];
    const table = KETTLE.split('\n').filter((line) => line.startsWith('|'));
    const text = table.reduce((all, line, at) => all.replace(line, `${line} ${notes[at]} |`), KETTLE);
    await open({ text });
    await page.page.getByRole('columnheader', { name: 'Notes' }).waitFor();
    await page.page.getByRole('gridcell', { name: 'two drafts, then a review' }).click();
    expect(page.sentOf('reveal')).toEqual([]);
    await page.cell(0, PM).click();
    await page.page.getByLabel('What stands here').getByText('Notes: two drafts').waitFor();
  });

  it('is where it was after a reload', async () => {
    await open();
    await page.cell(2, PMM).click();
    await page.page.getByRole('searchbox').fill('the');
    await page.page.reload();
    await page.page.getByRole('grid').waitFor();
    expect(await page.page.getByRole('searchbox').inputValue()).toBe('the');
    expect(await page.cell(2, PMM).getAttribute('tabindex')).toBe('0');
  });

  it.each([
    ['320 pixels', 320, 600, 1],
    ['twice the size', 600, 400, 2],
  ])('needs no scrolling of the page to the side at %s', async (name, width, height, scale) => {
    await open({ width, height, scale });
    await page.cell(3, ENG).click();
    await page.page.screenshot({ path: picturePath(`raci-page-${name.replaceAll(' ', '-')}`) });
    const [content, room] = await page.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(room ?? 0);
  });

  it.each(THEME_NAMES)('is readable to all in the %s theme', async (theme) => {
    await open({ theme });
    await page.tell({
      type: 'cursor',
      uri: DOCUMENT,
      offset: KETTLE.indexOf('| Write the announcement') + 4,
    });
    await page.cell(1, PMM).click();
    await press('Shift+ArrowRight');
    await page.page.screenshot({ path: picturePath(`raci-page-${theme}`) });
    expect(await found()).toEqual([]);
    await press('Shift+Space');
    await page.page.getByRole('dialog').waitFor();
    expect(await found()).toEqual([]);
    await press('Escape', 'Home', 'Shift+F10');
    await page.page.getByRole('menu').waitFor();
    await page.page.screenshot({ path: picturePath(`raci-page-menu-${theme}`) });
    expect(await found()).toEqual([]);
  });

  it.each(THEME_NAMES)('is readable to all in the %s theme where it leads elsewhere', async (theme) => {
    await open({ theme, width: 1000, height: 600, beside: LAUNCH });
    await page.page.getByRole('group', { name: 'Beside the matrix' }).getByText('Problems').click();
    await page.cell(2, PMM).click();
    await page.page.screenshot({ path: picturePath(`raci-page-elsewhere-${theme}`) });
    expect(await found()).toEqual([]);
  });

  it.each(THEME_NAMES)('is readable to all in the %s theme where it can only be read', async (theme) => {
    const [width, height] = theme === 'light' ? [320, 600] : [900, 400];
    await open({ theme, width, height, text: LIST });
    await page.cell(0, PM).click();
    await page.page.screenshot({ path: picturePath(`raci-page-list-${theme}`) });
    expect(await found()).toEqual([]);
  });

  async function found(): Promise<readonly string[]> {
    await page.page.evaluate(AXE);
    const { violations } = await page.page.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }
});

const activitiesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.includes('**') && !line.includes('---'))
    .slice(1)
    .map((line) => line.split('|')[1]?.trim() ?? '');
