import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  applyEdits,
  editMatrix,
  type KnownDocument,
  knownDocument,
  labelled,
  lintText,
  matrixAsTable,
  raciViewAmong,
  raciViewOf,
} from '../../../core/src';
import type { FromRaciPage, RaciReport, ToRaciPage } from '../../../protocol/src';
import { bundlePages } from '../../../scripts/build/page-bundles';
import themes from './theme-tokens.json' with { type: 'json' };

export type ThemeName = keyof typeof themes;
export const THEME_NAMES = Object.keys(themes) as readonly ThemeName[];

export interface RaciPageOptions {
  /** The document whose matrices are shown. */
  readonly text: string;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** How many pixels of the screen one of the page takes: 2 is a zoom of 200 %, in which half as many fit. */
  readonly scale?: number;
  /** Whether the stand-in does what the page asks for; else it only hears it. */
  readonly isDeaf?: boolean;
  /** Whether it is the page of all documents; it hears of none until it is told. */
  readonly isOfAll?: boolean;
  /** Another document beside it, `launch.md`. */
  readonly beside?: string;
}

/** The document that the page shows. */
export const DOCUMENT = 'file:///raci.md';
/** The one beside it. */
export const BESIDE = 'file:///launch.md';

const ADDRESS = 'http://127.0.0.1/';
const POLICY = [
  "default-src 'none'",
  `style-src ${ADDRESS} 'nonce-page'`,
  "script-src 'nonce-page'",
  `img-src ${ADDRESS} data:`,
].join('; ');

/** The RACI panel's page in a browser, with a stand-in for the extension and the server that holds one document. */
export class RaciPage {
  readonly page: Page;
  /** What the page has asked for. */
  readonly sent: FromRaciPage[] = [];
  /** What it tried to load besides its own files. */
  readonly foreign: string[] = [];
  /** Errors and violations of the policy that the browser told of. */
  readonly complaints: string[] = [];
  readonly #isDeaf: boolean;
  readonly #isOfAll: boolean;
  readonly #beside: string;
  /** The versions of the document; an undone one may be done again. */
  readonly #versions: string[];
  #at = 0;
  #count = 1;

  private constructor(page: Page, { text, isDeaf = false, isOfAll = false, beside = '' }: RaciPageOptions) {
    this.page = page;
    this.#versions = [text];
    this.#isDeaf = isDeaf;
    this.#isOfAll = isOfAll;
    this.#beside = beside;
  }

