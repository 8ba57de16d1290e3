import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import manifest from '../../package.json' with { type: 'json' };
import { stageExtension } from './stage-extension';

/** An odd minor version is a pre-release, as both marketplaces have it. */
const isPreRelease = Number(manifest.version.split('.')[1]) % 2 === 1;

/** Makes the `.vsix` of what is built, in a folder, and returns its path. */
export async function packageExtension(folder: string): Promise<string> {
  const staged = join(folder, 'extension');
  const vsix = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  stageExtension(staged);
  await createVSIX({ cwd: staged, packagePath: vsix, dependencies: false, preRelease: isPreRelease });
  return vsix;
}
