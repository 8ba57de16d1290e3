import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { VscodeHost } from './install-host';

/** A VS Code without guests: no welcome page, no sign-in, no updates, no chat, nothing sent anywhere. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.autoDetect': 'off',
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.dialogStyle': 'custom',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;

export interface HostOptions {
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Lets a page name an extension folder and a test suite; no notification is ever drawn then. */
  readonly driver?: boolean;
  /** Keeps workspace trust on, so that folders open in Restricted Mode. */
  readonly restricted?: boolean;
  readonly port?: number;
  /** What a page has to know to be let in. Without it, any page of any site that is open may drive this VS Code. */
  readonly token?: string;
}

/** What a page opens: a folder or a `.code-workspace` on disk, or an empty window. */
export interface OpenOptions {
  readonly folder?: string;
  readonly workspace?: string;
  /** Pairs that the workbench reads, such as `['openFile', uri]`. */
  readonly payload?: readonly (readonly [string, string])[];
}

export interface RunningHost {
  readonly port: number;
  /** Holds user data and extensions; removed with the server. */
  readonly folder: string;
  /** What the server printed so far. */
  log(): string;
  /** The address of a file on disk inside this VS Code. */
  uri(path: string): string;
  url(options?: OpenOptions): string;
  installExtension(vsix: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts VS Code's server on the loopback interface and waits until it answers. */
export async function startHost(host: VscodeHost, options: HostOptions = {}): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-vscode-'));
  const userData = join(folder, 'data');
  await mkdir(join(userData, 'User'), { recursive: true });
  const settings = JSON.stringify({ ...SETTINGS, ...options.settings });
  await writeFile(join(userData, 'User', 'settings.json'), settings);

  const port = options.port ?? (await freePort());
  const main = join(host.vscode, 'out', 'server-main.js');
  const places = [
    ...['--server-data-dir', folder, '--user-data-dir', userData],
    ...['--extensions-dir', join(folder, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry'],
  ];
  const args = [
    ...[main, ...places, '--host', '127.0.0.1', '--port', String(port)],
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...['--disable-experiments', '--disable-getting-started-override'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(host.node, args, {
    // The gallery is switched off: a look-up would leave the machine.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed = collect(server);
  const kill = (signal: NodeJS.Signals) => killGroup(server, signal);
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const address = `127.0.0.1:${port}`;
  await untilAnswering(server, `http://${address}/version`, printed);

  const uri = (path: string) => `vscode-remote://${address}${path}`;
  return {
    port,
    folder,
    log: printed,
    uri,
    url: (open) => `http://${address}/?${query(open, options.token)}`,
    async installExtension(vsix) {
      const install = [main, '--install-extension', resolve(vsix), '--force', ...places];
      const { stdout, stderr } = await promisify(execFile)(host.node, install);
      if (!stdout.includes('successfully installed')) throw new Error(stdout + stderr);
    },
    async stop() {
      process.off('exit', killAtExit);
      await stop(server, kill);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function query({ folder, workspace, payload = [] }: OpenOptions = {}, token?: string): URLSearchParams {
  const params = new URLSearchParams();
  if (token !== undefined) params.set('tkn', token);
  if (workspace !== undefined) params.set('workspace', workspace);
  else if (folder !== undefined) params.set('folder', folder);
  else params.set('ew', 'true');
  if (payload.length > 0) params.set('payload', JSON.stringify(payload));
  return params;
}

function collect(server: ChildProcess): () => string {
  let printed = '';
  const add = (data: Buffer) => {
    printed += data.toString();
  };
  server.stdout?.on('data', add);
  server.stderr?.on('data', add);
  return () => printed;
}

async function untilAnswering(server: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`VS Code’s server stopped:\n${printed()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`VS Code’s server did not start:\n${printed()}`);
}

async function stop(server: ChildProcess, kill: (signal: NodeJS.Signals) => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((done) => server.once('exit', done));
  kill('SIGTERM');
  const timer = setTimeout(() => kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

/** The server has children (extension host, file watcher, language server): they go with it. */
function killGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return address.port;
}
