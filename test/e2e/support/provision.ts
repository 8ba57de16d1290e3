import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleSuite } from '../../../scripts/build/bundle-suite';
import { packageExtension } from '../../../scripts/build/package-extension';
import { ROOT } from '../../../scripts/generate/output';
import { findChromium } from '../../../scripts/vscode/find-chromium';
import { installHost, type VscodeHost } from '../../../scripts/vscode/install-host';
import { Unavailable } from '../../../scripts/vscode/unavailable';

/** What a test in a real VS Code works with. */
export interface Editor {
  readonly host: VscodeHost;
  readonly chromium: string;
  /** The extension as its package has it, as a folder. */
  readonly extension: string;
  readonly vsix: string;
  /** The tests that run inside VS Code, by the host they are built for. */
  readonly suites: { readonly node: string; readonly web: string };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Or, in words, why there is none. */
    editor: Editor | string;
  }
}

/** Gets a real VS Code and puts the built extension beside it, once for all test files. */
export default async function provision(project: TestProject): Promise<void> {
  project.provide('editor', await editorOr(explain));
}

async function editorOr(explainWhy: (error: Unavailable) => string): Promise<Editor | string> {
  const folder = join(ROOT, '.build', 'e2e');
  mkdirSync(folder, { recursive: true });
  try {
    const chromium = findChromium(console.log);
    const host = installHost(console.log);
    const vsix = await packageExtension(folder);
    const extension = join(folder, 'extension');
    return { host, chromium, vsix, extension, suites: await bundleSuite(extension) };
  } catch (error) {
    if (error instanceof Unavailable) return explainWhy(error);
    throw error;
  }
}

/** In continuous integration on a machine that could have one, tests must not be skipped. */
function explain({ message }: Unavailable): string {
  if (process.env.CI && process.platform === 'linux' && process.arch === 'x64') throw new Error(message);
  console.warn(`\nThe tests in a real VS Code are skipped. ${message}\n`);
  return message;
}
