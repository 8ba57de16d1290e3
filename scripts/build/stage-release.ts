import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../generate/output';

/** What a tag holds, so that GitHub can run the action and pre-commit can install the command without building either. */
const RELEASE_FILES: readonly string[] = [
  '.pre-commit-hooks.yaml',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'action.yml',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/action',
  'dist/engine.cjs',
  'dist/main.cjs',
  'dist/server.cjs',
  'dist/throughline.cjs',
  'dist/worker.cjs',
  'docs/rules',
  'schemas',
];

/** Fields of the manifest that make npm fetch or build something. */
const FOR_SOURCES = ['devDependencies', 'scripts'];

/** Copies what a tag holds into a folder. @param dist Where everything was built. */
export function stageRelease(folder: string, dist = join(ROOT, 'dist')): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of RELEASE_FILES) {
    const from = file.startsWith('dist/') ? join(dist, file.slice('dist/'.length)) : join(ROOT, file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(from, join(folder, file), { recursive: true });
  }
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const field of FOR_SOURCES) delete manifest[field];
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
