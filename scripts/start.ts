import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { packageExtension } from './build/package-extension';
import { ROOT } from './generate/output';
import { installHost } from './vscode/install-host';
import { type RunningHost, startHost } from './vscode/start-host';
import { Unavailable } from './vscode/unavailable';

/**
 * Shows what Throughline does: its summary of the examples first, then the editor with the extension on them. Where
 * nobody watches (no terminal, CI, or `--once`) the editor is only shown to start; `--stay` keeps it open there too.
 */
const watched = Boolean(process.stdout.isTTY) && !process.env.CI;
const once = process.argv.includes('--once') || !(watched || process.argv.includes('--stay'));
const PREFERRED_PORT = 8123;
const examples = join(ROOT, 'examples');
const firstDraft = join(examples, 'first-draft', 'prd.md');

summarise();
const packages = join(ROOT, '.build', 'start');
await mkdir(packages, { recursive: true });
const vsix = await packageExtension(packages);
const desktop = once ? undefined : desktopEditor();
if (desktop === undefined) await openEmbedded();
else openDesktop(desktop);

function summarise(): void {
  const cli = join(ROOT, 'dist', 'throughline.cjs');
  spawnSync(process.execPath, [cli, 'check', 'examples', '--fail-on', 'never'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** The `code` of the path. */
function desktopEditor(): string | undefined {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A window of its own that has the extension and changes nothing that is installed. */
function openDesktop(code: string): void {
  const extension = `--extensionDevelopmentPath=${join(packages, 'extension')}`;
  // Windows starts a `.cmd` through its shell alone, which takes a blank for the end of a word.
  const shell = process.platform === 'win32';
  const [command = code, ...words] = [code, extension, '--new-window', examples, firstDraft].map((word) =>
    shell ? `"${word}"` : word,
  );
  spawn(command, words, { stdio: 'inherit', shell });
  console.log('\nVS Code opens on the examples, with the extension.');
}

async function openEmbedded(): Promise<void> {
  try {
    const host = await startHost(installHost(console.log), {
      port: await preferredPort(),
      token: randomBytes(16).toString('hex'),
      // The examples lie in this clone, whose history is there to be compared with.
      settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'always' },
    });
    await host.installExtension(vsix);
    const url = host.url({ folder: examples, payload: [['openFile', host.uri(firstDraft)]] });
    console.log(`\nVS Code with the extension on the examples:\n\n  ${url}\n`);
    if (once) {
      console.log(
        'It has started and is stopped again: nobody watches. `npm start -- --stay` leaves it open.',
      );
      return await host.stop();
    }
    console.log('Press Ctrl+C to stop it.');
    stopOnSignal(host);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.log(`\n${error.message}\nInstall ${vsix} in your own VS Code: Extensions, …, Install from VSIX.`);
  }
}

/** The same port each time, so that the browser remembers how it was left; any other when it is taken. */
async function preferredPort(): Promise<number | undefined> {
  const answers = await fetch(`http://127.0.0.1:${PREFERRED_PORT}/`).then(
    () => true,
    () => false,
  );
  return answers ? undefined : PREFERRED_PORT;
}

function stopOnSignal(host: RunningHost): void {
  const stop = () => void host.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
