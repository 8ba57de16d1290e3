import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../generate/output';

/** Everything that is in the extension’s package. */
export const EXTENSION_FILES: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'SUPPORT.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/client.cjs',
  'dist/rule-pages.json',
  'dist/server.cjs',
  'dist/web/client.js',
  'dist/web/server.js',
  'dist/webview/raci.css',
  'dist/webview/raci.js',
  'media/icon.png',
  'media/raci-preview.css',
  'media/view.svg',
  'media/walkthrough/findings.svg',
  'media/walkthrough/fix.svg',
  'media/walkthrough/readiness.svg',
  'media/walkthrough/sample-prd.md',
  'media/walkthrough/sample.svg',
  'media/walkthrough/template.svg',
  'package.nls.json',
  'schemas/config.schema.json',
  'schemas/front-matter/any.schema.json',
  'schemas/front-matter/battlecard.schema.json',
  'schemas/front-matter/launch.schema.json',
  'schemas/front-matter/messaging.schema.json',
  'schemas/front-matter/persona.schema.json',
  'schemas/front-matter/positioning.schema.json',
  'schemas/front-matter/prd.schema.json',
  'schemas/front-matter/prfaq.schema.json',
  'schemas/front-matter/raci.schema.json',
  'snippets/throughline.code-snippets',
];

/** Fields of the manifest that only npm reads. */
const NPM_ONLY = ['bin', 'devDependencies', 'scripts'];

/**
 * Copies the built extension into a folder as its package has it. VS Code takes any `.js` of a package of modules for a
 * module, which it cannot load in a browser, so here the manifest does not say `"type": "module"`.
 */
export function stageExtension(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of EXTENSION_FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const field of ['type', ...NPM_ONLY]) delete manifest[field];
  manifest.files = EXTENSION_FILES;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
