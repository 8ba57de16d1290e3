import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './build/bundle-suite';
import { stageExtension } from './build/stage-extension';
import { ROOT } from './generate/output';

/** Runs the tests inside VS Code on the desktop. The argument is a version: `stable` unless said otherwise. */
const version = process.argv[2] ?? 'stable';
const extension = join(ROOT, '.build', 'desktop', 'extension');
mkdirSync(join(extension, '..'), { recursive: true });
stageExtension(extension);
const { node } = await bundleSuite(extension);

const executable = await download();
if (executable !== undefined) {
  const workspace = mkdtempSync(join(tmpdir(), 'throughline-desktop-'));
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: node,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}

/** Where VS Code cannot be downloaded, says so; in continuous integration that is a failure. */
async function download(): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode(version);
  } catch (error) {
    if (process.env.CI) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`VS Code cannot be downloaded here, so the tests on the desktop are skipped: ${reason}`);
    return undefined;
  }
}
