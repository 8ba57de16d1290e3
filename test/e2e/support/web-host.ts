import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { VscodeHost } from '../../../scripts/vscode/install-host';

export interface WebHostOptions {
  readonly host: VscodeHost;
  /** The extension, as a folder. */
  readonly extension: string;
  /** A suite to run, as a path within the extension. */
  readonly suite?: string;
  /** A folder that the window opens as a copy in memory: nothing is ever written back. */
  readonly workspace: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface WebHost {
  url(payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}

/** An answer of the file server: what it is and its bytes. */
interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const NO_EXTENSION = { type: 'text/javascript', body: 'exports.activate = () => {};' };

/**
 * Serves VS Code for the Web, as github.dev is: no server behind it, extensions in a web worker, files in memory.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const places = placesOf(options);
  const workbench = await upstreamWorkbench(options.host);
  let page = '';
  const server = createServer((request, response) => {
    void answer(request).then(
      (found) => send(response, found),
      () => send(response, undefined),
    );
  });

  async function answer({ url = '/' }: IncomingMessage): Promise<Answer | undefined> {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    if (path === '/') return { type: 'text/html', body: page };
    if (path.endsWith('/mint-key')) return { type: 'application/octet-stream', body: Buffer.alloc(32, 7) };
    if (path.endsWith('/vs/code/browser/workbench/workbench.js'))
      return { type: 'text/javascript', body: workbench };
    const [prefix, folder] = places.find(([start]) => path === start || path.startsWith(`${start}/`)) ?? [];
    if (prefix === undefined || folder === undefined) return undefined;
    const file = join(folder, path.slice(prefix.length));
    if (!file.startsWith(folder)) return undefined;
    if (prefix === MOUNT && searchParams.has('stat')) return json(await statOf(file));
    if (prefix === MOUNT && searchParams.has('readdir')) return json(await entriesOf(file));
    return fileOr(file, () => browserBundleOf(path, options.host));
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  const origin = `http://127.0.0.1:${address.port}`;
  page = htmlOf(address.port, options);
  return {
    url: (payload = []) =>
      `${origin}/${payload.length > 0 ? `?payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const BUILD = '/static/build';
const EXTENSION = '/static/devextensions';
const FILE_SYSTEM = '/static/extensions/fs';
const MOUNT = '/static/mount';

const placesOf = ({ host, extension, workspace }: WebHostOptions): readonly (readonly [string, string])[] => [
  [BUILD, host.vscode],
  [EXTENSION, extension],
  [FILE_SYSTEM, join(host.modules, '@vscode', 'test-web', 'fs-provider')],
  [MOUNT, workspace],
];

/**
 * The installed VS Code is made to talk to a server. Two of its changes are taken back, and each has to be found exactly
 * once, so that another version fails here and not somewhere strange.
 */
async function upstreamWorkbench({ vscode }: VscodeHost): Promise<string> {
  const file = join(vscode, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  const text = await readFile(file, 'utf8');
  const userDataInBrowser = replaceOnce(
    text,
    /\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/g,
    '$1.file("/User").with({scheme:$2.vscodeUserData})',
  );
  return replaceOnce(
    userDataInBrowser,
    /\{\.\.\.JSON\.parse\((\w+)\),remoteAuthority:location\.host\}/g,
    '{...JSON.parse($1)}',
  );
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const count = [...text.matchAll(pattern)].length;
  if (count !== 1) throw new Error(`${pattern} is in the workbench ${count} times: has VS Code changed?`);
  return text.replace(pattern, replacement);
}

function htmlOf(port: number, { suite, settings }: WebHostOptions): string {
  const at = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  const configuration = {
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    additionalBuiltinExtensions: [at(FILE_SYSTEM)],
    developmentOptions: {
      extensions: [at(EXTENSION)],
      ...(suite === undefined
        ? {}
        : { enableSmokeTestDriver: true, extensionTestsPath: at(`${EXTENSION}/${suite}`) }),
    },
    enableWorkspaceTrust: false,
    userDataPath: '/user',
    // The installed VS Code does not start without these three and the version below.
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    _wrapWebWorkerExtHostInIframe: false,
    webviewEndpoint: `http://127.0.0.1:${port}${BUILD}/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: {
      'chat.disableAIFeatures': true,
      'extensions.ignoreRecommendations': true,
      'workbench.enableExperiments': false,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
      ...settings,
    },
    productConfiguration: {
      codeServerVersion: '0.0.0',
      enableTelemetry: false,
      extensionEnabledApiProposals: {
        'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'],
      },
    },
  };
  const attribute = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const out = `${BUILD}/out`;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
    <meta id="vscode-workbench-web-base-url" data-settings="${BUILD}">
    <meta id="vscode-workbench-auth-session" data-settings="">
    <link rel="stylesheet" href="${out}/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = new URL('${out}/', location.origin).toString();</script>
  <script type="module" src="${out}/nls.messages.js"></script>
  <script type="module" src="${out}/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

function send(response: ServerResponse, answer: Answer | undefined): void {
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.statusCode = answer === undefined ? 404 : 200;
  if (answer !== undefined) response.setHeader('Content-Type', answer.type);
  response.end(answer?.body);
}

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

async function fileOr(
  file: string,
  otherwise: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return readFile(file).then(
    (body) => ({ type, body }),
    () => otherwise(),
  );
}

/** The installed VS Code brings its own extensions for Node only; one that is missing counts as one that does nothing. */
async function browserBundleOf(path: string, { modules }: VscodeHost): Promise<Answer | undefined> {
  const [, name, file] = /^\/static\/build\/extensions\/([^/]+)\/(?:.*\/)?([^/]+\.js)$/.exec(path) ?? [];
  if (name === undefined || file === undefined) return undefined;
  if (name !== 'json-language-features') return NO_EXTENSION;
  const folder = '@codingame/monaco-vscode-json-language-features-default-extension/resources';
  return fileOr(join(modules, folder, file), async () => NO_EXTENSION);
}

/** In the form of the file system extension: VS Code’s numbers for files, folders and links. */
const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): number =>
  entry.isFile() ? 1 : entry.isDirectory() ? 2 : 64;

async function statOf(file: string): Promise<unknown> {
  try {
    const found = await stat(file);
    return { type: kindOf(found), ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  } catch {
    return { error: 'ENOENT' };
  }
}

async function entriesOf(folder: string): Promise<unknown> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, type: kindOf(entry) }));
  } catch {
    return { error: 'ENOENT' };
  }
}