  static async open(browser: Browser, options: RaciPageOptions): Promise<RaciPage> {
    const { width = 1200, height = 800, scale = 1, theme = 'light' } = options;
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const own = new RaciPage(page, options);
    await own.#serve(theme);
    page.on('pageerror', (error) => own.complaints.push(String(error)));
    page.on('console', (line) => line.type() === 'error' && own.complaints.push(line.text()));
    await page.exposeFunction('tellExtension', (message: FromRaciPage) => own.#hear(message));
    await page.addInitScript(STAND_IN);
    await page.goto(ADDRESS);
    return own;
  }

  get text(): string {
    return this.#versions[this.#at] ?? '';
  }

  get report(): RaciReport {
    return this.reportOf(this.text);
  }

  /** What the server would say of a text. */
  reportOf(text: string): RaciReport {
    const { document, findings } = lintText(text, { path: 'raci.md' });
    const view = raciViewOf(document, labelled(findings));
    const own = knownDocument(document, { uri: DOCUMENT, path: '/raci.md', title: 'RACI' }, view);
    const sources = [{ uri: DOCUMENT, version: this.#count, title: 'RACI' }];
    const { grids } = own ? raciViewAmong(own, this.#around()) : view;
    return { grids, state: 'judged', sources, problem: null };
  }

  #around(): readonly KnownDocument[] {
    const { document } = lintText(this.#beside, { path: 'launch.md' });
    const placed = { uri: BESIDE, path: '/launch.md', title: 'Launch plan' };
    return [knownDocument(document, placed, raciViewOf(document, []))].flatMap((known) => known ?? []);
  }

  /** The cell of an activity and a role, each by their place among those shown, from 0; -1 for their headers. */
  cell(row: number, role: number): Locator {
    return this.page.locator(`[data-row="${row}"][data-role="${role}"]`);
  }

  /** What has the keyboard, by its name for a screen reader. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => {
      const { activeElement: element } = document;
      const hidden = element?.querySelector('.out-of-sight')?.textContent;
      return element?.getAttribute('aria-label') ?? hidden ?? null;
    });
  }

  sentOf<Type extends FromRaciPage['type']>(type: Type): Extract<FromRaciPage, { readonly type: Type }>[] {
    const isOf = (message: FromRaciPage): message is Extract<FromRaciPage, { readonly type: Type }> =>
      message.type === type;
    return this.sent.filter(isOf);
  }

  async tell(message: ToRaciPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), message);
    await this.#drawn();
  }

  /** Somebody writes in the document. */
  async write(text: string): Promise<void> {
    this.#versions.splice(this.#at + 1, Number.POSITIVE_INFINITY, text);
    this.#at = this.#versions.length - 1;
    this.#count += 1;
    await this.show();
  }

  show(report: RaciReport = this.report): Promise<void> {
    return this.tell({ type: 'show', report, scope: this.#isOfAll ? 'workspace' : 'document' });
  }

  async #hear(message: FromRaciPage): Promise<void> {
    this.sent.push(message);
    if (message.type === 'ready') return this.#isOfAll ? undefined : this.show();
    if (this.#isDeaf) return;
    if (message.type === 'edit') return this.#edit(message);
    if (message.type === 'undo' || message.type === 'redo') return this.#turnBack(message.type);
  }

  async #edit({ changes }: Extract<FromRaciPage, { readonly type: 'edit' }>): Promise<void> {
    const { document } = lintText(this.text, { path: 'raci.md' });
    const edits = [];
    for (const { matrix, operation } of changes) {
      const found = document.raciMatrices[matrix];
      if (!found) throw new Error(`There is no matrix ${matrix}.`);
      const made =
        operation.kind === 'make-table'
          ? matrixAsTable(document, found)
          : editMatrix(this.text, found, operation, document.vocabulary);
      if (made.kind === 'refused') return this.tell({ type: 'refused', reason: made.reason });
      edits.push(...made.edits);
    }
    await this.write(applyEdits(this.text, edits));
  }

  async #turnBack(which: 'undo' | 'redo'): Promise<void> {
    const to = this.#at + (which === 'undo' ? -1 : 1);
    if (this.#versions[to] === undefined) return;
    this.#at = to;
    this.#count += 1;
    await this.show();
  }

  /** Two frames later all that a message changes is on the screen. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  async #serve(theme: ThemeName): Promise<void> {
    const { script, style } = await builtPage();
    const bodies: Readonly<Record<string, readonly [string, string]>> = {
      '/': ['text/html', pageIn(theme, this.#isOfAll ? null : DOCUMENT)],
      '/raci.js': ['text/javascript', script],
      '/raci.css': ['text/css', style],
    };
    await this.page.route('**/*', (route) => {
      const url = route.request().url();
      const [contentType, body] = bodies[new URL(url).pathname] ?? [];
      if (url.startsWith(ADDRESS) && contentType && body) return route.fulfill({ contentType, body });
      this.foreign.push(url);
      return route.abort();
    });
  }
}

/** The page's script and style sheet, as they are packaged. */
async function builtPage(): Promise<{ readonly script: string; readonly style: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-page-'));
  try {
    await bundlePages(folder);
    const file = (name: string) => readFile(join(folder, 'webview', name), 'utf8');
    return { script: await file('raci.js'), style: await file('raci.css') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageIn(theme: ThemeName, subject: string | null): string {
  const { classes, tokens } = themes[theme];
  const variables = Object.entries(tokens).map(([name, value]) => `${name}: ${value};`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>RACI</title>
<style nonce="page">html { ${variables.join(' ')} }</style>
<link rel="stylesheet" href="/raci.css">
</head>
<body class="${classes}"${subject === null ? '' : ` data-document="${subject}"`}>
<div id="root"></div>
<script nonce="page" src="/raci.js"></script>
</body>
</html>`;
}

/** What VS Code gives a page to talk to its extension by. What the page keeps outlives a reload. */
const STAND_IN = `
  const KEY = 'kept';
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => void window.tellExtension(message),
    getState: () => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem(KEY, JSON.stringify(state)),
  });
`;
