import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../scripts/vscode/find-chromium';
import { RaciPage } from '../test/e2e/support/raci-page';
import { median } from './measure';
import { writeResults } from './results';

/*
 * npm run bench:panel [-- --quick]
 * What the page of the RACI panel costs the thread that draws it, for 100 activities and 20 roles, and what the same
 * table costs as plain HTML in the same browser. Time of the thread itself: other work on the machine counts little.
 * --quick measures little and keeps nothing.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 2 : 9;
const [ROWS, ROLES] = [100, 20];
const SEARCH = 'activity 4';

const lettersAt = (row: number, role: number): string =>
  role === row % ROLES
    ? 'A'
    : role === (row + 1) % ROLES
      ? 'R'
      : (['C', 'I', '', ''][(row + role) % 4] ?? '');
const cellsOf = (row: number): readonly string[] =>
  Array.from({ length: ROLES }, (_, role) => lettersAt(row, role));
const roles = Array.from({ length: ROLES }, (_, role) => `Role ${role + 1}`);
const rows = Array.from({ length: ROWS }, (_, row) => [`Do the activity ${row + 1}`, ...cellsOf(row)]);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const markdown = `# RACI\n\n${[['Activity', ...roles], roles.concat('').map(() => '---'), ...rows].map(line).join('\n')}\n`;
const htmlRow = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell && `<span>${cell}</span>`}</${tag}>`).join('')}</tr>`;
const plain = `<table>${htmlRow(['Activity', ...roles], 'th')}${rows.map((row) => htmlRow(row, 'td')).join('')}</table>`;

/** Milliseconds that the thread of the page works while something happens, layout and paint included. */
async function costOf(page: Page, session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await workOf(session);
  await act();
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  return (await workOf(session)) - before;
}

/** Keeps something in the page, so that bringing it there is not measured. */
const keep = (page: Page, name: string, value: unknown) =>
  page.evaluate(([key, kept]) => Reflect.set(window, key, kept), [name, value] as const);

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function watched(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

async function panelRound(browser: Browser) {
  const raci = await RaciPage.open(browser, { text: '', isDeaf: true });
  const { page } = raci;
  await page.locator('.empty').waitFor();
  const session = await watched(page);
  await keep(page, 'shown', { type: 'show', report: raci.reportOf(markdown), scope: 'document' });
  const draw = await costOf(page, session, () =>
    page.evaluate(() => window.postMessage(Reflect.get(window, 'shown'))),
  );
  await page.getByRole('searchbox').focus();
  const keys: number[] = [];
  for (const key of SEARCH) keys.push(await costOf(page, session, () => page.keyboard.press(key)));
  await page.close();
  return { draw, key: median(keys) };
}

async function plainRound(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const session = await watched(page);
  await keep(page, 'table', plain);
  const cost = await costOf(page, session, () =>
    page.evaluate(() => {
      document.body.innerHTML = String(Reflect.get(window, 'table'));
    }),
  );
  await page.close();
  return cost;
}

const browser = await chromium.launch({
  executablePath: findChromium(console.error),
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
});
const drawn: number[] = [];
const typed: number[] = [];
const bare: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const { draw, key } = await panelRound(browser);
  drawn.push(draw);
  typed.push(key);
  bare.push(await plainRound(browser));
}
await browser.close();

const ratio = median(drawn.map((cost, round) => cost / (bare[round] ?? cost)));
const text = `## The RACI panel

Made by \`npm run bench:panel\`: ${ROWS} activities and ${ROLES} roles, median of ${rounds} rounds. Milliseconds of the page's own thread, with layout and paint.

| | ms | Beside the same table as plain HTML |
|---|---|---|
| Plain HTML | ${median(bare).toFixed(0)} | 1 |
| First draw | ${median(drawn).toFixed(0)} | ${ratio.toFixed(1)} |
| Keystroke in the search | ${median(typed).toFixed(1)} | |
`;
console.log(text);
if (!isQuick) writeResults(root, 'npm run bench:panel', text);
