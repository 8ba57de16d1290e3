import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageExtension } from '../../scripts/build/package-extension';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
const warnings: unknown[][] = [];
let vsix = '';

beforeAll(async () => {
  // There, warnings are written as commands of the runner.
  vi.stubEnv('GITHUB_ACTIONS', '');
  vi.spyOn(console, 'warn').mockImplementation((...words) => void warnings.push(words));
  vsix = await packageExtension(folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the extension’s package', () => {
  it('holds these files and no others', async () => {
    const files = await listFiles({ cwd: join(folder, 'extension'), packageManager: PackageManager.None });
    expect(files.sort()).toMatchInlineSnapshot(`
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
        "SUPPORT.md",
        "dist/THIRD-PARTY-NOTICES.txt",
        "dist/client.cjs",
        "dist/rule-pages.json",
        "dist/server.cjs",
        "dist/web/client.js",
        "dist/web/server.js",
        "dist/webview/raci.css",
        "dist/webview/raci.js",
        "media/icon.png",
        "media/raci-preview.css",
        "media/view.svg",
        "media/walkthrough/findings.svg",
        "media/walkthrough/fix.svg",
        "media/walkthrough/readiness.svg",
        "media/walkthrough/sample-prd.md",
        "media/walkthrough/sample.svg",
        "media/walkthrough/template.svg",
        "package.json",
        "package.nls.json",
        "schemas/config.schema.json",
        "schemas/front-matter/any.schema.json",
        "schemas/front-matter/battlecard.schema.json",
        "schemas/front-matter/launch.schema.json",
        "schemas/front-matter/messaging.schema.json",
        "schemas/front-matter/persona.schema.json",
        "schemas/front-matter/positioning.schema.json",
        "schemas/front-matter/prd.schema.json",
        "schemas/front-matter/prfaq.schema.json",
        "schemas/front-matter/raci.schema.json",
        "snippets/throughline.code-snippets",
      ]
    `);
    expect(files.length).toBeLessThan(40);
  });

  it('is made without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it('brings the licences of what went into it, and says that nothing leaves the machine', () => {
    const read = (file: string) => readFileSync(join(folder, 'extension', file), 'utf8');
    for (const name of ['preact', 'vscode-languageclient', 'vscode-languageserver', 'yaml', 'valibot'])
      expect(read('dist/THIRD-PARTY-NOTICES.txt')).toContain(`\n${name} `);
    expect(read('README.md')).toContain('sends nothing anywhere and has no telemetry');
  });

  it('stays below one and a half megabytes', () => {
    expect(statSync(vsix).size).toBeLessThan(1.5 * MEGABYTE);
  });
});
