import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from './build/package-extension';
import { stageRelease } from './build/stage-release';
import { ROOT } from './generate/output';

const folder = join(ROOT, '.build', 'package');
mkdirSync(folder, { recursive: true });
stageRelease(join(ROOT, '.build', 'release'));
console.log(await packageExtension(folder));
