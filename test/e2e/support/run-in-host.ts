import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What became of a test inside VS Code. */
export interface Outcome {
  readonly title: string;
  readonly error: string | null;
}

const PATIENCE_MS = 200_000;

/** Opens a page that runs a test suite inside VS Code, and waits for its end. */
export async function runInPage(
  page: Page,
  url: string,
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const ended = new Promise<number>((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`The tests did not end:\n${reportOf(lines)}`)),
      PATIENCE_MS,
    );
    page.once('crash', () => fail(new Error('The page crashed.')));
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      clearTimeout(timer);
      done(code);
    });
    void page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      lines.push(args.map(String).join(' '));
    });
  });
  await page.goto(url);
  return { code: await ended, lines };
}

/** What the suite said of its tests, without what else VS Code prints. */
const reportOf = (lines: readonly string[]): string =>
  lines.filter((line) => /✔|%d\)|outcome: /.test(line)).join('\n');

/** A file that the suite writes its outcomes to; the extension host inherits the environment. */
export class OutcomeFile {
  readonly path = join(tmpdir(), `throughline-outcomes-${process.pid}.json`);

  get env(): Readonly<Record<string, string>> {
    return { THROUGHLINE_OUTCOMES: this.path };
  }

  async read(): Promise<readonly Outcome[]> {
    const text = await readFile(this.path, 'utf8');
    await rm(this.path, { force: true });
    return JSON.parse(text);
  }
}

/** The tests that failed, each with what it said. */
export const failures = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.filter(({ error }) => error !== null).map(({ title, error }) => `${title}\n${error}`);
